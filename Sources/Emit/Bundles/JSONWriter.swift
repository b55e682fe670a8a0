private import Lexer
package import Lowering

/// Writes JSON with keys in the given order: two spaces, LF, no escapes that JSON does not need. Byte for byte a
/// function of the calls.
package struct JSONWriter: Sendable {
  package enum Layout: Sendable { case indented, compact }

  package private(set) var text = ""
  private let layout: Layout
  /// For each open container: whether it holds something already.
  private var open: [Bool] = []
  private var isAfterKey = false

  package init(_ layout: Layout = .indented) { self.layout = layout }

  /// The text as bytes; `indented` text ends in a newline.
  package var bytes: [UInt8] { Array(text.utf8) + (layout == .indented ? [0x0A] : []) }

  package mutating func object(_ body: (inout JSONWriter) throws -> Void) rethrows {
    begin("{")
    try body(&self)
    end("}")
  }

  package mutating func array(_ body: (inout JSONWriter) throws -> Void) rethrows {
    begin("[")
    try body(&self)
    end("]")
  }

  package mutating func key(_ name: String) {
    separate()
    text += "\"" + JSONStrings.escape(name) + (layout == .indented ? "\": " : "\":")
    isAfterKey = true
  }

  package mutating func string(_ value: String) { raw("\"" + JSONStrings.escape(value) + "\"") }
  package mutating func int(_ value: Int) { raw(String(value)) }
  package mutating func bool(_ value: Bool) { raw(value ? "true" : "false") }
  package mutating func null() { raw("null") }

  /// Text that is JSON already.
  package mutating func raw(_ value: String) {
    separate()
    text += value
  }

  package mutating func member(_ name: String, _ value: String?) {
    key(name)
    if let value { string(value) } else { null() }
  }
  package mutating func member(_ name: String, _ value: Int) {
    key(name)
    int(value)
  }
  package mutating func member(_ name: String, _ value: Bool) {
    key(name)
    bool(value)
  }

  package mutating func value(_ value: OutputValue) {
    switch value {
    case .null: null()
    case .bool(let flag): bool(flag)
    case .number(let spelling): raw(spelling)
    case .string(let string): self.string(string)
    case .rawString(let content): raw("\"" + content + "\"")
    case .array(let elements):
      array { writer in for element in elements { writer.value(element) } }
    case .object(let members):
      object { writer in
        for member in members {
          writer.key(member.key)
          writer.value(member.value)
        }
      }
    }
  }

  private mutating func begin(_ bracket: String) {
    separate()
    text += bracket
    open.append(false)
  }

  private mutating func end(_ bracket: String) {
    if open.popLast() == true { breakLine() }
    text += bracket
  }

  /// Comma, line break and indentation before a value or key.
  private mutating func separate() {
    if isAfterKey {
      isAfterKey = false
      return
    }
    guard let isFilled = open.last else { return }
    if isFilled { text += "," }
    open[open.count - 1] = true
    breakLine()
  }

  private mutating func breakLine() {
    guard layout == .indented else { return }
    text += "\n" + String(repeating: "  ", count: open.count)
  }
}
