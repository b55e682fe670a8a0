import Lexer
import Parser

/// A workflow file whose layout is not that of `codikac fmt`. Layout is a matter of taste: on in `strict` only.
package enum CanonicalFormat: Rule {
  package static let metadata = RuleMetadata(
    id: "canonical-format", row: 106, group: .format, level: .off,
    aliases: ["WORKFLOW-FORMAT"],
    summary: "The layout of a workflow file is not the canonical one",
    why: "files in one layout change only where their content does, so that a review shows what matters",
    examples: [
      .bad("workflows/main.json", "{\"name\": \"Main\",\n\"nodes\": [], \"connections\": {}}\n"),
      .good("workflows/main.json", "{\n  \"name\": \"Main\",\n  \"nodes\": [],\n  \"connections\": {}\n}\n"),
    ])

  package static func install(_ hooks: inout Hooks) {
    hooks.onWorkflow { file, context in
      let document = file.workflow.document
      guard let canonical = JSONFormatter.format(document) else { return }
      let bytes = document.source.bytes
      guard !bytes.elementsEqual(canonical) else { return }
      var offset = 0
      while offset < bytes.count, offset < canonical.count, bytes[offset] == canonical[offset] { offset += 1 }
      context.report(
        Self.self, "the layout differs from the canonical one", at: SourceSpan(document.source.file, offset, offset),
        "first difference", help: "run `codikac fmt`")
    }
  }
}
