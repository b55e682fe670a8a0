import Deploy
import Lowering

/// Workflows: read and list.
extension ServerState {
  func readWorkflow(_ id: String) -> HTTPResponse {
    workflows[id].map { Answer.json(shown($0)) } ?? Answer.notFound
  }

  func listWorkflows(_ request: ServedRequest) -> HTTPResponse {
    var found = workflows.values.sorted { ($0.createdAt, $0.id) > ($1.createdAt, $1.id) }
    if let name = request.query("name") {
      if name.isEmpty, !behavior.hasVersions {
        return Answer.message(400, "Empty value found for query parameter 'name'")
      }
      found = found.filter { ServerState.matches($0.name, name) }
    }
    if let active = request.query("active") { found = found.filter { $0.isActive == (active == "true") } }
    if request.query("projectId") != nil { found = [] }
    if let names = request.query("tags")?.split(separator: ",").map(String.init), !names.isEmpty {
      let wanted = names.compactMap { name in tags.first { $0.name == name }?.id }
      // Names that do not exist are ignored by 1.x.
      let isVain = behavior.hasVersions ? wanted.count < names.count : wanted.isEmpty
      found = isVain ? [] : found.filter { Set(wanted).isSubset(of: $0.tags) }
    }
    return page(found.map { json($0, .listItem) }, request)
  }

  /// SQL's `LIKE '%part%'`.
  private static func matches(_ name: String, _ part: String) -> Bool {
    let text = Array(name.lowercased().utf8)
    let pattern = Array("%\(part.lowercased())%".utf8)
    // Reachable positions of the pattern after each byte.
    func closed(_ states: Set<Int>) -> Set<Int> {
      var states = states
      for at in states.sorted() {
        var next = at
        while next < pattern.count, pattern[next] == 0x25 {
          next += 1
          states.insert(next)
        }
      }
      return states
    }
    var states = closed([0])
    for byte in text {
      var next: Set<Int> = []
      for at in states where at < pattern.count {
        if pattern[at] == 0x25 {
          next.insert(at)
        } else if pattern[at] == byte || pattern[at] == 0x5F {
          next.insert(at + 1)
        }
      }
      states = closed(next)
    }
    return states.contains(pattern.count)
  }

  /// Limit and offset come from the cursor if there is one; it holds nothing else.
  func page(_ items: [OutputValue], _ request: ServedRequest) -> HTTPResponse {
    var limit = request.query("limit").flatMap { Int($0) } ?? 100
    var offset = 0
    if let cursor = request.query("cursor") {
      guard let bytes = CursorText.decode(cursor), let value = OutputValue(json: bytes), let at = value["offset"]?.int,
        let size = value["limit"]?.int
      else { return Answer.message(400, "An invalid cursor was provided") }
      (limit, offset) = (size, at)
    }
    if limit > 250 {
      if !behavior.hasVersions { return Answer.message(400, "request/query/limit must be <= 250") }
      limit = 250
    }
    let rest = items.dropFirst(offset)
    let next = rest.count > limit && limit > 0 ? OutputValue.string(CursorText.encode(limit, offset + limit)) : .null
    return Answer.json(.object([.init("data", .array(Array(rest.prefix(limit)))), .init("nextCursor", next)]))
  }
}

/// Cursors: base64 of `{"limit":3,"offset":6}`.
enum CursorText {
  static func encode(_ limit: Int, _ offset: Int) -> String {
    CursorText.base64(Array("{\"limit\":\(limit),\"offset\":\(offset)}".utf8))
  }

  private static let alphabet = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8)

  static func base64(_ bytes: [UInt8]) -> String {
    var out: [UInt8] = []
    for start in stride(from: 0, to: bytes.count, by: 3) {
      let part = Array(bytes[start..<Swift.min(start + 3, bytes.count)]) + [0, 0]
      let count = Swift.min(3, bytes.count - start)
      let bits = Int(part[0]) << 16 | Int(part[1]) << 8 | Int(part[2])
      for digit in 0..<4 {
        out.append(digit <= count ? alphabet[bits >> (18 - 6 * digit) & 63] : 0x3D)
      }
    }
    return String(decoding: out, as: UTF8.self)
  }

  static func decode(_ text: String) -> [UInt8]? {
    var bits = 0
    var count = 0
    var out: [UInt8] = []
    for byte in text.utf8 where byte != 0x3D {
      guard let value = alphabet.firstIndex(of: byte) else { return nil }
      bits = (bits << 6 | value) & 0xFFFF
      count += 6
      if count >= 8 {
        count -= 8
        out.append(UInt8(truncatingIfNeeded: bits >> count))
      }
    }
    return out
  }
}
