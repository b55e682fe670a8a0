import Deploy
private import Glibc

/// Requests from and responses to one connection.
struct HTTPReader {
  private let connection: Int32
  private var buffer: [UInt8] = []

  init(_ connection: Int32) { self.connection = connection }

  /// The next whole request; nil at the end of the connection or when it is malformed.
  mutating func next() -> ServedRequest? {
    var end = HTTPReader.endOfHead(buffer)
    while end == nil {
      guard fill() else { return nil }
      end = HTTPReader.endOfHead(buffer)
    }
    guard let end else { return nil }
    let lines = String(decoding: buffer[..<end], as: UTF8.self).split(
      separator: "\r\n", omittingEmptySubsequences: false)
    buffer.removeFirst(end + 4)
    let parts = (lines.first ?? "").split(separator: " ")
    guard parts.count == 3 else { return nil }
    let headers = lines.dropFirst().compactMap { line -> HTTPHeader? in
      guard let colon = line.firstIndex(of: ":") else { return nil }
      let value = line[line.index(after: colon)...].drop { $0 == " " }
      return HTTPHeader(String(line[..<colon]), String(value))
    }
    let target = parts[1].split(separator: "?", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
    var request = ServedRequest(
      method: String(parts[0]), path: HTTPReader.decoded(target[0], plus: false),
      query: target.count > 1 ? HTTPReader.query(target[1]) : [], headers: headers)
    let length = request.header("content-length").flatMap { Int($0) } ?? 0
    while buffer.count < length { guard fill() else { return nil } }
    request.body = Array(buffer.prefix(length))
    buffer.removeFirst(length)
    return request
  }

  func write(_ bytes: [UInt8]) -> Bool {
    var rest = bytes[...]
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes { send(connection, $0.baseAddress, $0.count, Int32(MSG_NOSIGNAL)) }
      guard count > 0 else { return false }
      rest = rest.dropFirst(count)
    }
    return true
  }

  mutating func waitForEnd() { while fill() {} }

  private mutating func fill() -> Bool {
    let count = withUnsafeTemporaryAllocation(byteCount: 65_536, alignment: 1) { chunk in
      let count = recv(connection, chunk.baseAddress, chunk.count, 0)
      if count > 0 { buffer.append(contentsOf: chunk[..<count]) }
      return count
    }
    return count > 0
  }

  private static func endOfHead(_ bytes: [UInt8]) -> Int? {
    guard bytes.count >= 4 else { return nil }
    return (0...(bytes.count - 4)).first { at in
      bytes[at] == 13 && bytes[at + 1] == 10 && bytes[at + 2] == 13 && bytes[at + 3] == 10
    }
  }

  static func bytes(_ response: HTTPResponse, to method: String) -> [UInt8] {
    var head = "HTTP/1.1 \(response.status) \(response.status < 400 ? "OK" : "Error")\r\n"
    for header in response.headers { head += "\(header.name): \(header.value)\r\n" }
    let hasBody = response.status != 204 && response.status != 304
    if hasBody { head += "content-length: \(response.body.count)\r\n" }
    return Array((head + "\r\n").utf8) + (hasBody ? response.body : [])
  }

  static func query(_ text: String) -> [(name: String, value: String)] {
    text.split(separator: "&").map { pair in
      let parts = pair.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
      return (decoded(parts[0], plus: true), parts.count > 1 ? decoded(parts[1], plus: true) : "")
    }
  }

  private static func decoded(_ text: String, plus: Bool) -> String {
    var out: [UInt8] = []
    var bytes = Array(text.utf8)[...]
    while let byte = bytes.popFirst() {
      let digits = String(decoding: bytes.prefix(2), as: UTF8.self)
      if byte == 0x25, digits.utf8.count == 2, let value = UInt8(digits, radix: 16) {
        out.append(value)
        bytes = bytes.dropFirst(2)
      } else {
        out.append(byte == 0x2B && plus ? 0x20 : byte)
      }
    }
    return String(decoding: out, as: UTF8.self)
  }
}
