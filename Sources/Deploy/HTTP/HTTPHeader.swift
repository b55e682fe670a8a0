/// One header field.
package struct HTTPHeader: Sendable, Hashable, CustomStringConvertible {
  package var name: String
  package var value: String
  /// A secret is sent, and shown nowhere.
  package var isSecret: Bool

  package init(_ name: String, _ value: String, isSecret: Bool = false) {
    self.name = name
    self.value = value
    self.isSecret = isSecret
  }

  /// As it may stand in a log.
  package var description: String { "\(name): \(isSecret ? "•••" : value)" }

  /// A name of RFC 9110 and a value that ends neither its line nor its header.
  package var isWellFormed: Bool {
    let marks = Array("!#$%&'*+-.^_`|~".utf8)
    let isName = name.utf8.allSatisfy { byte in
      switch byte {
      case 0x30...0x39, 0x41...0x5A, 0x61...0x7A: true
      default: marks.contains(byte)
      }
    }
    return isName && !name.isEmpty && value.utf8.allSatisfy { $0 == 0x09 || $0 >= 0x20 && $0 != 0x7F }
  }

  /// Names of header fields are ASCII and have no case.
  package func isNamed(_ other: String) -> Bool {
    name.utf8.count == other.utf8.count
      && zip(name.utf8, other.utf8).allSatisfy { HTTPHeader.folded($0) == HTTPHeader.folded($1) }
  }

  private static func folded(_ byte: UInt8) -> UInt8 { 0x41...0x5A ~= byte ? byte | 0x20 : byte }
}
