import Lexer
import Parser

/// An Execute Workflow Trigger that declares its inputs field by field, and declares none.
package enum SubworkflowNoInputs: Rule {
  package static let metadata = RuleMetadata(
    id: "subworkflow-no-inputs", row: 435, group: .useCase, level: .error,
    aliases: ["SUBWKFL-MIN-PARAMS"],
    summary: "A sub-workflow declares no input",
    why: "n8n drops every field that the trigger does not declare: the sub-workflow gets empty items",
    examples: [
      .bad(
        "workflows/main.json",
        #"{ "name": "When called", "type": "n8n-nodes-base.executeWorkflowTrigger", "typeVersion": 1.1, "position": [0, 0], "parameters": {} }"#
      ),
      .good(
        "workflows/main.json",
        #"{ "name": "When called", "type": "n8n-nodes-base.executeWorkflowTrigger", "typeVersion": 1.1, "position": [0, 0], "parameters": { "inputSource": "passthrough" } }"#
      ),
    ])

  package static func install(_ hooks: inout Hooks) {
    hooks.onNode(ofType: "n8n-nodes-base.executeWorkflowTrigger") { node, context in
      // Version 1 takes whatever it is given.
      guard !node.disabled, let version = node.typeVersion?.value, version >= 1.1
      else { return }
      let source = node.parameters?["inputSource"]
      guard source == nil || source?.string == "workflowInputs" else { return }
      let inputs = node.parameters?["workflowInputs"]
      guard inputs == nil || inputs?.isObject == true else { return }
      let values = inputs?["values"]
      guard values == nil || values?.isArray == true, values?.elements.isEmpty ?? true else { return }
      context.report(
        Self.self, "sub-workflow trigger `\(node.name?.value ?? "")` declares no input",
        at: values?.span ?? node.nameSpan,
        help: "declare the fields, or set `inputSource` to `passthrough` to take every item as it is")
    }
  }
}
