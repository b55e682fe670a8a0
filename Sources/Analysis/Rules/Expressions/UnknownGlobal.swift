import Lexer
import Parser

/// A name of n8n that does not exist, or not at this place.
package enum UnknownGlobal: Rule {
  package static let metadata = RuleMetadata(
    id: "unknown-global", row: 705, group: .expressions, level: .warning, aliases: ["MCP"],
    summary: "Global variable that does not exist here",
    why: "in an expression it is undefined; in code the node fails",
    examples: [
      .bad("workflows/main.json", #"{ "value": "={{ ↓$jsn.total }}" }"#),
      .bad(
        "workflows/main.json",
        #"{ "name": "Sum", "type": "n8n-nodes-base.code", "typeVersion": 2, "position": [0, 0], "parameters": { "jsCode": "return ↓$if(true, [], []);" } }"#
      ),
      .good("workflows/main.json", #"{ "value": "={{ $json.total }}" }"#),
    ])

  package static func install(_ hooks: inout Hooks) {
    hooks.onExpressions { expressions, context in
      guard let nodes = context.workflow?.workflow.nodes else { return }
      for item in expressions.templates where !nodes[item.node].disabled {
        let place: CodePlace = isPagination(item, nodes[item.node]) ? .pagination : .expression
        for reference in item.references {
          report(reference, item.template.text, nodes[item.node], at: place, &context)
        }
      }
      for item in expressions.codes where !nodes[item.node].disabled {
        guard let place = CodePlace(of: item.language, in: nodes[item.node]) else { continue }
        for reference in item.references { report(reference, item.text, nodes[item.node], at: place, &context) }
      }
    }
  }

  private static func report(
    _ reference: DataReference, _ text: DecodedText, _ node: Node, at place: CodePlace, _ context: inout RuleContext
  ) {
    guard case .global(let name) = reference.subject else { return }
    let isPython = place.isPython
    guard name.utf8.first == UInt8(ascii: isPython ? "_" : "$") else { return }
    let span = text.rawSpan(of: reference.global)
    guard let global = ExpressionGlobals.find(name, at: place) else {
      // Python's authors begin names of their own with `_`; only those of Pyodide are known to be meant.
      if isPython {
        guard !place.isPyodide, ExpressionGlobals.find("$" + name.dropFirst()) != nil else { return }
        context.report(
          Self.self, "global `\(name)` does not exist in this Python", at: span, node: node,
          help: "read the input from \(place == .pythonEachItem ? "`_item`" : "`_items`")")
        return
      }
      let meant = Suggestions.nearest(name, in: ExpressionGlobals.dollarNames(at: place))
      context.report(
        Self.self, "global `\(name)` does not exist", at: span, meant.map { "did you mean `\($0)`?" } ?? "", node: node)
      return
    }
    guard global.standing(at: place) == .absent else { return }
    context.report(
      Self.self, "global `\(name)` is not there in \(place.name)", at: span, node: node,
      help: help(name, place))
  }

  private static func help(_ name: String, _ place: CodePlace) -> String? {
    switch name {
    case "$response", "$request", "$pageCount": "it exists in the pagination of an HTTP Request"
    case "$secrets": "external secrets exist in credentials only"
    case "$if", "$ifEmpty", "$min", "$max", "$average", "$not": "write it as JavaScript"
    default: nil
    }
  }

  /// Where `$response` and its like exist.
  private static func isPagination(_ item: WorkflowExpressions.Template, _ node: Node) -> Bool {
    guard let pagination = node.parameters?.at("options", "pagination") else { return false }
    return pagination.span.contains(item.value.span)
  }
}
