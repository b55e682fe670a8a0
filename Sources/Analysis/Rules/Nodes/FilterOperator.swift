import Lexer
import Parser

/// An operator of a condition that its type does not have: n8n takes the condition for false.
package enum FilterOperator: Rule {
  package static let metadata = RuleMetadata(
    id: "filter-operator", row: 535, group: .nodes, level: .error, fix: .sometimes(.safe),
    aliases: ["VN:ND0101", "VN:ND0102"],
    summary: "Filter operator that its type does not have",
    why: "n8n does not know the operator and takes the condition for false, without an error",
    examples: [
      .bad(
        "workflows/main.json",
        #"{ "name": "If", "type": "n8n-nodes-base.if", "typeVersion": 2.2, "position": [0, 0], "parameters": { "conditions": { "combinator": "and", "conditions": [{ "leftValue": "={{ $json.total }}", "rightValue": 10, "operator": { "type": "number", "operation": ↓"greaterThan" } }] } } }"#,
        fixed:
          #"{ "name": "If", "type": "n8n-nodes-base.if", "typeVersion": 2.2, "position": [0, 0], "parameters": { "conditions": { "combinator": "and", "conditions": [{ "leftValue": "={{ $json.total }}", "rightValue": 10, "operator": { "type": "number", "operation": "gt" } }] } } }"#
      ),
      .good(
        "workflows/main.json",
        #"{ "name": "If", "type": "n8n-nodes-base.if", "typeVersion": 2.2, "position": [0, 0], "parameters": { "conditions": { "combinator": "and", "conditions": [{ "leftValue": "={{ $json.total }}", "rightValue": 10, "operator": { "type": "number", "operation": "gt" } }] } } }"#
      ),
    ])

  package static func install(_ hooks: inout Hooks) {
    hooks.onNode(ofType: "n8n-nodes-base.if", "n8n-nodes-base.filter", "n8n-nodes-base.switch") { node, context in
      switch node.type?.value {
      case "n8n-nodes-base.if", "n8n-nodes-base.filter":
        guard node.version >= 2, let filter = node.parameters?["conditions"] else { return }
        check(filter, &context)
      case "n8n-nodes-base.switch":
        guard node.version >= 3 else { return }
        for rule in node.parameters?.at("rules", "values")?.elements ?? [] {
          if let filter = rule["conditions"] { check(filter, &context) }
        }
      default: return
      }
    }
  }

  private static func check(_ filter: Value, _ context: inout RuleContext) {
    for condition in filter["conditions"]?.elements ?? [] {
      guard let operation = condition["operator"], operation.isObject,
        let type = operation["type"], let typeName = type.literalText
      else { continue }
      guard let operations = FilterOperators.operations(of: typeName) else {
        guard typeName != "any" else { continue }
        let meant = FilterOperators.meantType(typeName) ?? Suggestions.nearest(typeName, in: FilterOperators.types)
        report("filters have no type `\(typeName)`", type, meant, FilterOperators.types, &context)
        continue
      }
      guard let written = operation["operation"], let name = written.literalText, !operations.contains(name) else {
        continue
      }
      let entry = context.project.fact("filterOperators", name)?.string
      let meant = FilterOperators.meant(name, type: typeName, entry: entry)
      report("type `\(typeName)` has no operator `\(name)`", written, meant, operations, &context)
    }
  }

  private static func report(
    _ message: String, _ value: Value, _ meant: String?, _ known: [String], _ context: inout RuleContext
  ) {
    context.report(
      Self.self, message, at: value.span, meant.map { "did you mean `\($0)`?" } ?? "",
      help: meant == nil ? "it has \(Suggestions.list(known, most: 16))" : nil,
      fixes: meant.map { [.replace(value.span, with: "\"\($0)\"", "write `\($0)`", .safe)] } ?? [])
  }
}
