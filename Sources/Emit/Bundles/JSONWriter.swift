package import Lowering

/// Writes JSON with keys in the given order: two spaces, LF, no escapes that JSON does not need. Byte for byte a
/// function of the calls.
package struct JSONWriter: Sendable {
  package enum Layout: Sendable { case indented, compact }

  /// How a deferred placeholder in value place is written.
  package enum PlaceholderForm: Sendable {
    /// A string that holds nothing else: the file is JSON.
    case string
    /// Bare, as the Codika platform substitutes it: the file is JSON afterwards.
    case bare
  }

  private var buffer: [UInt8] = []
  private let layout: Layout
  private let placeholders: PlaceholderForm
  /// For each open container: whether it holds something already.
  private var open: [Bool] = []
  private var isAfterKey = false

  package init(_ layout: Layout = .indented, placeholders: PlaceholderForm = .string) {
    self.layout = layout
    self.placeholders = placeholders
  }

  package var text: String { String(decoding: buffer, as: UTF8.self) }

  /// The text as bytes; `indented` text ends in a newline.
  package var bytes: [UInt8] {
    guard layout == .indented else { return buffer }
    var bytes = buffer
    bytes.append(0x0A)
    return bytes
  }

  package mutating func object(_ body: (inout JSONWriter) throws -> Void) rethrows {
    begin(0x7B)
    try body(&self)
    end(0x7D)
  }

  package mutating func array(_ body: (inout JSONWriter) throws -> Void) rethrows {
    begin(0x5B)
    try body(&self)
    end(0x5D)
  }

  package mutating func key(_ name: String) {
    separate()
    quote(name)
    buffer.append(0x3A)
    if layout == .indented { buffer.append(0x20) }
    isAfterKey = true
  }

  package mutating func string(_ value: String) {
    separate()
    quote(value)
  }
  package mutating func int(_ value: Int) { raw(String(value)) }
  package mutating func bool(_ value: Bool) { raw(value ? "true" : "false") }
  package mutating func null() { raw("null") }

  /// Text that is JSON already.
  package mutating func raw(_ value: String) {
    separate()
    buffer.append(contentsOf: value.utf8)
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
  package mutating func member(_ name: String, _ values: [String]) {
    key(name)
    array { writer in for value in values { writer.string(value) } }
  }

  package mutating func value(_ value: OutputValue) {
    switch value {
    case .null: null()
    case .bool(let flag): bool(flag)
    case .number(let spelling): raw(spelling)
    case .string(let string): self.string(string)
    case .rawString(let content): raw("\"" + content + "\"")
    case .placeholder(let text): if placeholders == .bare { raw(text) } else { string(text) }
    case .array(let elements):
      begin(0x5B)
      for element in elements { self.value(element) }
      end(0x5D)
    case .object(let members):
      begin(0x7B)
      for member in members {
        key(member.key)
        self.value(member.value)
      }
      end(0x7D)
    }
  }

  private mutating func begin(_ bracket: UInt8) {
    separate()
    buffer.append(bracket)
    open.append(false)
  }

  private mutating func end(_ bracket: UInt8) {
    if open.popLast() == true { breakLine() }
    buffer.append(bracket)
  }

  /// Comma, line break and indentation before a value or key.
  private mutating func separate() {
    if isAfterKey {
      isAfterKey = false
      return
    }
    guard let isFilled = open.last else { return }
    if isFilled { buffer.append(0x2C) }
    open[open.count - 1] = true
    breakLine()
  }

  private mutating func breakLine() {
    guard layout == .indented else { return }
    buffer.append(0x0A)
    buffer.append(contentsOf: repeatElement(0x20, count: 2 * open.count))
  }

  /// Runs of bytes that need no escape are copied whole.
  private mutating func quote(_ text: String) {
    buffer.append(0x22)
    var text = text
    text.withUTF8 { bytes in
      var start = 0
      for (i, byte) in bytes.enumerated() where byte < 0x20 || byte == 0x22 || byte == 0x5C {
        buffer.append(contentsOf: bytes[start..<i])
        escape(byte)
        start = i + 1
      }
      buffer.append(contentsOf: bytes[start...])
    }
    buffer.append(0x22)
  }

  private mutating func escape(_ byte: UInt8) {
    buffer.append(0x5C)
    switch byte {
    case 0x08: buffer.append(0x62)
    case 0x09: buffer.append(0x74)
    case 0x0A: buffer.append(0x6E)
    case 0x0C: buffer.append(0x66)
    case 0x0D: buffer.append(0x72)
    case 0x22, 0x5C: buffer.append(byte)
    default:
      let low = byte & 15
      buffer.append(contentsOf: [0x75, 0x30, 0x30, 0x30 + byte >> 4, low < 10 ? 0x30 + low : 0x57 + low])
    }
  }
}
