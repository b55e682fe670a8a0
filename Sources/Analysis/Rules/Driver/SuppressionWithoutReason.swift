/// A suppression says why.
package enum SuppressionWithoutReason: Rule {
  package static let metadata = RuleMetadata(
    id: "suppression-without-reason", row: 8, group: .driver, level: .warning,
    summary: "Suppression that gives no reason",
    why: """
      A suppression without a reason cannot be judged by whoever reads it next, and stays for ever.
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
          "parameters": { "id": "{{FLEXCRED_ANTHROPIC_ID_DERCRESU}}" },
          "notes": "↓codikac-ignore[placeholder-suffix]"
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
