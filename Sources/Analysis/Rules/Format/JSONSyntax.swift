import Lexer

/// A workflow file is JSON; bare placeholders are allowed as values.
package enum JSONSyntax: Rule {
  package static let metadata = RuleMetadata(
    id: "json-syntax", row: 101, group: .format, level: .error, fix: .sometimes(.safe),
    summary: "Text that is not JSON",
    why: """
      n8n and the platform read workflow files as JSON and refuse anything else. A placeholder may stand where a value is due.
      Nothing else is said of a file until its syntax is right.
      """,
    examples: [
      .bad("workflows/main.json", #"{ "limit": 10↓, }"#, fixed: #"{ "limit": 10 }"#),
      .good("workflows/main.json", #"{ "limit": {{INSTPARM_MAX_ITEMS_MRAPTSNI}} }"#),
    ],
    isSuppressible: false)
}
