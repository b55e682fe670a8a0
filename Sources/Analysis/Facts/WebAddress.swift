package import Lexer

/// An address with `://` in the bytes of a file.
package struct WebAddress: Sendable, Hashable {
  /// As written; what an expression gives is part of it.
  package var span: SourceSpan
  /// In small letters: `https`.
  package var scheme: String
  package var schemeSpan: SourceSpan
  /// Between `//` and `@`.
  package var userInfo: SourceSpan?
  /// In small letters, without the port; empty if an expression or a placeholder gives it or a part of it.
  package var host: String
  package var hostSpan: SourceSpan
  package var hasPort: Bool
  /// From the first `/` behind the host; without `?`.
  package var path: SourceSpan
  /// Behind the `?`.
  package var query: SourceSpan

  /// The labels of the host: `api.example.com` has three.
  package var labels: [Substring] { host.split(separator: ".") }

  package var isHTTP: Bool { scheme == "http" || scheme == "https" }

  /// True if the host is one of these or below one of them.
  package func isAt(_ hosts: Set<String>) -> Bool {
    guard !host.isEmpty else { return false }
    if hosts.contains(host) { return true }
    var rest = Substring(host)
    while let dot = rest.firstIndex(of: ".") {
      rest = rest[rest.index(after: dot)...]
      if hosts.contains(String(rest)) { return true }
    }
    return false
  }

  /// The entries of the query that are written out: names as written, spans of the values.
  package func parameters(in source: SourceText) -> [(name: String, value: SourceSpan)] {
    var result: [(name: String, value: SourceSpan)] = []
    for part in source.slice(query).split(separator: UInt8(ascii: "&")) {
      guard let equals = part.firstIndex(of: UInt8(ascii: "=")) else { continue }
      result.append(
        (String(decoding: part[..<equals], as: UTF8.self), SourceSpan(span.file, equals + 1, part.endIndex)))
    }
    return result
  }
}

extension WebAddress {
  /// What of the address is secret: the password before `@`, and values of the query under names that tell.
  func secrets(in source: SourceText) -> [(span: SourceSpan, name: String)] {
    var result: [(span: SourceSpan, name: String)] = []
    if let userInfo, let colon = source.slice(userInfo).firstIndex(of: UInt8(ascii: ":")) {
      let password = SourceSpan(span.file, colon + 1, Int(userInfo.end))
      let text = source.text(password)
      if !text.isEmpty, !WebAddress.isComputed(text), !SecretShapes.isSample(text),
        !["password", "pass", "secret", "pwd"].contains(text.lowercased())
      {
        result.append((password, "a password"))
      }
    }
    guard !query.isEmpty else { return result }
    for (name, value) in parameters(in: source) where WebAddress.tells(name) {
      let text = source.text(value)
      guard text.utf8.count >= 12, text.utf8.contains(where: { 0x30...0x39 ~= $0 }), !WebAddress.isComputed(text),
        !SecretShapes.isSample(text)
      else { continue }
      result.append((value, "the value of `\(name)`"))
    }
    return result
  }

  private static func tells(_ name: String) -> Bool {
    SecretShapes.isSecretName(name)
      || ["key", "sig", "signature", "auth", "appid", "pwd", "pass"].contains(name.lowercased())
  }

  private static func isComputed(_ text: String) -> Bool { text.contains("{") || text.contains("$") }

  /// The domain that somebody owns, roughly: the last two labels, three under a short second level (`co.uk`).
  var domain: String {
    let labels = labels
    guard labels.count > 2, let last = labels.last, !last.allSatisfy(\.isNumber) else { return host }
    let isNested = last.count == 2 && labels[labels.count - 2].count <= 3
    return labels.suffix(isNested ? 3 : 2).joined(separator: ".")
  }

  static func all(in source: SourceText) -> [WebAddress] {
    var result: [WebAddress] = []
    var from = 0
    while let at = ByteSearch.pair(0x2F, 0x2F, in: source.bytes, from: from) {
      from = at + 2
      guard at > 0, source.storage[at - 1] == 0x3A, let address = WebAddress(source, colon: at - 1, behind: at + 2)
      else { continue }
      result.append(address)
      from = Swift.max(from, Int(address.hostSpan.end))
    }
    return result
  }

  /// Nil if no scheme stands before the colon.
  private init?(_ source: SourceText, colon: Int, behind: Int) {
    let bytes = source.storage
    var start = colon
    while start > 0, colon - start < 16, WebAddress.isSchemeByte(bytes[start - 1]) { start -= 1 }
    // The letter of an escape (`\nhttp`) does not belong to the scheme.
    if start > 0, start < colon, bytes[start - 1] == 0x5C { start += 1 }
    guard colon - start >= 2 else { return nil }
    let file = source.file
    let end = WebAddress.end(bytes, from: behind, count: source.count)
    var hostEnd = behind
    var at: Int?
    var port: Int?
    var isComputed = false
    while hostEnd < end, bytes[hostEnd] != 0x2F, bytes[hostEnd] != 0x3F, bytes[hostEnd] != 0x23 {
      switch bytes[hostEnd] {
      case UInt8(ascii: "@"):
        at = hostEnd
        port = nil
      case UInt8(ascii: ":"): port = port ?? hostEnd
      case UInt8(ascii: "]"): port = nil
      case UInt8(ascii: "{"):
        isComputed = true
        // What an expression holds is no part of the address.
        hostEnd = WebAddress.behindBraces(bytes, hostEnd, end) - 1
      case UInt8(ascii: "$"): isComputed = true
      default: break
      }
      hostEnd += 1
    }
    hostEnd = Swift.min(hostEnd, end)
    let hostStart = at.map { $0 + 1 } ?? behind
    let nameEnd = port ?? hostEnd
    var query = end
    var fragment = end
    var i = hostEnd
    while i < end {
      if bytes[i] == UInt8(ascii: "{") {
        i = WebAddress.behindBraces(bytes, i, end)
        continue
      }
      if bytes[i] == UInt8(ascii: "?"), query == end { query = i }
      if bytes[i] == UInt8(ascii: "#") {
        fragment = i
        break
      }
      i += 1
    }
    span = SourceSpan(file, start, end)
    schemeSpan = SourceSpan(file, start, colon)
    scheme = source.text(schemeSpan).lowercased()
    userInfo = at.map { SourceSpan(file, behind, $0) }
    hostSpan = SourceSpan(file, Swift.min(hostStart, nameEnd), nameEnd)
    host = isComputed ? "" : source.text(hostSpan).lowercased()
    hasPort = port != nil
    path = SourceSpan(file, hostEnd, Swift.min(query, fragment))
    self.query = query < fragment ? SourceSpan(file, query + 1, fragment) : SourceSpan(file, end, end)
  }

  private static func isSchemeByte(_ byte: UInt8) -> Bool {
    SecretShapes.Alphabet.alphanumeric.contains(byte) || byte == 0x2B
  }

  /// An address ends at blanks, quotes, brackets, escapes, and before the punctuation of a sentence; expressions in it are
  /// looked over.
  private static func end(_ bytes: [UInt8], from start: Int, count: Int) -> Int {
    var i = start
    scan: while i < count {
      switch bytes[i] {
      case 0...0x20, 0x22, 0x27, 0x3C, 0x3E, 0x5C, 0x60, 0x29, 0x2C, 0x3B, 0x7C: break scan
      case UInt8(ascii: "]") where i > start && bytes[start] != UInt8(ascii: "["): break scan
      case UInt8(ascii: "{"): i = behindBraces(bytes, i, count)
      case UInt8(ascii: "}"): break scan
      default: i += 1
      }
    }
    while i > start, bytes[i - 1] == 0x2E || bytes[i - 1] == 0x3A || bytes[i - 1] == 0x21 || bytes[i - 1] == 0x2A {
      i -= 1
    }
    return i
  }

  /// The offset behind `{{ … }}` or `{ … }` on one line, or behind the brace if it is not closed near.
  private static func behindBraces(_ bytes: [UInt8], _ start: Int, _ count: Int) -> Int {
    let isDouble = start + 1 < count && bytes[start + 1] == 0x7B
    var i = start + 1
    let last = Swift.min(count, start + 512)
    while i < last {
      if bytes[i] == 0x7D {
        if !isDouble { return i + 1 }
        if i + 1 < last, bytes[i + 1] == 0x7D { return i + 2 }
      }
      if bytes[i] == 0x0A || bytes[i] == 0x0D { break }
      i += 1
    }
    return start + 1
  }
}
