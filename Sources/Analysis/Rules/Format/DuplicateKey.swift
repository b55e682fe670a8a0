import Lexer

/// A key stands once in an object.
package enum DuplicateKey: Rule {
  package static let metadata = RuleMetadata(
    id: "duplicate-key", row: 103, group: .format, level: .error, fix: .sometimes(.safe),
    summary: "Key that stands twice in one object",
    why: """
      n8n keeps the last value of a key that stands twice and drops the others without a word; YAML forbids it.
      """,
    examples: [
      .bad("workflows/main.json", #"{ "path": "intake", ↓"path": "intake" }"#, fixed: #"{ "path": "intake" }"#),
      .good("workflows/main.json", #"{ "path": "intake", "options": { "path": "intake" } }"#),
    ],
    isSuppressible: false)
}
