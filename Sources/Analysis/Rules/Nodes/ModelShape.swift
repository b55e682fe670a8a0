import Lexer
import Parser

/// A model in the shape of another version, or shown under a stale name.
package enum ModelShape: Rule {
  package static let metadata = RuleMetadata(
    id: "model-shape", row: 530, group: .nodes, level: .warning, fix: .sometimes(.safe),
    summary: "A model is written in the shape of another version, or shown under a stale name",
    why: "the node reads no model from it and fails, or the editor shows another model than the one that runs",
    examples: [
      .bad(
        "workflows/main.json",
        #"""
        {
          "name": "Model", "type": "@n8n/n8n-nodes-langchain.lmChatOpenAi", "typeVersion": 1.2, "position": [220, 0],
          "parameters": { "model": ↓"gpt-4o-mini" }
        }
        """#,
        fixed: #"""
          {
            "name": "Model", "type": "@n8n/n8n-nodes-langchain.lmChatOpenAi", "typeVersion": 1.2, "position": [220, 0],
            "parameters": { "model": {
              "__rl": true,
              "mode": "id",
              "value": "gpt-4o-mini"
            } }
          }
          """#
      ).withDefinitions,
      .good(
        "workflows/main.json",
        #"""
        {
          "name": "Model", "type": "@n8n/n8n-nodes-langchain.lmChatOpenAi", "typeVersion": 1.2, "position": [220, 0],
          "parameters": { "model": { "__rl": true, "mode": "list", "value": "gpt-4o-mini" } }
        }
        """#
      ).withDefinitions,
    ])

  package static func install(_ hooks: inout Hooks) {
    hooks.onNode { node, context in
      guard !context.project.definitions.isEmpty, let type = node.type?.value,
        type.hasPrefix("@n8n/n8n-nodes-langchain."), let parameters = DefinedParameters.of(node, context.project)
      else { return }
      for name in names {
        guard let value = node.parameters?[name], let definition = parameters.shown(name) else { continue }
        judge(value, definition, &context)
      }
    }
  }

  /// Parameters that name a model.
  private static let names = ["model", "modelId", "modelName"]

  private static func judge(_ value: Value, _ definition: ParameterDefinition, _ context: inout RuleContext) {
    let isLocator = definition.kind == .resourceLocator
    if isLocator, let text = value.string, !text.isEmpty, DefinedParameters.isLiteral(value) {
      let mode = definition.modes.contains("id") || definition.modes.isEmpty ? "id" : definition.modes[0]
      let locator = JSONLiteral.object([("__rl", true), ("mode", .string(mode)), ("value", .string(text))])
      context.report(
        Self.self, "model `\(text)` is written as text where this version takes a locator", at: value.span,
        "expected an object with `mode` and `value`",
        fixes: [Fix("write it as a locator", .safe, [JSONEdits.replace(value, with: locator)])])
    } else if !isLocator, value.isObject, value["__rl"]?.bool == true,
      definition.kind == .options || definition.kind == .string
    {
      let held = value["value"].flatMap { $0.isString ? $0 : nil }
      context.report(
        Self.self, "model is written as a locator where this version takes text", at: value.span, "expected text",
        fixes: held.map { [Fix("write the model alone", .safe, [TextEdit(value.span, $0.rawText)])] } ?? [])
    } else if isLocator, value.isObject {
      judgeCachedName(value, &context)
    }
  }

  /// The editor shows the cached name: an old one hides which model runs. Names for people (`Claude Sonnet 4`) tell
  /// nothing.
  private static func judgeCachedName(_ value: Value, _ context: inout RuleContext) {
    guard let model = value["value"], let id = model.string, !id.isEmpty, DefinedParameters.isLiteral(model),
      let cached = value["cachedResultName"], let name = cached.string, isModelID(name), isModelID(id)
    else { return }
    let (a, b) = (letters(name), letters(id))
    guard !a.contains(b), !b.contains(a) else { return }
    context.report(
      Self.self, "the editor shows model `\(name)`, but `\(id)` runs", at: cached.span, "left from an earlier choice",
      also: [Label(model.span, "runs")],
      fixes: [Fix("show the model that runs", .safe, [TextEdit(cached.span, model.rawText)])])
  }

  private static func isModelID(_ text: String) -> Bool {
    text.utf8.contains { 0x30...0x39 ~= $0 }
      && text.utf8.allSatisfy { 0x61...0x7A ~= $0 || 0x30...0x39 ~= $0 || $0 == 0x2D || $0 == 0x2E || $0 == 0x2F }
  }

  private static func letters(_ text: String) -> String {
    String(decoding: text.utf8.filter { 0x61...0x7A ~= $0 || 0x30...0x39 ~= $0 }, as: UTF8.self)
  }
}
