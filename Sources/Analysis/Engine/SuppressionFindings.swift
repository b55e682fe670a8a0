import Lexer
import Parser

/// The findings about suppressions themselves.
enum SuppressionFindings {
  static func unknownRule(_ name: Located<String>) -> Diagnostic {
    let suggestion = RuleIndex.suggestion(for: name.value)
    var fixes: [Fix] = []
    if let suggestion {
      let isSpelling = folded(name.value) == folded(suggestion)
      fixes = [
        .replace(name.span, with: suggestion, "use `\(suggestion)`", isSpelling ? .safe : .suggested)
      ]
    }
    return Diagnostic(
      rule: "unknown-rule-id", severity: .error, message: "no rule is called `\(name.value)`", span: name.span,
      label: suggestion.map { "did you mean `\($0)`?" } ?? "", help: "`codikac rules` lists all rules", fixes: fixes)
  }

  private static func folded(_ name: String) -> String {
    String(name.lowercased().map { $0 == "_" || $0 == " " ? "-" : $0 })
  }

  static func levelRefused(_ id: String, _ level: Located<String>) -> Diagnostic {
    Diagnostic(
      rule: "config-shape", severity: .error, message: "level of `\(id)` cannot be lowered to `\(level.value)`",
      span: level.span, why: "what the rule finds makes a bundle impossible")
  }

  static func withoutReason(_ suppression: Suppression) -> Diagnostic {
    Diagnostic(
      rule: "suppression-without-reason", severity: .warning, message: "suppression gives no reason",
      span: suppression.span, help: "write `: ` and the reason behind the brackets")
  }

  static func nameless(_ suppression: Suppression) -> Diagnostic {
    Diagnostic(
      rule: "unused-suppression", severity: .note, message: "suppression names no rule", span: suppression.span,
      help: "name the rule in brackets: `codikac-ignore[rule-id]: reason`",
      fixes: [removal(of: suppression)])
  }

  /// `index` is the position of the name among those of the suppression.
  static func unused(
    _ suppression: Suppression, _ index: Int, _ name: Located<String>
  ) -> Diagnostic {
    var help: String?
    if !suppression.isEffective {
      help = "`codikac-ignore-file` stands on a line of its own before the first key of a YAML file"
    } else if let rule = RuleIndex[name.value], !rule.isSuppressible {
      help = "`\(rule.id)` cannot be suppressed: what it finds makes a bundle impossible"
    }
    let fix = suppression.rules.count > 1 ? removal(of: index, in: suppression) : removal(of: suppression)
    return Diagnostic(
      rule: "unused-suppression", severity: .note, message: "suppression of `\(name.value)` hides nothing",
      span: name.span, help: help, fixes: [fix])
  }

  static func unused(_ entry: UseCase.IgnoreEntry, _ name: Located<String>) -> Diagnostic {
    let list = entry.value.document.root?["ignore"]
    let index = list?.elements.firstIndex { $0.index == entry.value.index }
    var fix: Fix?
    if let list, let index, let edit = YAMLEdits.remove(element: index, of: list) {
      fix = Fix("remove the entry", .safe, [edit])
    }
    return Diagnostic(
      rule: "unused-suppression", severity: .note, message: "suppression of `\(name.value)` hides nothing",
      span: name.span, fixes: fix.map { [$0] } ?? [])
  }

  /// Takes out the whole comment with its line, or the line of the notes.
  private static func removal(of suppression: Suppression) -> Fix {
    switch suppression.place {
    case .comment(let comment, _):
      return Fix("remove the comment", .safe, [YAMLEdits.removeComment(comment, in: suppression.source)])
    case .notes(_, let line, let notes):
      guard notes.value.decoded?.rawSpan == line else { return Fix("remove the line", .safe, [TextEdit(line, "")]) }
      return Fix("remove the notes", .safe, [JSONEdits.removeMember(notes, in: notes.key.document)])
    }
  }

  /// Takes one name out of the brackets, with its comma.
  private static func removal(of index: Int, in suppression: Suppression) -> Fix {
    let names = suppression.rules
    let span: SourceSpan
    if index == 0 {
      span = SourceSpan(names[0].span.file, names[0].span.start, names[1].span.start)
    } else {
      span = SourceSpan(names[index].span.file, names[index - 1].span.end, names[index].span.end)
    }
    return Fix("remove the name", .safe, [TextEdit(span, "")])
  }
}
