import Lexer
import Parser

/// n8n refuses a workflow in which two nodes share an id. Empty ids do not count: n8n fills them in.
package enum DuplicateNodeID: Rule {
  package static let metadata = RuleMetadata(
    id: "duplicate-node-id", row: 302, group: .graph, level: .error, fix: .always(.safe),
    aliases: ["FL:duplicate-id", "N8:DUPLICATE_NODE_ID"],
    summary: "Two nodes of a workflow share an id",
    why: "n8n refuses to save a workflow in which two nodes share an id",
    examples: [
      .bad(
        "workflows/main.json",
        #"""
        {
          "name": "Main",
          "nodes": [
            { "id": "a", "name": "Start", "type": "n8n-nodes-base.manualTrigger", "typeVersion": 1, "position": [0, 0], "parameters": {} },
            { "id": "a", "name": "Wait", "type": "n8n-nodes-base.noOp", "typeVersion": 1, "position": [200, 0], "parameters": {} }
          ],
          "connections": { "Start": { "main": [[{ "node": "Wait", "type": "main", "index": 0 }]] } }
        }
        """#,
        fixed: #"""
          {
            "name": "Main",
            "nodes": [
              { "id": "a", "name": "Start", "type": "n8n-nodes-base.manualTrigger", "typeVersion": 1, "position": [0, 0], "parameters": {} },
              { "id": "94fe20f8-bf6d-572e-8c8c-20cf5e0cf039", "name": "Wait", "type": "n8n-nodes-base.noOp", "typeVersion": 1, "position": [200, 0], "parameters": {} }
            ],
            "connections": { "Start": { "main": [[{ "node": "Wait", "type": "main", "index": 0 }]] } }
          }
          """#),
      .good(
        "workflows/main.json",
        #"""
        {
          "name": "Main",
          "nodes": [
            { "id": "", "name": "Start", "type": "n8n-nodes-base.manualTrigger", "typeVersion": 1, "position": [0, 0], "parameters": {} },
            { "id": "", "name": "Wait", "type": "n8n-nodes-base.noOp", "typeVersion": 1, "position": [200, 0], "parameters": {} }
          ],
          "connections": { "Start": { "main": [[{ "node": "Wait", "type": "main", "index": 0 }]] } }
        }
        """#),
    ])

  package static func install(_ hooks: inout Hooks) {
    hooks.onWorkflow { file, context in
      guard mayRepeat(file.workflow.nodes) else { return }
      var taken: Set<String> = []
      for node in file.workflow.nodes { if let id = node.id?.value { taken.insert(id) } }
      guard taken.count < file.workflow.nodes.count else { return }
      var first: [String: Node] = [:]
      for node in file.workflow.nodes {
        guard let id = node.id, !id.value.isEmpty else { continue }
        guard let earlier = first[id.value] else {
          first[id.value] = node
          continue
        }
        let free = freeID(file, node, taken, context.project)
        taken.insert(free)
        context.report(
          Self.self, "nodes `\(earlier.name?.value ?? "")` and `\(node.name?.value ?? "")` share the id `\(id.value)`",
          at: id.span, "second node with this id", also: earlier.id.map { [Label($0.span, "first one")] } ?? [],
          node: node,
          fixes: [.replace(id.span, with: "\"\(free)\"", "give the second node an id of its own", .safe)])
      }
    }
  }

  /// False for nearly all workflows: no two ids have one check sum.
  private static func mayRepeat(_ nodes: [Node]) -> Bool {
    var sums: [UInt64] = []
    sums.reserveCapacity(nodes.count)
    for node in nodes {
      guard let id = node.id?.value else { continue }
      var sum: UInt64 = 0xCBF2_9CE4_8422_2325
      for byte in id.utf8 { sum = (sum ^ UInt64(byte)) &* 0x0000_0100_0000_01B3 }
      sums.append(sum)
    }
    sums.sort()
    return zip(sums, sums.dropFirst()).contains { $0 == $1 }
  }

  /// The id that lowering would derive for the node, so that every machine and every build finds the same one. A name
  /// that stands twice gets a number, since it would derive the same id again.
  private static func freeID(_ file: WorkflowFile, _ node: Node, _ taken: Set<String>, _ project: Project) -> String {
    let space = DerivedID.space(
      workflow: file.key, useCase: project.useCase.map { $0.id?.value ?? Slug.make($0.title?.value ?? "") })
    let base = "\(space)/node/\(node.name?.value ?? "")"
    var id = DerivedID.make(base)
    var number = 1
    while taken.contains(id) {
      id = DerivedID.make("\(base)/\(number)")
      number += 1
    }
    return id
  }
}
