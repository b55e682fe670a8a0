import Lexer
import Parser

/// An ingestion callback whose status and texts do not belong together.
package enum CallbackFields: Rule {
  package static let metadata = RuleMetadata(
    id: "callback-fields", row: 815, group: .codika, level: .warning,
    summary: "The status of an ingestion callback and its texts contradict each other",
    why: "the platform files the document under a status that tells nobody what happened",
    examples: [
      .bad(
        "workflows/main.json",
        #"{ "name": "Done", "type": "n8n-nodes-codika.codika", "typeVersion": 1, "position": [0, 0], "parameters": { "resource": "dataIngestion", "operation": "ingestionCallback", "status": ↓"failed" } }"#
      ),
      .good(
        "workflows/main.json",
        #"{ "name": "Done", "type": "n8n-nodes-codika.codika", "typeVersion": 1, "position": [0, 0], "parameters": { "resource": "dataIngestion", "operation": "ingestionCallback", "status": "failed", "errorMessage": "={{ $json.error }}" } }"#
      ),
    ])

  /// The text that explains a status.
  private static let texts = ["failed": "errorMessage", "skipped": "skipReason"]

  package static func install(_ hooks: inout Hooks) {
    hooks.onNode { node, context in
      guard CodikaOperations.isCodika(node), !node.disabled,
        case .operation(let operation)? = CodikaOperations.reading(of: node, in: context.project),
        operation.name == "ingestionCallback", let field = operation.field("status"), !field.choices.isEmpty
      else { return }
      let parameters = node.parameters
      guard let status = CodikaOperations.literal(parameters?["status"], standard: field.standard) else { return }
      guard field.choices.contains(status) else {
        let meant = Suggestions.nearest(status, in: field.choices)
        context.report(
          Self.self, "callback status `\(status)` does not exist", at: parameters?["status"]?.span ?? node.nameSpan,
          "expected \(Suggestions.choice(field.choices))", help: meant.map { "did you mean `\($0)`?" })
        return
      }
      if let text = texts[status], isEmpty(parameters?[text]) {
        context.report(
          Self.self, "callback reports `\(status)` without `\(text)`", at: parameters?["status"]?.span ?? node.nameSpan,
          "nothing says why", help: "set `\(text)`")
      }
      for (owner, text) in texts.sorted(by: { $0.key < $1.key }) where owner != status {
        guard let value = parameters?[text], !isEmpty(value) else { continue }
        context.report(
          Self.self, "callback reports `\(status)` with `\(text)`", at: value.span,
          "belongs to the status `\(owner)`", also: parameters?["status"].map { [Label($0.span, "the status")] } ?? [])
      }
    }
  }

  private static func isEmpty(_ value: Value?) -> Bool {
    guard let value else { return true }
    return value.isNull || value.string == ""
  }
}
