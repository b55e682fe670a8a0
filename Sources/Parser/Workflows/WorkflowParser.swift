package import Lexer

/// Reads a document as an n8n workflow. Always returns a workflow; what is wrong with its shape is in the diagnostics.
package enum WorkflowParser {
  package static func parse(_ document: Document) -> (workflow: Workflow, diagnostics: [Diagnostic]) {
    (Workflow(document: document, root: nil, name: nil, nodes: [], connections: [], settings: nil), [])
  }
}
