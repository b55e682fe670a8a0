package import Analysis
import Lexer

/// All rules by layer, those that are planned included: `codikac rules` and `docs/rules/README.md`.
package enum RuleList {
  package static func text(_ rules: [RuleInfo], _ style: Style) -> String {
    var painter = Painter(hasColor: style.hasColor)
    let names = rules.reduce(0) { Swift.max($0, $1.id.utf8.count) }
    for layer in RuleLayer.allCases {
      let members = rules.filter { $0.layer == layer }
      guard !members.isEmpty else { continue }
      painter.write(title(layer), .bold)
      painter.line()
      for rule in members {
        painter.write("  \(pad(rule.level.rawValue, 7))", rule.level.severity.map { .severity($0) } ?? .faint)
        painter.write("  \(pad(fix(rule), 6))  ", .faint)
        painter.write(pad(rule.id, names), rule.isPlanned ? .faint : .plain)
        painter.write(
          "  \(VisibleText.line(rule.summary, isUnicode: style.isUnicode))", rule.isPlanned ? .faint : .plain)
        if rule.isPlanned { painter.write(" (planned)", .faint) }
        painter.line()
      }
      painter.line()
    }
    let built = rules.filter { !$0.isPlanned }.count
    painter.write("\(Summary.count(built, "rule")), \(rules.count - built) more planned")
    painter.line()
    return painter.text
  }

  /// The page that lists the pages.
  package static func markdown(_ rules: [RuleInfo]) -> String {
    let built = rules.filter { !$0.isPlanned }.count
    var text = """
      # Rules

      \(Summary.count(built, "rule")), \(rules.count - built) more planned. Levels are those of ruleset `codika`; `fix` is what
      `--fix` may do, *unsafe* what needs `--unsafe-fixes` too.

      """
    for layer in RuleLayer.allCases {
      let members = rules.filter { $0.layer == layer }
      guard !members.isEmpty else { continue }
      text += "\n## \(title(layer))\n\n| rule | level | fix | what it finds |\n| --- | --- | --- | --- |\n"
      for rule in members {
        let name = rule.isPlanned ? "\(rule.id) (planned)" : "[\(rule.id)](\(rule.id).md)"
        text += "| \(name) | \(rule.level.rawValue) | \(fix(rule)) | \(Page.cell(rule.summary)) |\n"
      }
    }
    return text
  }

  /// `rules` in the common envelope, for `rules` and `explain`. `since` is null for planned rules.
  package static func json(_ rules: [RuleInfo], command: String) -> String {
    let nothing = Report(diagnostics: [], suppressed: 0, files: 0, sources: SourceStore())
    return Envelope.json(command: command, nothing) { writer in
      writer.key("rules")
      writer.array { writer in
        for rule in rules { write(rule, &writer) }
      }
    }
  }

  private static func write(_ rule: RuleInfo, _ writer: inout JSONWriter) {
    writer.object { writer in
      writer.member("id", rule.id)
      writer.member("group", rule.group.rawValue)
      writer.member("layer", rule.layer.rawValue)
      writer.member("level", rule.level.rawValue)
      writer.member("fix", rule.fix.best?.name)
      writer.member("since", rule.metadata?.since)
      writer.key("aliases")
      writer.array { writer in
        for alias in rule.aliases { writer.string(alias) }
      }
      writer.member("summary", rule.summary)
      writer.member("url", RuleFacts.url(of: rule.id))
    }
  }

  private static func title(_ layer: RuleLayer) -> String {
    switch layer {
    case .graph: "Graph"
    case .codikaPatterns: "Codika patterns"
    case .useCaseFolder: "Use-case folder"
    case .workflowContent: "Workflow content"
    }
  }

  private static func fix(_ rule: RuleInfo) -> String {
    switch rule.fix.best {
    case .safe: "fix"
    case .suggested: "unsafe"
    case .manual, nil: ""
    }
  }

  private static func pad(_ text: String, _ width: Int) -> String {
    text + String(repeating: " ", count: Swift.max(width - text.utf8.count, 0))
  }
}

/// The files below `docs/rules`.
package enum RuleDocs {
  /// `README.md` and a page per built rule, sorted by path; paths are relative to that folder.
  package static func files(_ rules: [RuleInfo] = RuleIndex.all) -> [OutputFile] {
    var files = [OutputFile(path: "README.md", bytes: Array(RuleList.markdown(rules).utf8))]
    for rule in rules where !rule.isPlanned {
      files.append(OutputFile(path: "\(rule.id).md", bytes: Array(RulePage(rule).markdown.utf8)))
    }
    return files.sorted { $0.path < $1.path }
  }
}
