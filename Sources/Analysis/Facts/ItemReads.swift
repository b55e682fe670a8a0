import Lexer
import Parser

/// What the templates of a node read of the item that comes in: `$json.name`, found by its bytes.
enum ItemReads {
  /// The first field outside of `names` that is read without anything in its place; nil if there is none.
  static func first(in parameters: Value, notAmong names: Set<String>) -> (name: String, span: SourceSpan)? {
    var found: (name: String, span: SourceSpan)?
    visit(parameters) { value in
      guard found == nil, let text = value.decoded, text.utf8.first == UInt8(ascii: "=") else { return }
      found = read(text, names)
    }
    return found
  }

  private static func read(_ text: DecodedText, _ names: Set<String>) -> (name: String, span: SourceSpan)? {
    let bytes = text.utf8
    let prefix = Array("$json.".utf8)
    var from = 0
    while let at = ByteSearch.pair(prefix[0], prefix[1], in: bytes[...], from: from) {
      from = at + 1
      var end = at + prefix.count
      guard end <= bytes.count, bytes[at..<end].elementsEqual(prefix), at == 0 || bytes[at - 1] != UInt8(ascii: "."),
        !isInText(bytes, at)
      else { continue }
      let start = end
      while end < bytes.count, isNameByte(bytes[end]) { end += 1 }
      let name = String(decoding: bytes[start..<end], as: UTF8.self)
      let next = end < bytes.count ? bytes[end] : 0
      // A call is a method of the item; `?.`, `??` and `||` say that the field may be missing.
      guard !name.isEmpty, !names.contains(name), next != UInt8(ascii: "("), next != UInt8(ascii: "?"),
        !hasSubstitute(bytes, end)
      else { continue }
      return (name, text.rawSpan(of: at..<end))
    }
    return nil
  }

  private static func isNameByte(_ byte: UInt8) -> Bool {
    SecretShapes.Alphabet.alphanumeric.contains(byte) || byte == 0x5F || byte == 0x24
  }

  /// Outside of `{{ }}` it is text.
  private static func isInText(_ bytes: [UInt8], _ at: Int) -> Bool {
    var i = at
    while i > 1 {
      i -= 1
      if bytes[i] == 0x7B, bytes[i - 1] == 0x7B { return false }
      if bytes[i] == 0x7D, bytes[i - 1] == 0x7D { return true }
    }
    return true
  }

  private static func hasSubstitute(_ bytes: [UInt8], _ end: Int) -> Bool {
    var i = end
    while i < bytes.count, bytes[i] == 0x20 || isNameByte(bytes[i]) || bytes[i] == 0x2E { i += 1 }
    guard i + 1 < bytes.count else { return false }
    return bytes[i] == bytes[i + 1]
      && (bytes[i] == UInt8(ascii: "?") || bytes[i] == UInt8(ascii: "|") || bytes[i] == UInt8(ascii: "&"))
      || bytes[i] == UInt8(ascii: "?")
  }

  /// Every string below. Depth is bounded by the parser.
  private static func visit(_ value: Value, _ body: (Value) -> Void) {
    switch value.kind {
    case .string: body(value)
    case .array: for element in value.elements { visit(element, body) }
    case .object: for member in value.members { visit(member.value, body) }
    default: return
    }
  }
}
