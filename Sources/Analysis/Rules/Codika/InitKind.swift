import Lexer
import Parser

/// An Init for tracked executions in the data ingestion, or the other way round.
package enum InitKind: Rule {
  package static let metadata = RuleMetadata(
    id: "init-kind", row: 816, group: .codika, level: .error, fix: .sometimes(.safe),
    summary: "An Init node is of the wrong kind for its workflow",
    why: "the Init looks for data that the trigger does not send, and the run fails at its first node",
    examples: [
      .bad(
        "data-ingestion/embed.json",
        #"{ "name": "Init", "type": "n8n-nodes-codika.codika", "typeVersion": 1, "position": [0, 0], "parameters": { "resource": "initializeExecution", "operation": ↓"initWorkflow" } }"#,
        fixed:
          #"{ "name": "Init", "type": "n8n-nodes-codika.codika", "typeVersion": 1, "position": [0, 0], "parameters": { "resource": "initializeExecution", "operation": "initDataIngestion" } }"#,
        with: [("codika.yaml", useCase), ("workflows/main.json", ExampleTexts.workflow)]),
      .good(
        "data-ingestion/embed.json",
        #"{ "name": "Init", "type": "n8n-nodes-codika.codika", "typeVersion": 1, "position": [0, 0], "parameters": { "resource": "initializeExecution", "operation": "initDataIngestion" } }"#,
        with: [("codika.yaml", useCase), ("workflows/main.json", ExampleTexts.workflow)]),
    ])

  private static let useCase = """
    codika: 1
    title: Search
    description: Finds documents.
    dataIngestion:
      file: data-ingestion/embed.json
      purpose: Embeds documents
      embed: https://example.org/webhook/embed
      delete: https://example.org/webhook/delete
    workflows:
      main: { workflowName: Main, triggers: [{ http: { path: main } }] }

    """

  package static func install(_ hooks: inout Hooks) {
    hooks.onNode { node, context in
      guard CodikaOperations.isCodika(node), !node.disabled, let file = context.workflow,
        case .operation(let operation)? = CodikaOperations.reading(of: node, in: context.project),
        operation.role == .initialize,
        let isIngestion = CodikaPipeline.isIngestion(file, in: context.project),
        operation.isIngestion != isIngestion
      else { return }
      let written = node.parameters?["operation"]
      context.report(
        Self.self,
        isIngestion
          ? "node `\(node.name?.value ?? "")` begins a tracked execution in the data ingestion"
          : "node `\(node.name?.value ?? "")` begins a data ingestion in another workflow",
        at: written?.span ?? node.nameSpan,
        isIngestion ? "expected `initDataIngestion`" : "expected `initWorkflow`",
        fixes: isIngestion ? fixes(node) : [])
    }
  }

  private static func fixes(_ node: Node) -> [Fix] {
    guard let parameters = node.parameters, node.type?.value == CodikaOperations.nodeType else { return [] }
    let edit =
      parameters["operation"].map { JSONEdits.replace($0, with: "initDataIngestion") }
      ?? JSONEdits.insert("operation", "initDataIngestion", in: parameters, after: "resource")
    return edit.map { [Fix("use the operation `initDataIngestion`", .safe, [$0])] } ?? []
  }
}
