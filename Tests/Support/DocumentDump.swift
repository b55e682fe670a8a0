package import Lexer
package import Parser

/// Documents as text, to be compared and read.
package enum DocumentDump {
  /// One line a node: `2:3-2:9 string "cooked"`, children indented, keys marked by a colon.
  package static func tree(_ document: Document) -> String {
    guard let root = document.root else { return "(nothing)\n" }
    var dump = ""
    let lines = LineIndex(document.source)
    write(root, "", 0, lines, &dump)
    return dump
  }

  private static func write(_ value: Value, _ prefix: String, _ depth: Int, _ lines: LineIndex, _ dump: inout String) {
    let node = value.document.nodes[value.index]
    let indent = String(repeating: "  ", count: depth)
    var text = "\(indent)\(place(value.span, lines)) \(prefix)"
    switch node.kind {
    case .null: text += "null"
    case .bool: text += value.bool == true ? "true" : "false"
    case .number: text += "number \(value.rawText)"
    case .string: text += "string \(quote(value.string ?? "?"))"
    case .array: text += "array"
    case .object: text += "object"
    case .placeholder: text += "placeholder \(value.rawText)"
    case .alias: text += "alias \(value.rawText)"
    case .invalid: text += "invalid"
    }
    dump += text + "\n"
    if node.kind == .array {
      for element in value.elements { write(element, "", depth + 1, lines, &dump) }
    } else if node.kind == .object {
      for member in value.members {
        let mark = member.key.flags.contains(.duplicate) ? "!" : ""
        let key = "\(mark)\(member.key.kind == .string ? quote(member.name) : "invalid"): "
        dump += "\(indent)  \(place(member.key.span, lines)) \(key)\n"
        write(member.value, "", depth + 2, lines, &dump)
      }
    }
  }

  /// One line a finding: `1:4-1:9 yaml-syntax: message | label | help`, then labels and fixes.
  package static func findings(_ findings: [Diagnostic], _ source: SourceText) -> String {
    let lines = LineIndex(source)
    var dump = ""
    for finding in findings {
      dump += "\(place(finding.span, lines)) \(finding.severity.name)[\(finding.rule)] \(finding.message)"
      if !finding.label.isEmpty { dump += " | \(finding.label)" }
      dump += "\n"
      for label in finding.labels { dump += "  at \(place(label.span, lines)): \(label.text)\n" }
      if let help = finding.help { dump += "  help: \(help)\n" }
      for fix in finding.fixes {
        dump += "  fix (\(fix.applicability.name)): \(fix.title)\n"
        for edit in fix.edits { dump += "    \(place(edit.span, lines)) -> \(quote(edit.text))\n" }
      }
    }
    return dump
  }

  package static func place(_ span: SourceSpan, _ lines: LineIndex) -> String {
    let start = lines.position(of: span.start)
    let end = lines.position(of: span.end)
    return "\(start.line):\(start.column)-\(end.line):\(end.column)"
  }

  package static func quote(_ text: String) -> String { "\"\(JSONStrings.escape(text))\"" }
}
