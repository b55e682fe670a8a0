import Lexer

/// A suppression has to hide something.
package enum UnusedSuppression: Rule {
  package static let metadata = RuleMetadata(
    id: "unused-suppression", row: 7, group: .driver, level: .note, fix: .always(.safe),
    summary: "Suppression that hides nothing",
    why: """
      What a suppression was for is gone. Left in place it would hide the next finding of the rule, which nobody has looked at.
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
          "notes": "codikac-ignore[↓placeholder-suffix]: substituted by hand"
        }
        """#,
        fixed: #"""
          {
            "name": "Ask",
            "type": "n8n-nodes-base.noOp",
            "typeVersion": 1,
            "position": [220, 0],
            "parameters": { "id": "{{FLEXCRED_ANTHROPIC_ID_DERCXELF}}" }
          }
          """#,
        alongside: ["placeholder-suffix"]),
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
        """#,
        alongside: ["placeholder-suffix"]),
    ])
}
