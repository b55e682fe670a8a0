import Lexer
import Parser

/// A number that n8n, which reads numbers as IEEE doubles, reads as another one.
package enum LossyNumber: Rule {
  package static let metadata = RuleMetadata(
    id: "lossy-number", row: 110, group: .format, level: .warning,
    summary: "A number changes when n8n reads it",
    why: "n8n reads numbers as 64-bit floating point; digits that do not fit are lost without a word",
    examples: [
      .bad("workflows/main.json", #"{ "accountId": 12345678901234567890 }"#),
      .good("workflows/main.json", #"{ "accountId": "12345678901234567890", "rate": 0.1, "limit": 9007199254740992 }"#),
    ])

  package static func install(_ hooks: inout Hooks) {
    hooks.onWorkflow { file, context in
      let document = file.workflow.document
      for (index, node) in document.nodes.enumerated() where node.kind == .number && node.end - node.start > 4 {
        let value = Value(document, index)
        let text = value.rawText
        // Fifteen digits always survive, unless an exponent carries them out of range.
        guard text.utf8.count > 15 || text.utf8.contains(where: { $0 | 0x20 == 0x65 }) else { continue }
        guard let read = Double(text) else { continue }
        let printed = "\(read)"
        guard DecimalDigits(text) != DecimalDigits(printed) else { continue }
        context.report(
          Self.self, "number `\(text)` is read as `\(plain(printed))`", at: value.span,
          help: "write it as a string if it is an id")
      }
    }
  }

  /// `1.2345e+19` and `1.0` as people write them.
  private static func plain(_ printed: String) -> String {
    printed.hasSuffix(".0") ? String(printed.dropLast(2)) : printed
  }
}

/// A decimal number by value: significant digits and the place of the point. Equal for `1.0`, `1` and `10e-1`.
struct DecimalDigits: Equatable {
  private var isNegative = false
  private var digits: [UInt8] = []
  /// Power of ten of the last digit.
  private var exponent = 0
  /// `inf` and `nan` equal no number.
  private var isFinite = true

  init(_ text: String) {
    var seenPoint = false
    var written = 0
    var isExponent = false
    var isExponentNegative = false
    for byte in text.utf8 {
      switch byte {
      case 0x2D: if isExponent { isExponentNegative = true } else { isNegative = true }
      case 0x2B: break
      case 0x2E: seenPoint = true
      case 0x45, 0x65: isExponent = true
      case 0x30...0x39 where isExponent:
        // An exponent of a billion is far beyond what a double holds; more digits change nothing.
        if written < 1_000_000_000 { written = written * 10 + Int(byte - 0x30) }
      case 0x30...0x39:
        digits.append(byte)
        if seenPoint { exponent -= 1 }
      default: isFinite = false
      }
    }
    exponent += isExponentNegative ? -written : written
    while digits.last == 0x30 {
      digits.removeLast()
      exponent += 1
    }
    digits = Array(digits.drop { $0 == 0x30 })
    if digits.isEmpty {
      exponent = 0
      isNegative = false
    }
  }
}
