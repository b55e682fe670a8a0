private import Lexer

/// A JSON value that a fix writes. It takes on the layout of the place where it is put.
package indirect enum JSONLiteral: Sendable, ExpressibleByStringLiteral, ExpressibleByBooleanLiteral,
  ExpressibleByIntegerLiteral
{
  /// Taken as it is: a number, a bare placeholder, the raw text of another value.
  case raw(String)
  case string(String)
  case array([JSONLiteral])
  case object([(String, JSONLiteral)])

  package init(stringLiteral value: String) { self = .string(value) }
  package init(booleanLiteral value: Bool) { self = .raw(value ? "true" : "false") }
  package init(integerLiteral value: Int) { self = .raw(String(value)) }

  /// `text` as a JSON string with its quotes.
  package static func quoted(_ text: String) -> String { "\"\(JSONStrings.escape(text))\"" }

  /// How the file around is written.
  struct Layout {
    /// Line break and indentation of the line on which the value begins; nil if all stands on one line.
    var lineBreak: String?
    var unit = "  "
    /// Between key and value.
    var colon = ": "
  }

  func text(_ layout: Layout) -> String {
    switch self {
    case .raw(let text): return text
    case .string(let text): return JSONLiteral.quoted(text)
    case .array(let elements): return JSONLiteral.list("[", elements, "]", layout) { $0.text($1) }
    case .object(let members):
      return JSONLiteral.list("{", members, "}", layout) { member, inner in
        JSONLiteral.quoted(member.0) + inner.colon + member.1.text(inner)
      }
    }
  }

  private static func list<T>(
    _ open: String, _ items: [T], _ close: String, _ layout: Layout, _ text: (T, Layout) -> String
  ) -> String {
    guard !items.isEmpty else { return open + close }
    var inner = layout
    inner.lineBreak = layout.lineBreak.map { $0 + layout.unit }
    let separator = inner.lineBreak ?? (layout.colon == ":" ? "" : " ")
    let body = items.map { text($0, inner) }.joined(separator: "," + separator)
    guard let lineBreak = layout.lineBreak, let innerBreak = inner.lineBreak else {
      let pad = layout.colon == ":" || open == "[" ? "" : " "
      return open + pad + body + pad + close
    }
    return open + innerBreak + body + lineBreak + close
  }
}
