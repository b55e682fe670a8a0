package import Lexer

/// One `codikac-ignore[id, …]: reason` in a YAML comment or in the notes of a node.
package struct Suppression: Sendable {
  package enum Place: Sendable {
    /// A comment; `isAlone` if nothing but blanks stands before it on its line.
    case comment(SourceSpan, isAlone: Bool)
    /// A line of the `notes` of the node with this position in `workflow.nodes`; the span is the raw bytes of the line
    /// with its line break, `notes` the whole entry.
    case notes(node: Int, line: SourceSpan, notes: Value.Member)
  }

  package var source: SourceText
  package var place: Place
  /// Ids or aliases as written; empty if the brackets are missing or hold nothing.
  package var rules: [Located<String>]
  package var reason: Located<String>?
  /// From `codikac-ignore` to the end of the reason.
  package var span: SourceSpan
  /// Findings that begin in here are hidden. Empty if there is nothing that the comment could stand for.
  package var scope: SourceSpan
  /// False for a `codikac-ignore-file` behind the first key, or in notes: it hides nothing.
  package var isEffective: Bool
}
