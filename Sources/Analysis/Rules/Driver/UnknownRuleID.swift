import Lexer

/// A name in a suppression or in `checks` has to belong to a rule.
package enum UnknownRuleID: Rule {
  package static let metadata = RuleMetadata(
    id: "unknown-rule-id", row: 6, group: .driver, level: .error, fix: .sometimes(.safe),
    summary: "Name that belongs to no rule",
    why: """
      A suppression of a rule that does not exist hides nothing, and a level for it changes nothing: what was meant goes on as before.
      """,
    examples: [
      .bad(
        "workflows/main.json",
        #"""
        {
          "name": "Ask",
          "type": "n8n-nodes-base.noOp",
          "typeVersion": 1,
          "position": [220, 0],
          "parameters": { "id": "{{FLEXCRED_ANTHROPIC_ID_DERCXELF}}" },
          "notes": "codikac-ignore[↓placeholder_suffix]: substituted by hand"
        }
        """#,
        fixed: #"""
          {
            "name": "Ask",
            "type": "n8n-nodes-base.noOp",
            "typeVersion": 1,
            "position": [220, 0],
            "parameters": { "id": "{{FLEXCRED_ANTHROPIC_ID_DERCXELF}}" },
            "notes": "codikac-ignore[placeholder-suffix]: substituted by hand"
          }
          """#),
      .good(
        "workflows/main.json",
        #"""
        {
          "name": "Ask",
          "type": "n8n-nodes-base.noOp",
          "typeVersion": 1,
          "position": [220, 0],
          "parameters": { "id": "{{FLEXCRED_ANTHROPIC_ID_DERCRESU}}" },
          "notes": "codikac-ignore[placeholder-suffix]: substituted by hand"
        }
        """#),
    ])
}
