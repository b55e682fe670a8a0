package import Lexer
package import Parser

/// What a file of a project is.
package enum FileRole: Sendable, Hashable {
  case config
  case workflow(key: String)
  case dataIngestion(key: String)
  /// A `workflows/*.json` that no entry of `codika.yaml` names; it is judged like any other (`file-unlisted`).
  case unlistedWorkflow(key: String)
  case version
  case projectLink
  case environment(name: String)
  case skill(folder: String)
}

/// One parsed file.
package struct ProjectFile: Sendable {
  package var id: FileID
  /// As shown to the user.
  package var path: String
  package var role: FileRole
  /// Of a skill: its front matter, empty if it has none.
  package var document: Document
  /// Findings that the typed reading of the file made (`config-shape`, `not-a-workflow` …), besides `document.diagnostics`.
  package var diagnostics: [Diagnostic]

  package init(id: FileID, path: String, role: FileRole, document: Document, diagnostics: [Diagnostic] = []) {
    self.id = id
    self.path = path
    self.role = role
    self.document = document
    self.diagnostics = diagnostics
  }
}

/// One workflow with everything that was derived from its file alone. Immutable and shared: rules hand it on at no cost.
package final class WorkflowFile: Sendable {
  /// Key in `codika.yaml`, else the stem of the file.
  package let key: String
  package let file: FileID
  package let path: String
  package let workflow: Workflow
  package let graph: WorkflowGraph
  /// What the catalogue knows of the nodes, in their order: in 2.x, else in 1.x; nil for types that it does not know.
  package let types: [NodeType?]
  package let placeholders: [Placeholder]
  /// Its templates and its code as trees.
  package let expressions: WorkflowExpressions
  package let isDataIngestion: Bool
  package let marks: TextMarks

  package init(
    key: String, file: FileID, path: String, workflow: Workflow, graph: WorkflowGraph, types: [NodeType?]? = nil,
    placeholders: [Placeholder],
    isDataIngestion: Bool = false, marks: TextMarks = TextMarks()
  ) {
    self.key = key
    self.file = file
    self.path = path
    self.workflow = workflow
    self.graph = graph
    // One for each node, whoever makes the file.
    let known = types.flatMap { $0.count == workflow.nodes.count ? $0 : nil }
    self.types = known ?? WorkflowGraph.types(of: workflow)
    self.placeholders = placeholders
    self.expressions = WorkflowExpressions(workflow)
    self.isDataIngestion = isDataIngestion
    self.marks = marks
  }

  /// The node whose object covers the span, by bisection.
  package func node(at span: SourceSpan) -> Node? {
    let nodes = workflow.nodes
    var low = 0
    var high = nodes.count
    while low < high {
      let middle = (low + high) / 2
      if nodes[middle].value.span.end <= span.start { low = middle + 1 } else { high = middle }
    }
    guard low < nodes.count, nodes[low].value.span.contains(span) else { return nil }
    return nodes[low]
  }
}
