/// One token of Python source. Offsets count bytes of the text that was given.
package struct PythonToken: Sendable, Hashable {
  package enum Kind: UInt8, Sendable {
    /// A name or keyword.
    case name
    case number
    /// A whole string with its prefix and quotes.
    case string
    /// The prefix and opening quote of an f-string; its texts and the tokens of its fields follow.
    case formatStart
    /// Text of an f-string, or of the format behind a `:`.
    case formatText
    case formatEnd
    case comment
    /// One byte that is nothing of the above: brackets, operators, and what Python does not know.
    case mark
  }

  package var kind: Kind
  package var range: Range<Int>
  /// Of a string: what stands between the quotes. Otherwise `range`.
  package var content: Range<Int>
  /// Of a string: `r` or `R` stands before it, so that a backslash is a backslash.
  package var isRaw: Bool
  /// Of a string: `b` or `B` stands before it.
  package var isBytes: Bool

  init(_ kind: Kind, _ range: Range<Int>, content: Range<Int>? = nil, isRaw: Bool = false, isBytes: Bool = false) {
    self.kind = kind
    self.range = range
    self.content = content ?? range
    self.isRaw = isRaw
    self.isBytes = isBytes
  }
}

/// What may stand before a quote.
struct PythonPrefix {
  private(set) var isRaw = false
  private(set) var isBytes = false
  private(set) var isFormat = false

  /// Nil if the letters are no prefix: `r b u f t` in either case, `b` and `f` or `t` with an `r` before or behind them.
  init?(_ letters: ArraySlice<UInt8>) {
    guard letters.count <= 2 else { return nil }
    var isUnicode = false
    for letter in letters {
      switch letter | 0x20 {
      case UInt8(ascii: "r") where !isRaw: isRaw = true
      case UInt8(ascii: "b") where !isBytes: isBytes = true
      case UInt8(ascii: "f") where !isFormat, UInt8(ascii: "t") where !isFormat: isFormat = true
      case UInt8(ascii: "u") where !isUnicode: isUnicode = true
      default: return nil
      }
    }
    if isUnicode, letters.count > 1 { return nil }
    if isBytes, isFormat { return nil }
  }
}
