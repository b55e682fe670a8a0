import Lexer
import Parser

/// Complex node or workflow without a description.
package enum Undocumented: Rule {
  package static let metadata = RuleMetadata(
    id: "undocumented", row: 906, group: .style, level: .note,
    aliases: ["VN:ND0802", "VN:ND0803"],
    summary: "Complex node or workflow without a description",
    why: "whoever comes next has to read every node to learn what the whole is for",
    examples: [
      .bad(
        "workflows/main.json",
        #"""
        {
          "name": ↓"Main",
          "nodes": [
            { "name": "Start", "type": "n8n-nodes-base.manualTrigger", "typeVersion": 1, "position": [0, 0], "parameters": {} },
            { "name": "N1", "type": "n8n-nodes-base.noOp", "typeVersion": 1, "position": [200, 0], "parameters": {} },
            { "name": "N2", "type": "n8n-nodes-base.noOp", "typeVersion": 1, "position": [400, 0], "parameters": {} },
            { "name": "N3", "type": "n8n-nodes-base.noOp", "typeVersion": 1, "position": [600, 0], "parameters": {} },
            { "name": "N4", "type": "n8n-nodes-base.noOp", "typeVersion": 1, "position": [800, 0], "parameters": {} },
            { "name": "N5", "type": "n8n-nodes-base.noOp", "typeVersion": 1, "position": [1000, 0], "parameters": {} },
            { "name": "N6", "type": "n8n-nodes-base.noOp", "typeVersion": 1, "position": [1200, 0], "parameters": {} },
            { "name": "N7", "type": "n8n-nodes-base.noOp", "typeVersion": 1, "position": [1400, 0], "parameters": {} },
            { "name": "N8", "type": "n8n-nodes-base.noOp", "typeVersion": 1, "position": [1600, 0], "parameters": {} },
            { "name": "N9", "type": "n8n-nodes-base.noOp", "typeVersion": 1, "position": [1800, 0], "parameters": {} },
            { "name": "N10", "type": "n8n-nodes-base.noOp", "typeVersion": 1, "position": [2000, 0], "parameters": {} },
            { "name": "N11", "type": "n8n-nodes-base.noOp", "typeVersion": 1, "position": [2200, 0], "parameters": {} },
            { "name": "N12", "type": "n8n-nodes-base.noOp", "typeVersion": 1, "position": [2400, 0], "parameters": {} },
            { "name": "N13", "type": "n8n-nodes-base.noOp", "typeVersion": 1, "position": [2600, 0], "parameters": {} },
            { "name": "N14", "type": "n8n-nodes-base.noOp", "typeVersion": 1, "position": [2800, 0], "parameters": {} },
            { "name": "N15", "type": "n8n-nodes-base.noOp", "typeVersion": 1, "position": [3000, 0], "parameters": {} }
          ],
          "connections": {
            "Start": { "main": [[{ "node": "N1", "type": "main", "index": 0 }, { "node": "N8", "type": "main", "index": 0 }]] },
            "N1": { "main": [[{ "node": "N2", "type": "main", "index": 0 }]] },
            "N2": { "main": [[{ "node": "N3", "type": "main", "index": 0 }]] },
            "N3": { "main": [[{ "node": "N4", "type": "main", "index": 0 }]] },
            "N4": { "main": [[{ "node": "N5", "type": "main", "index": 0 }]] },
            "N5": { "main": [[{ "node": "N6", "type": "main", "index": 0 }]] },
            "N6": { "main": [[{ "node": "N7", "type": "main", "index": 0 }]] },
            "N8": { "main": [[{ "node": "N9", "type": "main", "index": 0 }]] },
            "N9": { "main": [[{ "node": "N10", "type": "main", "index": 0 }]] },
            "N10": { "main": [[{ "node": "N11", "type": "main", "index": 0 }]] },
            "N11": { "main": [[{ "node": "N12", "type": "main", "index": 0 }]] },
            "N12": { "main": [[{ "node": "N13", "type": "main", "index": 0 }]] },
            "N13": { "main": [[{ "node": "N14", "type": "main", "index": 0 }]] },
            "N14": { "main": [[{ "node": "N15", "type": "main", "index": 0 }]] }
          },
          "settings": { "executionOrder": "v1" }
        }
        """#),
      .good(
        "workflows/main.json",
        #"""
        {
          "name": "Main",
          "nodes": [
            { "name": "Start", "type": "n8n-nodes-base.manualTrigger", "typeVersion": 1, "position": [0, 0], "parameters": {} },
            { "name": "N1", "type": "n8n-nodes-base.noOp", "typeVersion": 1, "position": [200, 0], "parameters": {} },
            { "name": "N2", "type": "n8n-nodes-base.noOp", "typeVersion": 1, "position": [400, 0], "parameters": {} },
            { "name": "N3", "type": "n8n-nodes-base.noOp", "typeVersion": 1, "position": [600, 0], "parameters": {} },
            { "name": "N4", "type": "n8n-nodes-base.noOp", "typeVersion": 1, "position": [800, 0], "parameters": {} },
            { "name": "N5", "type": "n8n-nodes-base.noOp", "typeVersion": 1, "position": [1000, 0], "parameters": {} },
            { "name": "N6", "type": "n8n-nodes-base.noOp", "typeVersion": 1, "position": [1200, 0], "parameters": {} },
            { "name": "N7", "type": "n8n-nodes-base.noOp", "typeVersion": 1, "position": [1400, 0], "parameters": {} },
            { "name": "N8", "type": "n8n-nodes-base.noOp", "typeVersion": 1, "position": [1600, 0], "parameters": {} },
            { "name": "N9", "type": "n8n-nodes-base.noOp", "typeVersion": 1, "position": [1800, 0], "parameters": {} },
            { "name": "N10", "type": "n8n-nodes-base.noOp", "typeVersion": 1, "position": [2000, 0], "parameters": {} },
            { "name": "N11", "type": "n8n-nodes-base.noOp", "typeVersion": 1, "position": [2200, 0], "parameters": {} },
            { "name": "N12", "type": "n8n-nodes-base.noOp", "typeVersion": 1, "position": [2400, 0], "parameters": {} },
            { "name": "N13", "type": "n8n-nodes-base.noOp", "typeVersion": 1, "position": [2600, 0], "parameters": {} },
            { "name": "N14", "type": "n8n-nodes-base.noOp", "typeVersion": 1, "position": [2800, 0], "parameters": {} },
            { "name": "N15", "type": "n8n-nodes-base.noOp", "typeVersion": 1, "position": [3000, 0], "parameters": {} },
            { "name": "Note", "type": "n8n-nodes-base.stickyNote", "typeVersion": 1, "position": [0, 300], "parameters": { "content": "Sorts the orders of a day and books them." } }
          ],
          "connections": {
            "Start": { "main": [[{ "node": "N1", "type": "main", "index": 0 }, { "node": "N8", "type": "main", "index": 0 }]] },
            "N1": { "main": [[{ "node": "N2", "type": "main", "index": 0 }]] },
            "N2": { "main": [[{ "node": "N3", "type": "main", "index": 0 }]] },
            "N3": { "main": [[{ "node": "N4", "type": "main", "index": 0 }]] },
            "N4": { "main": [[{ "node": "N5", "type": "main", "index": 0 }]] },
            "N5": { "main": [[{ "node": "N6", "type": "main", "index": 0 }]] },
            "N6": { "main": [[{ "node": "N7", "type": "main", "index": 0 }]] },
            "N8": { "main": [[{ "node": "N9", "type": "main", "index": 0 }]] },
            "N9": { "main": [[{ "node": "N10", "type": "main", "index": 0 }]] },
            "N10": { "main": [[{ "node": "N11", "type": "main", "index": 0 }]] },
            "N11": { "main": [[{ "node": "N12", "type": "main", "index": 0 }]] },
            "N12": { "main": [[{ "node": "N13", "type": "main", "index": 0 }]] },
            "N13": { "main": [[{ "node": "N14", "type": "main", "index": 0 }]] },
            "N14": { "main": [[{ "node": "N15", "type": "main", "index": 0 }]] }
          },
          "settings": { "executionOrder": "v1" }
        }
        """#),
    ])

  package static func install(_ hooks: inout Hooks) {
    hooks.onWorkflow { file, context in
      let nodes = file.workflow.nodes
      if nodes.count(where: { !$0.isStickyNote }) >= mostNodes, !isDescribed(file, context.project) {
        context.report(
          Self.self,
          "workflow `\(file.workflow.name?.value ?? file.key)` has \(nodes.count) nodes and no word about them",
          at: file.workflow.name?.span ?? file.workflow.document.source.startPoint,
          help: "say in a sticky note what it is for")
      }
    }
    hooks.onNode(ofTypes: NodeCode.types) { node, context in
      guard !node.disabled, node.notes?.string?.isEmpty ?? true else { return }
      for code in NodeCode.all(of: node) {
        guard code.mayHaveLines(mostLines), let text = code.value.string else { continue }
        let bytes = Array(text.utf8)
        let lines = bytes.count { $0 == 0x0A } + 1
        guard lines > mostLines, !ScriptSurface(bytes, code.language).runs.contains(where: { $0.kind == .comment })
        else { continue }
        context.report(
          Self.self, "`\(node.name?.value ?? "")` holds \(lines) lines of code and no comment", at: node.nameSpan,
          help: "say in a comment what goes in and what comes out")
      }
    }
  }

  private static let mostNodes = 15
  private static let mostLines = 40

  /// Sticky notes, notes of nodes, a description, or what `codika.yaml` says of it.
  private static func isDescribed(_ file: WorkflowFile, _ project: Project) -> Bool {
    if let text = file.workflow.description?.string, !text.isEmpty { return true }
    if project.symbols.entry(file.key)?.markdownInfo?.value.isEmpty == false { return true }
    return file.workflow.nodes.contains { node in
      if node.isStickyNote { return node.parameters?["content"]?.string?.isEmpty == false }
      return node.notes?.string?.isEmpty == false
    }
  }
}
