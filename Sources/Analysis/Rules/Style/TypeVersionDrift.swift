import Lexer
import Parser

/// Node type used in several versions.
package enum TypeVersionDrift: Rule {
  package static let metadata = RuleMetadata(
    id: "type-version-drift", row: 912, group: .style, level: .note,
    aliases: ["WL"],
    summary: "Node type used in several versions",
    why: "the same node has other parameters and other faults here and there",
    examples: [
      .bad(
        "workflows/main.json",
        #"""
        {
          "name": "Main",
          "nodes": [
            { "name": "Asked", "type": "n8n-nodes-base.webhook", "typeVersion": 2, "position": [0, 0], "parameters": { "httpMethod": "POST", "path": "in" }, "webhookId": "asked" },
            { "name": "A", "type": "n8n-nodes-base.httpRequest", "typeVersion": ↓3, "position": [200, 0], "parameters": { "url": "https://acme.test" } }
          ],
          "connections": {
            "Asked": { "main": [[{ "node": "A", "type": "main", "index": 0 }]] }
          },
          "settings": { "executionOrder": "v1" }
        }
        """#,
        with: [
          (
            "codika.yaml",
            #"""
            codika: 1
            title: Example
            description: Shows a rule.
            workflows:
              main:
                workflowName: Main
                triggers:
                  - http: { path: main }
              other:
                workflowName: Other
                triggers: [subworkflow]
            """#
          ),
          (
            "workflows/other.json",
            #"""
            {
              "name": "Other",
              "nodes": [
                { "name": "Start", "type": "n8n-nodes-base.manualTrigger", "typeVersion": 1, "position": [0, 0], "parameters": {} },
                { "name": "B", "type": "n8n-nodes-base.httpRequest", "typeVersion": 4.2, "position": [200, 0], "parameters": { "url": "https://acme.test" } }
              ],
              "connections": {
                "Start": { "main": [[{ "node": "B", "type": "main", "index": 0 }]] }
              },
              "settings": { "executionOrder": "v1" }
            }
            """#
          ),
        ]),
      .good(
        "workflows/main.json",
        #"""
        {
          "name": "Main",
          "nodes": [
            { "name": "Asked", "type": "n8n-nodes-base.webhook", "typeVersion": 2, "position": [0, 0], "parameters": { "httpMethod": "POST", "path": "in" }, "webhookId": "asked" },
            { "name": "A", "type": "n8n-nodes-base.httpRequest", "typeVersion": 4.1, "position": [200, 0], "parameters": { "url": "https://acme.test" } }
          ],
          "connections": {
            "Asked": { "main": [[{ "node": "A", "type": "main", "index": 0 }]] }
          },
          "settings": { "executionOrder": "v1" }
        }
        """#,
        with: [
          (
            "codika.yaml",
            #"""
            codika: 1
            title: Example
            description: Shows a rule.
            workflows:
              main:
                workflowName: Main
                triggers:
                  - http: { path: main }
              other:
                workflowName: Other
                triggers: [subworkflow]
            """#
          ),
          (
            "workflows/other.json",
            #"""
            {
              "name": "Other",
              "nodes": [
                { "name": "Start", "type": "n8n-nodes-base.manualTrigger", "typeVersion": 1, "position": [0, 0], "parameters": {} },
                { "name": "B", "type": "n8n-nodes-base.httpRequest", "typeVersion": 4.2, "position": [200, 0], "parameters": { "url": "https://acme.test" } }
              ],
              "connections": {
                "Start": { "main": [[{ "node": "B", "type": "main", "index": 0 }]] }
              },
              "settings": { "executionOrder": "v1" }
            }
            """#
          ),
        ]),
    ])

  package static func install(_ hooks: inout Hooks) {
    hooks.onProject { project, context in
      // Files that were only named together have nothing to do with each other.
      guard project.useCase != nil else { return }
      var byType: [String: [(file: WorkflowFile, node: Node, version: Double)]] = [:]
      for file in project.workflows {
        for (index, node) in file.workflow.nodes.enumerated() where !node.disabled && node.typeVersion != nil {
          guard let type = file.types[index] else { continue }
          byType[type.name, default: []].append((file, node, type.version(of: node)))
        }
      }
      for (type, uses) in byType.sorted(by: { $0.key < $1.key }) {
        // A minor version is the same node with one option more.
        guard let newest = uses.max(by: { $0.version < $1.version }),
          let oldest = uses.min(by: { $0.version < $1.version }),
          oldest.version.rounded(.down) < newest.version.rounded(.down), let place = oldest.node.typeVersion,
          let other = newest.node.typeVersion
        else { continue }
        context.workflow = oldest.file
        context.report(
          Self.self,
          "`\(TypeNames.short(type))` is used in versions \(TypeNames.version(oldest.version)) and \(TypeNames.version(newest.version))",
          at: place.span, "the older one", also: [Label(other.span, "the newer one")], node: oldest.node)
      }
      context.workflow = nil
    }
  }
}
