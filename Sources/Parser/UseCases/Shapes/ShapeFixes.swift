import Lexer

/// Values that say the same in the type that was expected.
enum ShapeFixes {
  static func fix(_ value: Value, expected: String) -> [Fix] {
    guard value.document.nodes.indices.contains(value.index), value.document.nodes[value.index].kind != .alias else {
      return []
    }
    guard let text = replacement(value, expected) else { return [] }
    return [.replace(value.span, with: text, "write `\(text)`", .suggested)]
  }

  private static func replacement(_ value: Value, _ expected: String) -> String? {
    switch (expected, value.kind) {
    case ("a string", .number), ("a string", .bool): return "\"\(value.rawText)\""
    case ("a boolean", .string):
      switch value.string?.lowercased() {
      case "yes", "on", "true": return "true"
      case "no", "off", "false": return "false"
      default: return nil
      }
    case ("a number", .string):
      guard let text = value.string, YAMLCoreSchema.kind(ArraySlice(text.utf8)) == .number else { return nil }
      return text
    case ("a list of strings", .string):
      guard let text = value.string, !text.isEmpty, text.utf8.allSatisfy(isPlain) else { return nil }
      return "[\(text)]"
    default: return nil
    }
  }

  private static func isPlain(_ byte: UInt8) -> Bool {
    0x30...0x39 ~= byte || 0x41...0x5A ~= byte || 0x61...0x7A ~= byte || byte == 0x2D || byte == 0x5F
  }
}
