import Lexer
import Parser

/// Node type of a package that is not on the allow-list.
package enum CommunityNode: Rule {
  package static let metadata = RuleMetadata(
    id: "community-node", row: 505, group: .nodes, level: .note,
    aliases: ["FS015", "WL"],
    summary: "Node type of a package that is not on the allow-list",
    why: "the node runs only where somebody has installed the package, with all the rights of n8n itself",
    examples: [
      .bad(
        "workflows/main.json",
        #"""
        { "name": "Acme", "type": ↓"n8n-nodes-acme.acme", "typeVersion": 1, "position": [200, 0], "parameters": {} }
        """#),
      .good(
        "workflows/main.json",
        #"""
        { "name": "Code", "type": "n8n-nodes-base.code", "typeVersion": 2, "position": [200, 0], "parameters": { "jsCode": "return $input.all();" } }
        """#),
    ])

  package static func install(_ hooks: inout Hooks) {
    hooks.onWorkflow { file, context in
      for (index, node) in file.workflow.nodes.enumerated() where context.types[index] == nil {
        guard let type = node.type,
          NodeCatalog.standing(ofPackageOf: type.value, in: context.project.release) == .community,
          let package = NodeCatalog.package(of: type.value), !AllowedPackages.contains(package, in: context.project)
        else { continue }
        context.report(
          Self.self, "`\(type.value)` comes from the community package `\(package)`", at: type.span, node: node,
          help: "if it is installed wherever the workflow runs, add it to `tables.communityPackages` of `codika.yaml`")
      }
    }
  }
}
