import Lexer
import Parser

/// Result data that cannot be the outputs of a workflow.
package enum ResultDataShape: Rule {
  package static let metadata = RuleMetadata(
    id: "result-data-shape", row: 824, group: .codika, level: .error,
    summary: "The data of a result are missing, no JSON, or not an object",
    why: "a result is an object with one entry per output; n8n fails the run on text that is no JSON, and whoever "
      + "reads anything else finds none of the outputs",
    examples: [
      .bad(
        "workflows/main.json",
        #"{ "name": "Submit", "type": "n8n-nodes-codika.codika", "typeVersion": 1, "position": [0, 0], "parameters": { "resource": "workflowOutputs", "operation": "submitResult", "resultData": ↓"sent: true" } }"#
      ),
      .bad(
        "workflows/main.json",
        #"{ "name": "Submit", "type": "n8n-nodes-codika.codika", "typeVersion": 1, "position": [0, 0], "parameters": { "resource": "workflowOutputs", "operation": "submitResult", "resultData": ↓"={{ [$json] }}" } }"#
      ),
      .good(
        "workflows/main.json",
        #"{ "name": "Submit", "type": "n8n-nodes-codika.codika", "typeVersion": 1, "position": [0, 0], "parameters": { "resource": "workflowOutputs", "operation": "submitResult", "resultData": "={{ { sent: true } }}" } }"#
      ),
    ])

  package static func install(_ hooks: inout Hooks) {
    hooks.onNode { node, context in
      guard CodikaOperations.isCodika(node), !node.disabled,
        case .operation(let operation)? = CodikaOperations.reading(of: node, in: context.project),
        operation.name == "submitResult"
      else { return }
      guard let value = node.parameters?["resultData"] else {
        missing(node, &context)
        return
      }
      guard let found = fault(value) else { return }
      context.report(
        Self.self, "result data are \(found)", at: value.span, "expected an object",
        help: "write an object with one entry per output")
    }
  }

  /// n8n sends an empty object then, which is right only if no outputs are promised.
  private static func missing(_ node: Node, _ context: inout RuleContext) {
    guard let key = context.workflow?.key, let entry = context.project.symbols.entry(key),
      let first = entry.outputSchema.compactMap(\.key).first
    else { return }
    context.report(
      Self.self, "result `\(node.name?.value ?? "")` has no data", at: node.nameSpan, "sends an empty object",
      also: [Label(first.span, "an output of this workflow")], severity: .warning, help: "set `resultData`")
  }

  /// What stands in the place of an object; nil if it is one, or if only the run can tell.
  private static func fault(_ value: Value) -> String? {
    switch value.kind {
    case .object, .placeholder, .invalid, .alias: return nil
    case .array: return "an array"
    case .number: return "a number"
    case .bool: return "a truth value"
    case .null: return "`null`"
    case .string: break
    }
    guard var text = value.string else { return nil }
    if text.utf8.first == UInt8(ascii: "=") {
      let template = Array(text.utf8)
      guard let pieces = ExpressionSplitter.split(template) else { return nil }
      let written = pieces.filter { $0.kind == .code || template[$0.range].contains { !isBlank($0) } }
      // Text around an expression is JSON with holes, which only the run fills.
      if let code = written.first, code.kind == .code {
        return written.count == 1 && isArrayLiteral(template[code.range]) ? "an array" : nil
      }
      if written.contains(where: { $0.kind == .code }) { return nil }
      text.removeFirst()
    }
    if text.contains("{{") { return nil }
    if text.utf8.allSatisfy(isBlank) { return "empty text" }
    let document = JSONParser.parse(SourceText(file: FileID(0), path: "", text: text))
    guard !document.hasSyntaxErrors, let root = document.root else { return "text that is no JSON" }
    return root.isString ? "a text" : fault(root)
  }

  /// `[…]` whose first bracket is closed by the last; strings and templates are passed over.
  private static func isArrayLiteral(_ code: ArraySlice<UInt8>) -> Bool {
    let text = Array(code.drop(while: isBlank))
    guard text.first == UInt8(ascii: "["), let last = text.lastIndex(where: { !isBlank($0) }) else { return false }
    var depth = 0
    var quote: UInt8?
    var index = 0
    while index <= last {
      let byte = text[index]
      if let open = quote {
        if byte == UInt8(ascii: "\\") { index += 1 } else if byte == open { quote = nil }
      } else if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") || byte == UInt8(ascii: "`") {
        quote = byte
      } else if byte == UInt8(ascii: "[") {
        depth += 1
      } else if byte == UInt8(ascii: "]") {
        depth -= 1
        if depth == 0 { return index == last }
      }
      index += 1
    }
    return false
  }

  private static func isBlank(_ byte: UInt8) -> Bool {
    byte == 0x20 || byte == 0x09 || byte == 0x0A || byte == 0x0D
  }
}
