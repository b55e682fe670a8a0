import Lexer
import Parser

/// Switch whose fallback output and wiring disagree.
package enum SwitchFallback: Rule {
  package static let metadata = RuleMetadata(
    id: "switch-fallback", row: 319, group: .graph, level: .warning,
    aliases: ["N8:SWITCH_FALLBACK_OUTPUT_DISABLED"],
    summary: "Switch whose fallback output and wiring disagree",
    why: "items that match no rule are dropped in silence",
    examples: [
      .bad(
        "workflows/main.json",
        #"""
        {
          "name": "Main",
          "nodes": [
            { "name": "Start", "type": "n8n-nodes-base.manualTrigger", "typeVersion": 1, "position": [0, 0], "parameters": {} },
            { "name": "Sort", "type": "n8n-nodes-base.switch", "typeVersion": 3.2, "position": [200, 0], "parameters": { "rules": { "values": [{ "conditions": { "conditions": [{ "leftValue": "={{ $json.a }}", "rightValue": "x", "operator": { "type": "string", "operation": "equals" } }] } }] }, "options": {} } },
            { "name": "A", "type": "n8n-nodes-base.noOp", "typeVersion": 1, "position": [400, 0], "parameters": {} },
            { "name": "B", "type": "n8n-nodes-base.noOp", "typeVersion": 1, "position": [600, 0], "parameters": {} }
          ],
          "connections": {
            "Start": { "main": [[{ "node": "Sort", "type": "main", "index": 0 }]] },
            "Sort": { "main": [[{ "node": "A", "type": "main", "index": 0 }], [{ "node": "B", "type": "main", "index": 0 }]] }
          }
        }
        """#),
      .good(
        "workflows/main.json",
        #"""
        {
          "name": "Main",
          "nodes": [
            { "name": "Start", "type": "n8n-nodes-base.manualTrigger", "typeVersion": 1, "position": [0, 0], "parameters": {} },
            { "name": "Sort", "type": "n8n-nodes-base.switch", "typeVersion": 3.2, "position": [200, 0], "parameters": { "rules": { "values": [{ "conditions": { "conditions": [{ "leftValue": "={{ $json.a }}", "rightValue": "x", "operator": { "type": "string", "operation": "equals" } }] } }] }, "options": { "fallbackOutput": "extra" } } },
            { "name": "A", "type": "n8n-nodes-base.noOp", "typeVersion": 1, "position": [400, 0], "parameters": {} },
            { "name": "B", "type": "n8n-nodes-base.noOp", "typeVersion": 1, "position": [600, 0], "parameters": {} }
          ],
          "connections": {
            "Start": { "main": [[{ "node": "Sort", "type": "main", "index": 0 }]] },
            "Sort": { "main": [[{ "node": "A", "type": "main", "index": 0 }], [{ "node": "B", "type": "main", "index": 0 }]] }
          }
        }
        """#),
    ])

  package static func install(_ hooks: inout Hooks) {
    hooks.onWorkflow { file, context in
      var hasSwitch = false
      for node in file.workflow.nodes where node.type?.value == "n8n-nodes-base.switch" && !node.disabled {
        hasSwitch = true
        judge(node, &context)
      }
      guard hasSwitch else { return }
      for extra in ExtraOutput.find(in: file) where extra.kind == .fallback {
        let node = file.workflow.nodes[extra.node]
        context.report(
          Self.self, "`\(node.name?.value ?? "")` has no fallback output", at: node.nameSpan,
          "`options.fallbackOutput` is not `extra`",
          also: [Label(file.workflow.connections[extra.connection].target.span, "never reached")], node: node,
          why: "output \(extra.output) does not exist, and items that match no rule are dropped in silence")
      }
    }
  }

  /// Version 3 in the mode of rules; the fallback of older ones is a number that is seldom set.
  private static func judge(_ node: Node, _ context: inout RuleContext) {
    guard let version = node.typeVersion?.value, version >= 3,
      let rules = node.parameters?["rules"]?["values"]?.elements, !rules.isEmpty
    else { return }
    let mode = node.parameters?["mode"]
    guard mode == nil || mode?.string == "rules" else { return }
    let fallback = node.parameters?["options"]?["fallbackOutput"]
    if let fallback, let output = fallback.int, output >= rules.count || output < 0 {
      context.report(
        Self.self, "fallback of `\(node.name?.value ?? "")` is output \(output), which does not exist",
        at: fallback.span, rules.count == 1 ? "its only output is 0" : "its outputs are 0 to \(rules.count - 1)",
        node: node)
      return
    }
    guard fallback == nil || fallback?.string == "none", !areExhaustive(rules),
      let index = context.workflow?.graph.node(named: node.name?.value ?? ""),
      context.workflow?.graph.outgoing[index].contains(where: {
        context.workflow?.graph.edges[$0].output == rules.count
      }) != true
    else { return }
    context.report(
      Self.self, "`\(node.name?.value ?? "")` has no fallback for items that match no rule", at: node.nameSpan,
      node: node, severity: .note,
      help: "set `options.fallbackOutput` to `extra` and connect the output, unless such items are to be dropped")
  }

  /// True if two rules ask the opposite of each other, or one cannot be read.
  private static func areExhaustive(_ rules: [Value]) -> Bool {
    var asked: Set<String> = []
    for rule in rules {
      guard let conditions = rule["conditions"]?["conditions"]?.elements else { return true }
      if conditions.isEmpty { return true }
      guard conditions.count == 1, let condition = conditions.first,
        let operation = condition["operator"]?["operation"]?.string
      else { continue }
      let about = (condition["leftValue"]?.rawText ?? "") + "\n" + (condition["rightValue"]?.rawText ?? "") + "\n"
      if let opposite = opposites[operation], asked.contains(about + opposite) { return true }
      asked.insert(about + operation)
    }
    return false
  }

  private static let opposites = [
    "equals": "notEquals", "notEquals": "equals", "contains": "notContains", "notContains": "contains",
    "exists": "notExists", "notExists": "exists", "empty": "notEmpty", "notEmpty": "empty", "true": "false",
    "false": "true", "gt": "lte", "lte": "gt", "lt": "gte", "gte": "lt", "startsWith": "notStartsWith",
    "notStartsWith": "startsWith", "endsWith": "notEndsWith", "notEndsWith": "endsWith", "regex": "notRegex",
    "notRegex": "regex",
  ]
}
