import Lexer
import Parser

/// An operation that the resource of a Codika node does not have.
package enum ResourceOperation: Rule {
  package static let metadata = RuleMetadata(
    id: "resource-operation", row: 813, group: .codika, level: .error, fix: .sometimes(.suggested),
    summary: "A Codika node asks for an operation that its resource does not offer",
    why: "the node finds no operation to run and fails when the execution comes to it",
    examples: [
      .bad(
        "workflows/main.json",
        #"{ "name": "Submit", "type": "n8n-nodes-codika.codika", "typeVersion": 1, "position": [0, 0], "parameters": { "resource": "workflowOutputs", "operation": ↓"submitResults", "resultData": "{}" } }"#,
        fixed:
          #"{ "name": "Submit", "type": "n8n-nodes-codika.codika", "typeVersion": 1, "position": [0, 0], "parameters": { "resource": "workflowOutputs", "operation": "submitResult", "resultData": "{}" } }"#
      ),
      .good(
        "workflows/main.json",
        #"{ "name": "Init", "type": "n8n-nodes-codika.codika", "typeVersion": 1, "position": [0, 0], "parameters": {} }"#,
        title: "Without both, the node begins an execution"),
    ])

  package static func install(_ hooks: inout Hooks) {
    hooks.onNode { node, context in
      guard CodikaOperations.isCodika(node), !node.disabled, let parameters = node.parameters,
        node.type.map({ CodikaOperations.legacyTypes[$0.value] == nil }) == true
      else { return }
      let written = parameters["resource"]
      guard let resource = CodikaOperations.literal(written, standard: CodikaOperations.resources.first) else {
        return
      }
      let offered = CodikaOperations.operations(of: resource, in: context.project)
      let name = parameters["operation"].flatMap { CodikaOperations.literal($0, standard: nil) }
      if resource != CodikaOperations.legacyResource, offered.isEmpty, let written {
        unknownResource(resource, written, operation: name, &context)
        return
      }
      guard let name, !offered.contains(name), let operation = parameters["operation"] else { return }
      guard let known = CodikaOperations.operation(named: name, in: context.project) else {
        unknownOperation(name, operation, of: resource, offered, &context)
        return
      }
      // The old resource had them all.
      guard resource != CodikaOperations.legacyResource, known.resource != resource else { return }
      let edit =
        written.map { JSONEdits.replace($0, with: .string(known.resource)) }
        ?? JSONEdits.insertFirst(key: "resource", value: JSONLiteral.quoted(known.resource), into: parameters)
      context.report(
        Self.self,
        written == nil
          ? "operation `\(name)` stands without its resource"
          : "resource `\(resource)` does not offer operation `\(name)`",
        at: operation.span, written == nil ? "n8n takes resource `\(resource)`" : "not offered here",
        also: written.map { [Label($0.span, "this resource offers \(Suggestions.list(offered))")] } ?? [],
        help: "the operation belongs to resource `\(known.resource)`",
        fixes: [Fix("use the resource `\(known.resource)`", .suggested, [edit])])
    }
  }

  private static func unknownResource(
    _ resource: String, _ value: Value, operation: String?, _ context: inout RuleContext
  ) {
    let owner = operation.flatMap { CodikaOperations.operation(named: $0, in: context.project) }?.resource
    let meant = owner ?? Suggestions.nearest(resource, in: CodikaOperations.resources)
    context.report(
      Self.self, "resource `\(resource)` does not exist", at: value.span, "the Codika node does not have it",
      help: meant.map { "did you mean `\($0)`?" } ?? "it has \(Suggestions.list(CodikaOperations.resources))",
      fixes: meant.map { [Fix("use the resource `\($0)`", .suggested, [JSONEdits.replace(value, with: .string($0))])] }
        ?? [])
  }

  private static func unknownOperation(
    _ name: String, _ value: Value, of resource: String, _ offered: [String], _ context: inout RuleContext
  ) {
    let candidates = offered.isEmpty ? CodikaOperations.all.map(\.name) : offered
    let meant = Suggestions.nearest(name, in: candidates)
    context.report(
      Self.self, "operation `\(name)` does not exist", at: value.span, "the Codika node does not have it",
      help: meant.map { "did you mean `\($0)`?" } ?? "resource `\(resource)` offers \(Suggestions.list(candidates))",
      fixes: meant.map { [Fix("use the operation `\($0)`", .suggested, [JSONEdits.replace(value, with: .string($0))])] }
        ?? [])
  }
}
