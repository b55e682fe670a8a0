/// One reason why a YAML text cannot be read, in house wording: the matter of a `yaml-syntax` finding.
package struct YAMLProblem: Hashable, Sendable {
  package var message: String
  package var span: SourceSpan
  package var label: String
  package var labels: [Label]
  package var help: String?

  package init(
    _ message: String, at span: SourceSpan, _ label: String = "", also labels: [Label] = [], help: String? = nil
  ) {
    self.message = message
    self.span = span
    self.label = label
    self.labels = labels
    self.help = help
  }

  static func unreadable(at span: SourceSpan) -> YAMLProblem {
    YAMLProblem("this part of the file cannot be read", at: span)
  }

  init(_ fault: YAMLInput.Fault, _ source: SourceText) {
    switch fault {
    case .utf16(let span):
      self.init(
        "file is UTF-16", at: span, "expected UTF-8", help: "save the file as UTF-8")
    case .notUTF8(let span):
      let byte = source.slice(span).first.map { YAMLProblem.hex(UInt32($0), 2) } ?? ""
      self.init(
        "file is not UTF-8: stray byte `0x\(byte)`", at: span, "not UTF-8", help: "save the file as UTF-8")
    case .forbiddenCharacter(let span, let scalar):
      let code = YAMLProblem.hex(scalar.value, 4)
      let digits = scalar.value <= 0xFF ? "x\(YAMLProblem.hex(scalar.value, 2))" : "u\(code)"
      self.init(
        "control character U+\(code) cannot stand in YAML", at: span,
        help: scalar.value == 0 ? "remove it" : "remove it, or write `\\\(digits)` in double quotes")
    }
  }

  static func hex(_ value: UInt32, _ digits: Int) -> String {
    let text = String(value, radix: 16, uppercase: true)
    return String(repeating: "0", count: Swift.max(0, digits - text.count)) + text
  }
}
