import Lexer
import Parser

/// Proposes the entry of `codika.yaml` that a workflow without one would have.
enum EntryProposal {
  /// Nil unless everything of the entry follows from the workflow (triggers that are webhooks or an Execute Workflow
  /// Trigger) and the entries there are stand on lines of their own.
  static func fix(_ file: WorkflowFile, in useCase: UseCase) -> Fix? {
    guard isPlain(file.key), let triggers = triggers(file),
      let last = useCase.document.root?["workflows"]?.members.last, let indent = indent(last.key),
      !last.value.span.isEmpty
    else { return nil }
    let source = useCase.document.source
    let end = lineEnd(source, last.value.span.end)
    let lineBreak = usesCarriageReturn(source, end) ? "\r\n" : "\n"
    let name = file.workflow.name?.value ?? file.key
    var lines = ["\(file.key):", "  workflowName: \(scalar(name))", "  triggers:"]
    lines += triggers.map { "    - \($0)" }
    let text = lines.map { lineBreak + indent + $0 }.joined()
    return Fix("add an entry `\(file.key)`", .suggested, [TextEdit(SourceSpan(source.file, end, end), text)])
  }

  private static func triggers(_ file: WorkflowFile) -> [String]? {
    let entries = file.graph.entries.map { file.workflow.nodes[$0] }
    let triggers = entries.compactMap { node -> String? in
      switch node.type?.value {
      case "n8n-nodes-base.executeWorkflowTrigger": return "subworkflow"
      case "n8n-nodes-base.webhook":
        guard let path = node.parameters?["path"]?.string?.split(separator: "/").last.map(String.init), isPlain(path)
        else { return nil }
        let method = node.parameters?["httpMethod"].map(\.string) ?? "GET"
        guard let method, isPlain(method) else { return nil }
        return method == "POST" ? "http: { path: \(path) }" : "http: { path: \(path), method: \(method) }"
      default: return nil
      }
    }
    return triggers.isEmpty || triggers.count != entries.count ? nil : triggers
  }

  /// A text that YAML reads as itself, whatever its version.
  private static func isPlain(_ text: String) -> Bool {
    let isWord = text.utf8.allSatisfy {
      0x30...0x39 ~= $0 || 0x41...0x5A ~= $0 || 0x61...0x7A ~= $0 || $0 == 0x2D || $0 == 0x5F
    }
    let isLetter = text.utf8.first.map { 0x41...0x5A ~= $0 || 0x61...0x7A ~= $0 } ?? false
    return isWord && isLetter
      && !["true", "false", "null", "yes", "no", "on", "off", "y", "n"].contains(text.lowercased())
  }

  private static func scalar(_ text: String) -> String {
    isPlain(text.filter { $0 != " " }) && !text.hasPrefix(" ") && !text.hasSuffix(" ") && !text.contains("  ")
      ? text : "\"\(JSONStrings.escape(text))\""
  }

  /// The spaces before a key that begins its line.
  private static func indent(_ key: Value) -> String? {
    let bytes = key.document.source.storage
    var start = Int(key.span.start)
    while start > 0, bytes[start - 1] == 0x20 { start -= 1 }
    guard start > 0, bytes[start - 1] == 0x0A || bytes[start - 1] == 0x0D else { return nil }
    return String(repeating: " ", count: Int(key.span.start) - start)
  }

  private static func lineEnd(_ source: SourceText, _ offset: UInt32) -> Int {
    var end = min(Int(offset), source.count)
    while end < source.count, source.storage[end] != 0x0A, source.storage[end] != 0x0D { end += 1 }
    return end
  }

  private static func usesCarriageReturn(_ source: SourceText, _ end: Int) -> Bool {
    end + 1 < source.count && source.storage[end] == 0x0D && source.storage[end + 1] == 0x0A
  }
}
