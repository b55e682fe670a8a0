import Lexer
import Parser

/// A placeholder where n8n needs a fixed text: as a key, as the name or type of a node, as the end of a connection.
package enum PlaceholderInKey: Rule {
  package static let metadata = RuleMetadata(
    id: "placeholder-in-key", row: 212, group: .placeholders, level: .error,
    summary: "A placeholder stands in a key, a node's name or type, or a connection",
    why: "names tie a workflow together; if one is substituted and another is not, connections and expressions break",
    examples: [
      .bad("workflows/main.json", #"{ "headers": { "{{USERDATA_USER_ID_ATADRESU}}": "x" } }"#),
      .good("workflows/main.json", #"{ "headers": { "name": "{{USERDATA_USER_ID_ATADRESU}}" } }"#),
    ])

  package static func install(_ hooks: inout Hooks) {
    hooks.onPlaceholder { placeholder, context in
      guard let place = place(placeholder, context.workflow) else { return }
      context.report(
        Self.self, "placeholder `{{\(placeholder.body.value)}}` stands in \(place)", at: placeholder.span,
        help: "write a fixed text here")
    }
  }

  private static func place(_ placeholder: Placeholder, _ file: WorkflowFile?) -> String? {
    guard placeholder.scope != nil else { return nil }
    // The ends of a connection repeat the name of a node, which has the finding.
    if let file, let name = placeholder.value.string, file.graph.node(named: name) != nil,
      !file.workflow.nodes.contains(where: { $0.name?.span == placeholder.value.span })
    {
      return nil
    }
    if placeholder.site == .key { return "a key" }
    guard let file else { return nil }
    let span = placeholder.value.span
    let path = file.workflow.document.pointer(at: span)?.split(separator: "/", omittingEmptySubsequences: false) ?? []
    switch path.dropFirst().first {
    case "connections" where path.last == "node": return "the end of a connection"
    case "nodes" where path.count == 4 && path.last == "name": return "the name of a node"
    case "nodes" where path.count == 4 && path.last == "type": return "the type of a node"
    default: return nil
    }
  }
}
