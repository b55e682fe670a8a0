import Lexer
import Parser

/// A main workflow in which nothing begins an execution.
package enum InitRequired: Rule {
  package static let metadata = RuleMetadata(
    id: "init-required", row: 801, group: .codika, level: .error, fix: .sometimes(.suggested),
    aliases: ["CODIKA-INIT"],
    summary: "A main workflow has no enabled Codika Init node",
    why: "the platform starts the run and never learns that it began, so no result of it can be sent",
    examples: [
      .bad(
        "workflows/main.json",
        CodikaExamples.workflow([CodikaExamples.webhook, CodikaExamples.submit], [("Asked", 0, "Submit result")])
          .marked(at: #""Asked", "type""#),
        fixed: #"""
          {
            "name": "Main",
            "nodes": [
              { "name": "Asked", "type": "n8n-nodes-base.webhook", "typeVersion": 2, "position": [0, 0], "webhookId": "asked", "parameters": { "httpMethod": "POST", "path": "{{PROCDATA_PROCESS_ID_ATADCORP}}/{{USERDATA_PROCESS_INSTANCE_UID_ATADRESU}}/main", "responseMode": "lastNode" } },
              { "name": "Submit result", "type": "n8n-nodes-codika.codika", "typeVersion": 1, "position": [660, 0], "parameters": { "resource": "workflowOutputs", "operation": "submitResult", "resultData": "={{ $json }}" } },
              {
                "parameters": {
                  "resource": "initializeExecution",
                  "operation": "initWorkflow",
                  "memberSecret": "{{MEMSECRT_EXECUTION_AUTH_TRCESMEM}}",
                  "organizationId": "{{USERDATA_ORGANIZATION_ID_ATADRESU}}",
                  "userId": "{{USERDATA_USER_ID_ATADRESU}}",
                  "processInstanceId": "{{USERDATA_PROCESS_INSTANCE_UID_ATADRESU}}",
                  "workflowId": "main",
                  "triggerType": "http"
                },
                "id": "8b81710b-41fd-5cc7-9430-e0f4760caf7c",
                "name": "Codika Init",
                "type": "n8n-nodes-codika.codika",
                "typeVersion": 1,
                "position": [
                  220,
                  0
                ]
              }
            ],
            "connections": {
              "Codika Init": { "main": [[{ "node": "Submit result", "type": "main", "index": 0 }]] },
              "Asked": {
                "main": [
                  [
                    {
                      "node": "Codika Init",
                      "type": "main",
                      "index": 0
                    }
                  ]
                ]
              }
            },
            "settings": { "executionOrder": "v1" }
          }

          """#),
      .good(
        "workflows/main.json",
        CodikaExamples.workflow(
          [CodikaExamples.webhook, CodikaExamples.initialize, CodikaExamples.submit],
          [("Asked", 0, "Codika Init"), ("Codika Init", 0, "Submit result")])),
    ])

  package static func install(_ hooks: inout Hooks) {
    hooks.onWorkflow { file, context in
      // A plain n8n workflow has nothing to begin: the use case declares it, or it uses the platform.
      let flow = CodikaFlow(file, in: context.project)
      guard file.workflow.hasAllConnections, let entry = file.trackedEntries.first else { return }
      if let flow {
        guard flow.inits.isEmpty, flow.uncertain.isEmpty else { return }
      } else if context.project.symbols.entry(file.key) == nil {
        return
      }
      let nodes = file.workflow.nodes
      guard !file.graph.entries.contains(where: { CodikaEntry(nodes[$0]).isSubWorkflow }) else { return }
      let node = nodes[entry]
      let disabled = nodes.first { $0.disabled && isInit($0, in: context.project) }
      context.report(
        Self.self, "workflow `\(file.key)` has no \(disabled == nil ? "" : "enabled ")Codika Init", at: node.nameSpan,
        "nothing begins an execution", also: disabled.map { [Label($0.nameSpan, "this Init is disabled")] } ?? [],
        node: node, help: disabled == nil ? "lead the trigger through a Codika Init" : "enable the Init",
        fixes: fix(entry, disabled, file, context.project).map { [$0] } ?? [])
    }
  }

  /// Enables the Init that is there, or puts one between the only trigger and what follows it.
  private static func fix(_ entry: Int, _ disabled: Node?, _ file: WorkflowFile, _ project: Project) -> Fix? {
    if let disabled {
      guard let member = disabled.value.member("disabled") else { return nil }
      return Fix("enable the Init", .suggested, [JSONEdits.removeMember(member, in: file.workflow.document)])
    }
    let trigger = file.workflow.nodes[entry]
    guard file.trackedEntries.count == 1, !file.isDataIngestion, !file.graph.hasDuplicateNames,
      let source = trigger.name?.value, let connections = file.workflow.root?["connections"],
      let entry = connections.member(source),
      let operation = CodikaOperations.operation(named: "initWorkflow", in: project)
    else { return nil }
    let name = NodeFixes.freeName("Codika Init", in: file)
    var parameters: [(String, JSONLiteral)] = [
      ("resource", .string(operation.resource)), ("operation", .string(operation.name)),
    ]
    for field in operation.fields {
      switch field.name {
      case "workflowId": parameters.append((field.name, .string(file.key)))
      case "triggerType": parameters.append((field.name, .string(CodikaEntry(trigger).triggerType)))
      default:
        guard let (scope, key) = field.placeholder else { continue }
        parameters.append((field.name, .string(PlaceholderScope(scope).text(key))))
      }
    }
    let node = NodeFixes.add(
      name, type: CodikaOperations.nodeType, version: 1, near: trigger, parameters: parameters, to: file, project)
    let link = JSONEdits.insert(
      source, .object([("main", .array([.array([NodeFixes.edge(to: name)])]))]), in: connections)
    guard let node, let link else { return nil }
    return Fix("put a Codika Init behind the trigger", .suggested, [node, JSONEdits.rename(entry, to: name), link])
  }

  private static func isInit(_ node: Node, in project: Project) -> Bool {
    guard CodikaOperations.isCodika(node),
      case .operation(let operation)? = CodikaOperations.reading(of: node, in: project)
    else { return false }
    return operation.role == .initialize
  }
}
