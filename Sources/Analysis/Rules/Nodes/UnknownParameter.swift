import Lexer
import Parser

/// A parameter that the node type does not have in this version.
package enum UnknownParameter: Rule {
  package static let metadata = RuleMetadata(
    id: "unknown-parameter", row: 506, group: .nodes, level: .warning, fix: .sometimes(.suggested),
    aliases: ["NP", "VN:ND0201", "VN:ND0203", "VN:ND0301"],
    summary: "A parameter that the node type does not have in this version",
    why: "n8n ignores the value, and the parameter that was meant keeps its default",
    examples: [
      .bad(
        "workflows/main.json",
        #"""
        {
          "name": "Send report", "type": "n8n-nodes-base.emailSend", "typeVersion": 2.1, "position": [220, 0],
          "parameters": { "fromEmail": "a@example.com", "toEmail": "b@example.com", ↓"subjekt": "Report" }
        }
        """#,
        fixed: #"""
          {
            "name": "Send report", "type": "n8n-nodes-base.emailSend", "typeVersion": 2.1, "position": [220, 0],
            "parameters": { "fromEmail": "a@example.com", "toEmail": "b@example.com", "subject": "Report" }
          }
          """#
      ).withDefinitions,
      .good(
        "workflows/main.json",
        #"""
        {
          "name": "Send report", "type": "n8n-nodes-base.emailSend", "typeVersion": 2.1, "position": [220, 0],
          "parameters": { "fromEmail": "a@example.com", "toEmail": "b@example.com", "subject": "Report" }
        }
        """#
      ).withDefinitions,
    ])

  package static func install(_ hooks: inout Hooks) {
    hooks.onNode { node, context in
      guard !context.project.definitions.isEmpty, !node.isStickyNote,
        let parameters = DefinedParameters.of(node, context.project)
      else { return }
      judge(parameters, node, "", isTop: true, &context)
    }
  }

  /// What n8n adds to descriptions while it loads them, and what its editor leaves in files.
  private static let additions: Set<String> = [
    "requestOptions", "pollTimes", "allowedOrigins", "toolDescription", "descriptionType", "curlImport", "notice",
  ]

  private static func judge(
    _ parameters: DefinedParameters, _ node: Node, _ path: String, isTop: Bool, _ context: inout RuleContext
  ) {
    guard let stored = parameters.stored else { return }
    for member in stored.members where !member.key.flags.contains(.duplicate) {
      let name = member.name
      guard !parameters.list.named(name).isEmpty else {
        if !additions.contains(name) { report(member, in: path, parameters.list.names, node, &context) }
        continue
      }
      guard let definition = parameters.shown(name) else { continue }
      if definition.kind == .fixedCollection, member.value.isObject, !definition.groups.isEmpty {
        for group in member.value.members where !definition.groups.contains(where: { $0.name == group.name }) {
          report(group, in: path + name + ".", definition.groups.map(\.name), node, &context)
        }
      }
      for inner in parameters.nested(definition, in: member.value) {
        judge(inner, node, path + name + ".", isTop: false, &context)
      }
    }
  }

  private static func report(
    _ member: Value.Member, in path: String, _ names: some Sequence<String>, _ node: Node,
    _ context: inout RuleContext
  ) {
    let near = Suggestions.nearest(member.name, in: names)
    let version = node.typeVersion.map { " in version \(node.value.document.source.text($0.span))" } ?? ""
    let place = path.isEmpty ? "" : " in `\(path.dropLast())`"
    context.report(
      Self.self, "node type `\(node.type?.value ?? "")` has no parameter `\(member.name)`\(place)\(version)",
      at: member.key.span, near.map { "did you mean `\($0)`?" } ?? "n8n never reads it",
      fixes: near.map {
        [Fix("rename it to `\($0)`", .suggested, [JSONEdits.rename(member, to: $0)])]
      } ?? [])
  }
}
