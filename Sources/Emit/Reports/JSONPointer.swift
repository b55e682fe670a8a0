/// RFC 6901 pointers as lists of keys.
enum JSONPointer {
  /// The unescaped reference tokens; none for the whole document.
  static func tokens(_ pointer: String) -> [String] {
    guard pointer.utf8.first == 0x2F else { return [] }
    return pointer.dropFirst().split(separator: "/", omittingEmptySubsequences: false).map { unescape(String($0)) }
  }

  /// As in JavaScript: `values[0].name`, `connections["Ask Claude"].main[0]`.
  static func path(_ tokens: [String]) -> String {
    var path = ""
    for token in tokens {
      if isIndex(token) {
        path += "[\(token)]"
      } else if isIdentifier(token) {
        path += path.isEmpty ? token : ".\(token)"
      } else {
        path += "[\"\(token)\"]"
      }
    }
    return path
  }

  private static func unescape(_ token: String) -> String {
    guard token.utf8.contains(0x7E) else { return token }
    var result: [UInt8] = []
    var bytes = Array(token.utf8)[...]
    while let byte = bytes.popFirst() {
      if byte == 0x7E, bytes.first == 0x30 || bytes.first == 0x31 {
        result.append(bytes.popFirst() == 0x30 ? 0x7E : 0x2F)
      } else {
        result.append(byte)
      }
    }
    return String(decoding: result, as: UTF8.self)
  }

  private static func isIndex(_ token: String) -> Bool {
    !token.isEmpty && token.utf8.allSatisfy { (0x30...0x39).contains($0) }
  }

  /// Letters, digits, `_`, `-` and `$`: what reads well after a dot.
  private static func isIdentifier(_ token: String) -> Bool {
    !token.isEmpty
      && token.utf8.allSatisfy { byte in
        switch byte {
        case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x5F, 0x2D, 0x24: true
        default: byte >= 0x80
        }
      }
  }
}
