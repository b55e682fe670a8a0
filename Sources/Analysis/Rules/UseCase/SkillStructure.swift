import Lexer

/// A skill folder without its file. `FileChecks` raises it.
package enum SkillStructure: Rule {
  package static let metadata = RuleMetadata(
    id: "skill-structure", row: 450, group: .useCase, level: .error,
    aliases: ["SKILL-STRUCTURE"],
    summary: "A folder below `skills` has no `SKILL.md`",
    why: "an agent reads this file and no other: the skill is not deployed",
    examples: [
      .bad(
        "codika.yaml", config,
        with: [("workflows/main.json", ExampleTexts.workflow), ("skills/main/notes.md", "# Main")]),
      .good(
        "codika.yaml", config,
        with: [("workflows/main.json", ExampleTexts.workflow), ("skills/main/SKILL.md", skill)]),
    ])

  private static let config = """
    codika: 1
    title: Report
    description: Sends a report.
    workflows:
      main:
        workflowName: Main
        triggers:
          - http: { path: main }
    """

  private static let skill = """
    ---
    name: main
    description: Sends the report. Used when somebody asks for it.
    ---

    # Main
    """
}
