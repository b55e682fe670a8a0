import Lexer

/// The fields that make up nodes and connections have the types that n8n demands.
package enum NodeFieldType: Rule {
  package static let metadata = RuleMetadata(
    id: "node-field-type", row: 104, group: .format, level: .error, fix: .sometimes(.safe),
    summary: "Field of a node or connection with the wrong type",
    why: """
      n8n refuses the workflow, or takes the field for something else than was meant.
      """,
    examples: [
      .bad(
        "workflows/main.json",
        #"""
        {
          "name": "Wait",
          "type": "n8n-nodes-base.noOp",
          "typeVersion": 1,
          "position": [220, 0],
          "parameters": {},
          "disabled": ↓"true"
        }
        """#,
        fixed: #"""
          {
            "name": "Wait",
            "type": "n8n-nodes-base.noOp",
            "typeVersion": 1,
            "position": [220, 0],
            "parameters": {},
            "disabled": true
          }
          """#),
      .good(
        "workflows/main.json",
        #"""
        {
          "name": "Wait",
          "type": "n8n-nodes-base.noOp",
          "typeVersion": 1,
          "position": [220, 0],
          "parameters": {},
          "disabled": true
        }
        """#),
    ],
    isSuppressible: false)
}
