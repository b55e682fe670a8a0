package import Lexer

/// Reads a document as an n8n workflow. Always returns a workflow; what is wrong with its shape is in the diagnostics:
/// `not-a-workflow`, `node-field-type` (exactly what n8n refuses to save, besides names and ids) and `limit-exceeded`.
///
/// The addresses of the diagnostics lack the key of the workflow, which a file alone does not know.
package enum WorkflowParser {
  package static let nodeLimit = 100_000

  package static func parse(_ document: Document) -> (workflow: Workflow, diagnostics: [Diagnostic]) {
    var workflow = Workflow(document: document, root: nil, name: nil, nodes: [], connections: [], settings: nil)
    var shape = ShapeReporter()
    read(&workflow, &shape)
    return (workflow, shape.diagnostics)
  }

  private static func read(_ workflow: inout Workflow, _ shape: inout ShapeReporter) {
    guard let root = workflow.document.root, root.isObject else {
      workflow.isReadable = false
      if let root = workflow.document.root, let found = ShapeReporter.noun(root.kind) {
        shape.append(notAWorkflow("the file holds \(found), not a workflow", root, "expected an object"))
      }
      return
    }
    workflow.root = root
    var nodes: Value?
    var connections: Value?
    for member in root.lastMembers {
      switch member.name {
      case "name": workflow.name = shape.string(member.value, "name", of: .workflow)
      case "nodes": nodes = member.value
      case "connections": connections = member.value
      case "settings": workflow.settings = shape.object(member.value, "settings", of: .workflow)
      case "nodeGroups": workflow.nodeGroups = member.value
      case "pinData": workflow.pinData = member.value
      case "staticData": workflow.staticData = member.value
      case "tags": workflow.tags = member.value
      case "meta": workflow.meta = member.value
      case "description": workflow.description = member.value
      default: workflow.otherMembers.append(member)
      }
    }
    if let settings = workflow.settings { workflow.settingValues = WorkflowSettings(settings) }

    guard let nodes, let connections else {
      workflow.isReadable = false
      let missing =
        nodes == nil ? connections == nil ? "neither `nodes` nor `connections`" : "no `nodes`" : "no `connections`"
      shape.append(notAWorkflow("the file is no workflow: it has \(missing)", root, "\(missing) here"))
      return
    }
    if !nodes.isArray { shape.wrongType(nodes, "nodes", of: .workflow, expected: "an array") }
    if !connections.isObject {
      let isEmpty = connections.isNull || connections.isArray && connections.elements.isEmpty
      shape.wrongType(connections, "connections", of: .workflow, expected: "an object", fix: isEmpty ? "{}" : nil)
    }
    workflow.isReadable = nodes.isArray && connections.isObject
    guard workflow.isReadable else { return }
    guard nodes.elements.count <= nodeLimit else {
      workflow.isReadable = false
      shape.append(tooManyNodes(nodes))
      return
    }
    workflow.nodes = NodeParser.parse(nodes, &shape)
    var parser = ConnectionParser()
    parser.parse(connections, &shape)
    workflow.sources = parser.sources
    workflow.connections = parser.connections
    workflow.hasAllConnections = parser.isComplete
  }

  private static func notAWorkflow(_ message: String, _ root: Value, _ label: String) -> Diagnostic {
    Diagnostic(
      rule: "not-a-workflow", severity: .error, message: message,
      span: root.isObject ? root.span.startPoint : root.span, label: label, address: DomainAddress(pointer: ""),
      why: "n8n refuses a workflow without a list of nodes and an object of connections",
      help: "export the workflow from n8n again, or move the file out of the workflows")
  }

  private static func tooManyNodes(_ nodes: Value) -> Diagnostic {
    Diagnostic(
      rule: "limit-exceeded", severity: .error,
      message: "workflow has \(nodes.elements.count) nodes; the limit is \(nodeLimit)", span: nodes.span.startPoint,
      label: "too many nodes", address: DomainAddress(pointer: "/nodes"),
      help: "split the workflow into sub-workflows")
  }
}
