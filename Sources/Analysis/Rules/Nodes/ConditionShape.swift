import Lexer
import Parser

/// Conditions in the shape of another version of the node.
package enum ConditionShape: Rule {
  package static let metadata = RuleMetadata(
    id: "condition-shape", row: 536, group: .nodes, level: .error, fix: .sometimes(.suggested),
    aliases: ["MCP"],
    summary: "Conditions have the shape of another version of the node",
    why: "the node finds none of its conditions, so it fails or sends every item the same way",
    examples: [
      .bad(
        "workflows/main.json",
        #"""
        {
          "name": "Is open", "type": "n8n-nodes-base.if", "typeVersion": 2.2, "position": [220, 0],
          "parameters": {
            ↓"conditions": {
              "string": [{ "value1": "={{ $json.state }}", "operation": "equal", "value2": "open" }]
            }
          }
        }
        """#,
        fixed: #"""
          {
            "name": "Is open", "type": "n8n-nodes-base.if", "typeVersion": 2.2, "position": [220, 0],
            "parameters": {
              "conditions": {
                "options": {
                  "caseSensitive": true,
                  "leftValue": "",
                  "typeValidation": "loose"
                },
                "conditions": [
                  {
                    "leftValue": "={{ $json.state }}",
                    "rightValue": "open",
                    "operator": {
                      "type": "string",
                      "operation": "equals"
                    }
                  }
                ],
                "combinator": "and"
              }
            }
          }
          """#),
      .good(
        "workflows/main.json",
        #"""
        {
          "name": "Is open", "type": "n8n-nodes-base.if", "typeVersion": 2.2, "position": [220, 0],
          "parameters": {
            "conditions": {
              "options": {
                "caseSensitive": true,
                "leftValue": "",
                "typeValidation": "loose"
              },
              "conditions": [
                {
                  "leftValue": "={{ $json.state }}",
                  "rightValue": "open",
                  "operator": {
                    "type": "string",
                    "operation": "equals"
                  }
                }
              ],
              "combinator": "and"
            }
          }
        }
        """#),
    ])

  package static func install(_ hooks: inout Hooks) {
    hooks.onNode(ofType: "n8n-nodes-base.if", "n8n-nodes-base.filter", "n8n-nodes-base.switch") { node, context in
      switch node.type?.value {
      case "n8n-nodes-base.if", "n8n-nodes-base.filter": judgeConditions(node, &context)
      case "n8n-nodes-base.switch": judgeRules(node, &context)
      default: return
      }
    }
  }

  /// The groups of the form before version 2, by type of value.
  private static let oldGroups = ["boolean", "dateTime", "number", "string"]

  private static func judgeConditions(_ node: Node, _ context: inout RuleContext) {
    guard let version = node.typeVersion?.value, version != 0, let member = node.parameters?.member("conditions"),
      member.value.isObject
    else { return }
    let conditions = member.value
    let isOld = oldGroups.contains { conditions[$0]?.isArray == true }
    let isNew = conditions["conditions"] != nil
    guard isOld != isNew else { return }
    if isOld, version >= 2 {
      context.report(
        Self.self, "conditions of version 1 stand in a node of version \(versionText(node))",
        at: member.key.span, "expected `conditions`, `combinator` and `options`",
        fixes: rewritten(node, conditions).map { [Fix("write them as version 2 has them", .suggested, $0)] } ?? [])
    } else if isNew, version < 2 {
      context.report(
        Self.self, "conditions of version 2 stand in a node of version \(versionText(node))",
        at: member.key.span, "expected lists by type: \(Suggestions.choice(oldGroups))",
        also: node.typeVersion.map { [Label($0.span, "this version ignores them")] } ?? [])
    }
  }

  private static func judgeRules(_ node: Node, _ context: inout RuleContext) {
    guard let version = node.typeVersion?.value, version != 0, let rules = node.parameters?["rules"], rules.isObject
    else { return }
    if version >= 3, let old = rules.member("rules"), rules["values"] == nil {
      context.report(
        Self.self, "rules of version 2 stand in a node of version \(versionText(node))", at: old.key.span,
        "expected `values` with `conditions`")
    } else if version < 3, let new = rules.member("values"), rules["rules"] == nil {
      context.report(
        Self.self, "rules of version 3 stand in a node of version \(versionText(node))", at: new.key.span,
        "expected `rules` with `operation` and `value2`",
        also: node.typeVersion.map { [Label($0.span, "this version ignores them")] } ?? [])
    }
  }

  private static func versionText(_ node: Node) -> String {
    node.typeVersion.map { node.value.document.source.text($0.span) } ?? ""
  }

  // MARK: - Rewriting

  /// New names of operations, by type; the others kept theirs.
  private static let operations: [String: [String: String]] = [
    "string": [
      "equal": "equals", "notEqual": "notEquals", "isEmpty": "empty", "isNotEmpty": "notEmpty",
      "contains": "contains", "notContains": "notContains", "startsWith": "startsWith",
      "notStartsWith": "notStartsWith", "endsWith": "endsWith", "notEndsWith": "notEndsWith", "regex": "regex",
      "notRegex": "notRegex",
    ],
    "number": [
      "equal": "equals", "notEqual": "notEquals", "smaller": "lt", "smallerEqual": "lte", "larger": "gt",
      "largerEqual": "gte", "isEmpty": "empty", "isNotEmpty": "notEmpty",
    ],
    "boolean": ["equal": "equals", "notEqual": "notEquals"],
    "dateTime": ["after": "after", "before": "before"],
  ]
  private static let standard = ["string": "equal", "number": "smaller", "boolean": "equal", "dateTime": "after"]

  /// Nil if an operation has no counterpart.
  private static func rewritten(_ node: Node, _ conditions: Value) -> [TextEdit]? {
    var list: [JSONLiteral] = []
    for member in conditions.members {
      guard let known = operations[member.name] else { return nil }
      for entry in member.value.elements {
        let old = entry["operation"]?.string ?? standard[member.name] ?? ""
        guard let operation = known[old], let left = entry["value1"] else { return nil }
        var operatorFields: [(String, JSONLiteral)] = [
          ("type", .string(member.name)), ("operation", .string(operation)),
        ]
        let isUnary = operation == "empty" || operation == "notEmpty"
        if isUnary { operatorFields.append(("singleValue", true)) }
        let right = entry["value2"].map { JSONLiteral.raw($0.rawText) } ?? (member.name == "number" ? 0 : "")
        list.append(
          .object([
            ("leftValue", .raw(left.rawText)), ("rightValue", isUnary ? "" : right),
            ("operator", .object(operatorFields)),
          ]))
      }
    }
    let combine = node.parameters?.member("combineOperation")
    guard combine == nil || combine?.value.string == "any" || combine?.value.string == "all" else { return nil }
    let isAny = combine?.value.string == "any"
    let new = JSONLiteral.object([
      ("options", .object([("caseSensitive", true), ("leftValue", ""), ("typeValidation", "loose")])),
      ("conditions", .array(list)), ("combinator", isAny ? "or" : "and"),
    ])
    var edits = [JSONEdits.replace(conditions, with: new)]
    if let combine { edits.append(JSONEdits.removeMember(combine, in: combine.key.document)) }
    return edits
  }
}
