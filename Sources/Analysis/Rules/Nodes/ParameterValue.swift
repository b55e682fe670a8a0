import Lexer
import Parser

/// A value that the parameter does not take.
package enum ParameterValue: Rule {
  package static let metadata = RuleMetadata(
    id: "parameter-value", row: 507, group: .nodes, level: .error, fix: .sometimes(.suggested),
    aliases: ["VN:ND0302", "N8:INVALID_PARAMETER"],
    summary: "A value that the parameter does not take",
    why: "the node takes no branch for such a value and fails, or does nothing, when it runs",
    examples: [
      .bad(
        "workflows/main.json",
        #"""
        {
          "name": "Send report", "type": "n8n-nodes-base.emailSend", "typeVersion": 2.1, "position": [220, 0],
          "parameters": { "fromEmail": "a@example.com", "toEmail": "b@example.com", "emailFormat": ↓"htlm" }
        }
        """#,
        fixed: #"""
          {
            "name": "Send report", "type": "n8n-nodes-base.emailSend", "typeVersion": 2.1, "position": [220, 0],
            "parameters": { "fromEmail": "a@example.com", "toEmail": "b@example.com", "emailFormat": "html" }
          }
          """#
      ).withDefinitions,
      .good(
        "workflows/main.json",
        #"""
        {
          "name": "Send report", "type": "n8n-nodes-base.emailSend", "typeVersion": 2.1, "position": [220, 0],
          "parameters": { "fromEmail": "a@example.com", "toEmail": "b@example.com", "emailFormat": "both" }
        }
        """#
      ).withDefinitions,
    ])

  package static func install(_ hooks: inout Hooks) {
    hooks.onNode { node, context in
      guard !context.project.definitions.isEmpty, !node.isStickyNote,
        let parameters = DefinedParameters.of(node, context.project)
      else { return }
      judge(parameters, &context)
    }
  }

  private static func judge(_ parameters: DefinedParameters, _ context: inout RuleContext) {
    guard let stored = parameters.stored else { return }
    for member in stored.members where !member.key.flags.contains(.duplicate) {
      guard let definition = parameters.shown(member.name) else { continue }
      if definition.hasManyValues, member.value.isArray {
        if definition.kind != .collection, definition.kind != .fixedCollection {
          for value in member.value.elements { judge(value, definition, &context) }
        }
      } else {
        judge(member.value, definition, &context)
      }
      for inner in parameters.nested(definition, in: member.value) { judge(inner, &context) }
    }
  }

  private static func judge(_ value: Value, _ definition: ParameterDefinition, _ context: inout RuleContext) {
    guard DefinedParameters.isLiteral(value), !value.isNull else { return }
    if let standard = definition.defaultValue, DisplayConditions.isSame(standard, value) { return }
    let name = definition.name
    switch definition.kind {
    case .options:
      judgeChoice(value, definition, &context)
    case .multiOptions where value.isArray:
      for element in value.elements where DefinedParameters.isLiteral(element) {
        judgeChoice(element, definition, &context)
      }
    case .boolean where !value.isObject && !value.isArray && value.kind != .bool:
      let flag = value.string.flatMap { ["true": true, "false": false][$0] }
      context.report(
        Self.self, "parameter `\(name)` is not true or false", at: value.span, "expected `true` or `false`",
        fixes: flag.map {
          [Fix("write `\($0)` without quotes", .suggested, [TextEdit(value.span, $0 ? "true" : "false")])]
        } ?? [])
    case .number where value.kind == .bool || value.isArray || value.isObject:
      context.report(Self.self, "parameter `\(name)` is not a number", at: value.span, "expected a number")
    case .number:
      guard let text = value.string, !text.isEmpty, NumberText.double(text) == nil else { return }
      context.report(Self.self, "parameter `\(name)` is not a number", at: value.span, "expected a number")
    case .string where (value.isObject && value["__rl"] == nil) || (value.isArray && !definition.hasManyValues):
      context.report(
        Self.self, "parameter `\(name)` is not text", at: value.span,
        value.isArray ? "a list" : "an object")
    case .collection where !value.isObject, .fixedCollection where !value.isObject:
      // An empty list or text is how some exports write that nothing is set.
      guard !(value.isArray && value.elements.isEmpty), value.string != "" else { return }
      context.report(
        Self.self, "parameter `\(name)` is not a group of parameters", at: value.span, "expected an object")
    default: return
    }
  }

  private static func judgeChoice(_ value: Value, _ definition: ParameterDefinition, _ context: inout RuleContext) {
    // An empty text is nothing chosen, which is the matter of required parameters.
    guard !definition.hasOpenChoices, !definition.choices.isEmpty, value.string != "", !value.isObject,
      !definition.choices.contains(where: { DisplayConditions.isSame($0, value) })
    else { return }
    let choices = definition.choices.compactMap(\.string)
    let near = value.string.flatMap { Suggestions.nearest($0, in: choices) }
    let known = choices.isEmpty ? definition.choices.map(\.rawText) : choices
    context.report(
      Self.self, "parameter `\(definition.name)` has no option \(value.document.source.excerpt(value.span))",
      at: value.span,
      near.map { "did you mean `\($0)`?" } ?? "not offered here",
      help: "it takes \(Suggestions.list(known))",
      fixes: near.map {
        [Fix("choose `\($0)`", .suggested, [TextEdit(value.span, JSONLiteral.quoted($0))])]
      } ?? [])
  }
}
