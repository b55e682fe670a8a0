/// How a text is read.
package struct JavaScriptOptions: Sendable {
  package enum Goal: Sendable {
    /// The code between `{{` and `}}`. Judged as n8n's parser does (esprima-next, as a module, tolerant), then as the
    /// engine that runs its output. A text that begins with `{` is read as if in parentheses.
    case template
    /// A Code node: the body of an async function that is not strict.
    case code
    /// A whole script that is not strict.
    case script
    /// A module.
    case module
  }

  package var goal: Goal
  /// Types are skipped.
  package var isTypeScript: Bool
  /// Placeholders in the text: sorted, disjoint.
  package var opaque: [Range<Int>]

  package init(goal: Goal = .code, isTypeScript: Bool = false, opaque: [Range<Int>] = []) {
    self.goal = goal
    self.isTypeScript = isTypeScript
    self.opaque = opaque
  }
}
