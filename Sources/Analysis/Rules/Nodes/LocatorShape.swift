import Lexer
import Parser

/// A resource locator or mapper that n8n cannot read.
package enum LocatorShape: Rule {
  package static let metadata = RuleMetadata(
    id: "locator-shape", row: 537, group: .nodes, level: .warning, fix: .sometimes(.safe),
    aliases: ["MCP"],
    summary: "A resource locator or mapper that n8n cannot read",
    why: "the editor shows that nothing is chosen, and the node gets an object, or nothing, where it expects an id",
    examples: [
      .bad(
        "workflows/main.json",
        #"""
        {
          "name": "Events", "type": "n8n-nodes-base.googleCalendar", "typeVersion": 1.3, "position": [220, 0],
          "parameters": { "calendar": ↓{ "mode": "id", "value": "team@example.com" } }
        }
        """#,
        fixed: #"""
          {
            "name": "Events", "type": "n8n-nodes-base.googleCalendar", "typeVersion": 1.3, "position": [220, 0],
            "parameters": { "calendar": { "__rl": true, "mode": "id", "value": "team@example.com" } }
          }
          """#
      ).withDefinitions,
      .good(
        "workflows/main.json",
        #"""
        {
          "name": "Events", "type": "n8n-nodes-base.googleCalendar", "typeVersion": 1.3, "position": [220, 0],
          "parameters": { "calendar": { "__rl": true, "mode": "id", "value": "team@example.com" } }
        }
        """#
      ).withDefinitions,
    ])

  package static func install(_ hooks: inout Hooks) {
    hooks.onNode { node, context in
      guard !context.project.definitions.isEmpty, let parameters = DefinedParameters.of(node, context.project) else {
        return
      }
      judge(parameters, &context)
    }
  }

  private static func judge(_ parameters: DefinedParameters, _ context: inout RuleContext) {
    guard let stored = parameters.stored else { return }
    for member in stored.members where !member.key.flags.contains(.duplicate) {
      guard let definition = parameters.shown(member.name) else { continue }
      switch definition.kind {
      case .resourceLocator, .workflowSelector: judgeLocator(member.value, definition, &context)
      case .resourceMapper: judgeMapper(member.value, definition, &context)
      default:
        for inner in parameters.nested(definition, in: member.value) { judge(inner, &context) }
      }
    }
  }

  private static func judgeLocator(_ value: Value, _ definition: ParameterDefinition, _ context: inout RuleContext) {
    let name = definition.name
    guard DefinedParameters.isLiteral(value), !value.isNull else { return }
    // Text alone is a legal old form: n8n hands it to the node as it stands.
    guard value.isObject else { return }
    guard value["value"] != nil else {
      context.report(Self.self, "locator `\(name)` has no `value`", at: value.span, "points at nothing")
      return
    }
    guard let mode = value["mode"] else {
      context.report(
        Self.self, "locator `\(name)` has no `mode`", at: value.span,
        definition.modes.isEmpty ? "" : "expected \(Suggestions.choice(definition.modes))")
      return
    }
    if let text = mode.string, DefinedParameters.isLiteral(mode), !definition.modes.isEmpty,
      !definition.modes.contains(text)
    {
      let near = Suggestions.nearest(text, in: definition.modes)
      context.report(
        Self.self, "locator `\(name)` has no mode `\(text)`", at: mode.span,
        near.map { "did you mean `\($0)`?" } ?? "expected \(Suggestions.choice(definition.modes))",
        fixes: near.map {
          [Fix("choose `\($0)`", .suggested, [TextEdit(mode.span, JSONLiteral.quoted($0))])]
        } ?? [])
    }
    if value["__rl"]?.bool != true {
      let edit =
        value["__rl"].map { TextEdit($0.span, "true") }
        ?? JSONEdits.insertFirst(key: "__rl", value: "true", into: value)
      context.report(
        Self.self, "locator `\(name)` lacks its mark `__rl`", at: value.span.startPoint, "read as a plain object",
        fixes: [Fix("add `\"__rl\": true`", .safe, [edit])])
    }
  }

  private static let mappingModes = ["defineBelow", "autoMapInputData"]

  private static func judgeMapper(_ value: Value, _ definition: ParameterDefinition, _ context: inout RuleContext) {
    guard DefinedParameters.isLiteral(value), !value.isNull else { return }
    guard value.isObject, let mode = value["mappingMode"] else {
      guard value.string != "" else { return }
      context.report(
        Self.self, "columns of `\(definition.name)` have no `mappingMode`", at: value.span,
        "expected \(Suggestions.choice(mappingModes))")
      return
    }
    guard let text = mode.string, DefinedParameters.isLiteral(mode), !mappingModes.contains(text) else { return }
    let near = Suggestions.nearest(text, in: mappingModes)
    context.report(
      Self.self, "columns of `\(definition.name)` have no mode `\(text)`", at: mode.span,
      near.map { "did you mean `\($0)`?" } ?? "expected \(Suggestions.choice(mappingModes))",
      fixes: near.map {
        [Fix("choose `\($0)`", .suggested, [TextEdit(mode.span, JSONLiteral.quoted($0))])]
      } ?? [])
  }
}
