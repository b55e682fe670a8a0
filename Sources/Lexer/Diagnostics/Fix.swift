/// Replaces the bytes of `span` by `text`; an empty span inserts.
package struct TextEdit: Hashable, Sendable {
  package var span: SourceSpan
  package var text: String

  package init(_ span: SourceSpan, _ text: String) {
    self.span = span
    self.text = text
  }
}

/// Who may apply a fix.
package enum Applicability: UInt8, Comparable, Sendable {
  /// Shown only: somebody has to choose.
  case manual
  /// Plausible; applied by `--fix --unsafe-fixes`.
  case suggested
  /// Same meaning, or certainly wanted; applied by `--fix`.
  case safe

  package static func < (a: Applicability, b: Applicability) -> Bool { a.rawValue < b.rawValue }

  package var name: String {
    switch self {
    case .manual: "manual"
    case .suggested: "suggested"
    case .safe: "safe"
    }
  }
}

/// A change that removes a finding. Its edits are disjoint and sorted, and are taken whole or not at all.
package struct Fix: Hashable, Sendable {
  /// What to do, in the imperative: ``replace the suffix with `DERCXELF` ``.
  package var title: String
  package var applicability: Applicability
  package var edits: [TextEdit]

  package init(_ title: String, _ applicability: Applicability, _ edits: [TextEdit]) {
    self.title = title
    self.applicability = applicability
    self.edits = edits.sorted {
      ($0.span.file, $0.span.start, $0.span.end) < ($1.span.file, $1.span.start, $1.span.end)
    }
  }

  package static func replace(
    _ span: SourceSpan, with text: String, _ title: String, _ applicability: Applicability
  ) -> Fix {
    Fix(title, applicability, [TextEdit(span, text)])
  }
}
