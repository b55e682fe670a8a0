import Lexer

/// Colours of a report.
enum Ink: Equatable {
  case plain
  /// Headlines.
  case bold
  /// Frames, line numbers and labels of second places.
  case frame
  case severity(Severity)
  case added, removed
  /// What is good to know and not the point.
  case faint

  /// Parameters of the ANSI sequence "select graphic rendition"; nil for plain text.
  private var code: String? {
    switch self {
    case .plain: nil
    case .bold: "1"
    case .frame: "1;34"
    case .severity(.error): "1;31"
    case .severity(.warning): "1;33"
    case .severity(.note): "1;36"
    case .faint: "2"
    case .added: "32"
    case .removed: "31"
    }
  }

  /// The text between the sequences that switch the colour on and off.
  func wrap(_ text: String) -> String {
    guard let code, !text.isEmpty else { return text }
    return "\u{1B}[\(code)m\(text)\u{1B}[0m"
  }
}

/// Collects the text of a report line by line. Blanks at line ends are dropped.
struct Painter {
  private(set) var text = ""
  private let hasColor: Bool
  /// Blanks that are written only if something follows them on the line.
  private var blanks = 0

  init(hasColor: Bool) { self.hasColor = hasColor }

  mutating func write(_ piece: String, _ ink: Ink = .plain) {
    let utf8 = piece.utf8
    let visible = utf8.count - utf8.reversed().prefix { $0 == 0x20 }.count
    guard visible > 0 else {
      blanks += utf8.count
      return
    }
    blank(blanks)
    blanks = utf8.count - visible
    let shown = blanks == 0 ? piece : String(decoding: utf8.prefix(visible), as: UTF8.self)
    text += hasColor ? ink.wrap(shown) : shown
  }

  mutating func line() {
    blanks = 0
    text += "\n"
  }

  private mutating func blank(_ count: Int) {
    if count > 0 { text += String(repeating: " ", count: count) }
  }
}
