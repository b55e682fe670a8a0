import Lexer
import Parser

/// A node type or a resource of Codika that another one has taken the place of.
package enum CodikaNodeLegacy: Rule {
  package static let metadata = RuleMetadata(
    id: "codika-node-legacy", row: 812, group: .codika, level: .warning, fix: .sometimes(.safe),
    summary: "A Codika node has an outdated type or resource",
    why: "newer releases of the package drop the old name, and n8n then refuses to publish the workflow",
    examples: [
      .bad(
        "workflows/main.json",
        #"{ "name": "Init", "type": ↓"n8n-nodes-codika.codikaInitDataIngestion", "typeVersion": 1, "position": [0, 0], "parameters": { "namespace": "docs" } }"#,
        fixed:
          #"{ "name": "Init", "type": "n8n-nodes-codika.codika", "typeVersion": 1, "position": [0, 0], "parameters": { "resource": "initializeExecution", "operation": "initDataIngestion", "namespace": "docs" } }"#
      ),
      .bad(
        "workflows/main.json",
        #"{ "name": "Submit", "type": "n8n-nodes-codika.codika", "typeVersion": 1, "position": [0, 0], "parameters": { "resource": ↓"processManagement", "operation": "submitResult", "resultData": "{}" } }"#,
        fixed:
          #"{ "name": "Submit", "type": "n8n-nodes-codika.codika", "typeVersion": 1, "position": [0, 0], "parameters": { "resource": "workflowOutputs", "operation": "submitResult", "resultData": "{}" } }"#
      ),
      .good(
        "workflows/main.json",
        #"{ "name": "Init", "type": "n8n-nodes-codika.codika", "typeVersion": 1, "position": [0, 0], "parameters": { "resource": "initializeExecution", "operation": "initDataIngestion" } }"#
      ),
    ])

  package static func install(_ hooks: inout Hooks) {
    hooks.onNode { node, context in
      guard CodikaOperations.isCodika(node), let type = node.type else { return }
      if let name = CodikaOperations.legacyTypes[type.value] {
        guard let operation = CodikaOperations.operation(named: name, in: context.project) else { return }
        context.report(
          Self.self, "node type `\(type.value)` is outdated", at: type.span, "an older release had this type",
          help: "operation `\(name)` of `\(CodikaOperations.nodeType)` has taken its place",
          fixes: renaming(node, type, to: operation))
      } else if let resource = node.parameters?["resource"], resource.string == CodikaOperations.legacyResource {
        var fixes: [Fix] = []
        if case .operation(let operation)? = CodikaOperations.reading(of: node, in: context.project) {
          let edit = JSONEdits.replace(resource, with: .string(operation.resource))
          fixes = [Fix("use the resource `\(operation.resource)`", .safe, [edit])]
        }
        context.report(
          Self.self, "resource `\(CodikaOperations.legacyResource)` is outdated", at: resource.span,
          "an older release had this resource", fixes: fixes)
      }
    }
  }

  /// Only where the old node has no resource and operation of its own, which it never had.
  private static func renaming(
    _ node: Node, _ type: Located<String>, to operation: CodikaOperations.Operation
  ) -> [Fix] {
    guard let parameters = node.parameters, parameters["resource"] == nil, parameters["operation"] == nil else {
      return []
    }
    let rename = TextEdit(type.span, JSONLiteral.quoted(CodikaOperations.nodeType))
    let title = "use operation `\(operation.name)` of the Codika node"
    guard let first = parameters.members.first else {
      let value: JSONLiteral = .object([
        ("resource", .string(operation.resource)), ("operation", .string(operation.name)),
      ])
      return [Fix(title, .safe, [rename, JSONEdits.replace(parameters, with: value)])]
    }
    // Both go in at one place: one edit, so that their order is certain.
    let resource = JSONEdits.insertFirst(
      key: "resource", value: JSONLiteral.quoted(operation.resource), into: parameters)
    let second = JSONEdits.insertFirst(
      key: "operation", value: JSONLiteral.quoted(operation.name), into: parameters)
    guard resource.span == second.span, resource.span == first.key.span.startPoint else { return [] }
    return [Fix(title, .safe, [rename, TextEdit(resource.span, resource.text + second.text)])]
  }
}
