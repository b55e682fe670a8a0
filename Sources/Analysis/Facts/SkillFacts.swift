import Lexer
import Parser

extension SkillFile {
  /// One entry of the front matter as the platform reads it.
  enum FrontMatterEntry {
    /// Not there, or empty.
    case absent
    case text(Located<String>)
    /// A list or a mapping.
    case other(Value)

    var text: Located<String>? { if case .text(let text) = self { text } else { nil } }
  }

  func entry(_ key: String) -> FrontMatterEntry {
    guard let value = frontMatter?.root?[key] else { return .absent }
    if let text = value.locatedString { return text.value.allSatisfy(\.isWhitespace) ? .absent : .text(text) }
    switch value.kind {
    case .number, .bool: return .text(Located(value.rawText, value.span))
    case .object, .array: return .other(value)
    default: return .absent
    }
  }

  /// `name`, else the folder's; nil if it is no text.
  var effectiveName: String? { effective("name") }

  /// `workflowTemplateId`, else the folder's name; nil if it is no text.
  var effectiveWorkflow: String? { effective("workflowTemplateId") }

  private func effective(_ key: String) -> String? {
    switch entry(key) {
    case .absent: folder
    case .text(let text): text.value
    case .other: nil
    }
  }

  /// True if the front matter holds something: otherwise that is the finding, and no other.
  var isReadable: Bool {
    guard let frontMatter, !frontMatter.hasSyntaxErrors, let root = frontMatter.root, root.isObject else {
      return false
    }
    return !["name", "description", "workflowTemplateId"].allSatisfy { key in
      if case .absent = entry(key) { true } else { false }
    }
  }

  /// Where to point at an entry: its value, else the first line of the front matter.
  func span(of key: String) -> SourceSpan {
    if let value = frontMatter?.root?.member(key) {
      return value.value.span.isEmpty ? value.key.span : value.value.span
    }
    return frontMatter?.root?.members.first?.key.span ?? source.startPoint
  }
}
