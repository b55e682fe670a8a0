import Lexer
import Parser

/// A name by which no agent can load the skill.
package enum SkillName: Rule {
  package static let metadata = RuleMetadata(
    id: "skill-name", row: 452, group: .useCase, level: .error, fix: .sometimes(.suggested),
    aliases: ["SKILL-NAME-FORMAT"],
    summary: "The name of a skill is malformed",
    why: "agents load no skill whose name breaks the rules for names",
    examples: [
      .bad("skills/weekly-report/SKILL.md", wrong, fixed: mended, with: files(config)),
      .good("skills/weekly-report/SKILL.md", right, with: files(config)),
    ])

  private static let wrong = """
    ---
    name: Weekly Report
    description: Sends the report of the last seven days. Used when somebody asks for it.
    workflowTemplateId: weekly-report
    ---

    # Weekly report
    """

  private static let right = """
    ---
    name: weekly-report
    description: Sends the report of the last seven days. Used when somebody asks for it.
    workflowTemplateId: weekly-report
    ---

    # Weekly report
    """

  private static let mended = """
    ---
    name: weekly-report
    description: Sends the report of the last seven days. Used when somebody asks for it.
    workflowTemplateId: weekly-report
    ---

    # Weekly report
    """

  private static let config = """
    codika: 1
    title: Report
    description: Sends a report.
    workflows:
      weekly-report:
        workflowName: Weekly report
        triggers:
          - http: { path: report }
    """

  private static func files(_ config: String) -> [(path: String, text: String)] {
    [("codika.yaml", config), ("workflows/weekly-report.json", ExampleTexts.workflow)]
  }

  package static func install(_ hooks: inout Hooks) {
    hooks.onProject { project, context in
      for skill in project.skills where skill.isReadable {
        let entry = skill.entry("name")
        let span = skill.span(of: "name")
        guard let name = skill.effectiveName else {
          context.report(Self.self, "the name of skill `\(skill.folder)` is no text", at: span, "expected a text")
          continue
        }
        let subject = entry.text == nil ? "skill `\(name)`, named by its folder," : "name `\(name)` of a skill"
        let help = entry.text == nil ? "write a `name` into its front matter" : nil
        if !name.utf8.allSatisfy(isAllowed) {
          let slug = slug(name)
          let isGood = !slug.isEmpty && slug.utf8.count <= limit && !reserved.contains(where: slug.contains)
          context.report(
            Self.self, "\(subject) has characters that names may not have", at: span,
            "expected small letters, digits and `-`", help: help,
            fixes: isGood ? entry.text.map { [fix($0, slug)] } ?? [] : [])
        }
        let length = name.unicodeScalars.count
        if length > limit {
          context.report(
            Self.self, "\(subject) has \(length) characters", at: span, "at most \(limit) are allowed", help: help)
        }
        for word in reserved where name.lowercased().contains(word) {
          context.report(Self.self, "\(subject) contains `\(word)`", at: span, "is reserved", help: help)
        }
      }
    }
  }

  private static let limit = 64
  private static let reserved = ["anthropic", "claude"]

  private static func fix(_ name: Located<String>, _ slug: String) -> Fix {
    .replace(name.span, with: YAMLEdits.scalar(slug), "call it `\(slug)`", .suggested)
  }

  private static func isAllowed(_ byte: UInt8) -> Bool { 0x61...0x7A ~= byte || 0x30...0x39 ~= byte || byte == 0x2D }

  /// Small letters and digits, every run of anything else as one `-`.
  private static func slug(_ name: String) -> String {
    var slug: [UInt8] = []
    for byte in name.utf8 {
      let small = 0x41...0x5A ~= byte ? byte + 0x20 : byte
      if isAllowed(small), small != 0x2D {
        slug.append(small)
      } else if slug.last != 0x2D, !slug.isEmpty {
        slug.append(0x2D)
      }
    }
    if slug.last == 0x2D { slug.removeLast() }
    return String(decoding: slug, as: UTF8.self)
  }
}
