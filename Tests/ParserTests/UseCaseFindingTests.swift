import Lexer
import Parser
import Support
import Testing

/// What is said of use cases that do not have the shape of the format: one finding per cause.
@Suite struct UseCaseFindingTests {
  /// Findings of `text`: line, rule, message and label.
  static func findings(_ text: String) -> [String] {
    let source = SourceText(file: FileID(0), path: "codika.yaml", text: text)
    let document = YAMLParser.parse(source)
    #expect(!document.hasSyntaxErrors)
    let lines = LineIndex(source)
    return UseCaseParser.parse(document).diagnostics.map {
      "\(lines.position(of: $0.span.start).line) \($0.rule): \($0.message) | \($0.label)"
    }
  }

  /// `lines` after a minimal use case, which ends at line 7.
  static func added(_ lines: String) -> [String] { findings(UseCaseFixture.minimal(lines)) }

  static func workflow(_ lines: String) -> [String] {
    findings("codika: 1\ntitle: T\ndescription: D\nworkflows:\n  main:\n    workflowName: Main\n" + lines)
  }

  static func parameter(_ field: String) -> [String] { added("parameters:\n  KEY: \(field)\n") }

  @Test func aMinimalUseCaseIsFine() { #expect(Self.added("") == []) }

  @Test(arguments: ["", "# nothing\n", "---\n", "null\n"])
  func anEmptyFile(text: String) {
    #expect(Self.findings(text) == ["1 config-shape: file is empty | expected a use case"])
  }

  @Test func anotherRoot() {
    #expect(Self.findings("- a\n") == ["1 config-shape: the use case is a list, not a mapping | expected a mapping"])
  }

  @Test func missingKeys() {
    #expect(
      Self.findings("codika: 1\n") == [
        "1 config-shape: the use case has no `title` | expected `title` in it",
        "1 config-shape: the use case has no `description` | expected `description` in it",
        "1 config-shape: the use case has no `workflows` | expected `workflows` in it",
      ])
    #expect(
      Self.added("ignore:\n  - rule: a\ndataIngestion: {}\nenvironments:\n  dev: {}\n") == [
        "9 config-shape: item of `ignore` has no `reason` | expected `reason` in it",
        "10 config-shape: data ingestion has no `purpose` | expected `purpose` in it",
        "10 config-shape: data ingestion has no `embed` | expected `embed` in it",
        "10 config-shape: data ingestion has no `delete` | expected `delete` in it",
        "12 config-shape: environment `dev` has no `backend` | expected `backend` in it",
      ])
  }

  @Test func formatVersions() {
    let text = UseCaseFixture.minimal("unknownKey: 1\n")
    #expect(
      Self.findings(text.replacing("codika: 1", with: "codika: 2")) == [
        "1 config-shape: format version 2 is not known | expected 1"
      ])
    #expect(
      Self.findings(UseCaseFixture.minimal().replacing("codika: 1", with: "codika: one")) == [
        "1 config-shape: `codika` is a string, not the number of a format version | "
          + "expected the number of a format version"
      ])
  }

  @Test func noWorkflows() {
    for text in ["workflows:\n", "workflows: {}\n"] {
      #expect(
        Self.findings("codika: 1\ntitle: T\ndescription: D\n" + text) == [
          "4 config-shape: the use case has no workflow | expected at least one entry"
        ])
    }
  }

  /// A key that was meant as a mandatory one is not missing besides.
  @Test func unknownKeys() throws {
    let text =
      "codika: 1\ntitel: T\ndescription: D\nworkflows: { a: { workflowName: A, trigers: [subworkflow] } }\nzzz: 1\n"
    #expect(
      Self.findings(text) == [
        "2 config-shape: unknown key `titel` in the use case | did you mean `title`?",
        "4 config-shape: unknown key `trigers` in workflow `a` | did you mean `triggers`?",
        "5 config-shape: unknown key `zzz` in the use case | not known here",
      ])
    let source = SourceText(file: FileID(0), path: "codika.yaml", text: text)
    let findings = UseCaseParser.parse(YAMLParser.parse(source)).diagnostics
    let fix = try #require(findings[0].fixes.first)
    #expect(fix.applicability == .suggested)
    #expect(fix.edits.map(\.text) == ["title"])
    #expect(fix.edits.map { source.text($0.span) } == ["titel"])
    #expect(findings[2].help?.hasPrefix("known keys are `agent`, `checks`, `codika`") == true)
    #expect(findings[1].address.workflow == "a")
    #expect(findings[1].address.pointer == "/workflows/a/trigers")
  }

  @Test func aKeyThatStandsThereAlreadyIsNotRenamed() {
    let source = SourceText(
      file: FileID(0), path: "codika.yaml", text: UseCaseFixture.minimal("titel: T\n"))
    let findings = UseCaseParser.parse(YAMLParser.parse(source)).diagnostics
    #expect(findings.map(\.label) == ["did you mean `title`?"])
    #expect(findings.flatMap(\.fixes).isEmpty)
  }

  @Test func keysOfTheWire() {
    #expect(
      Self.added("deploymentInputSchema: []\nprocessDeploymentMarkdown: x\n") == [
        "8 config-shape: unknown key `deploymentInputSchema` in the use case | is called `parameters` here",
        "9 config-shape: unknown key `processDeploymentMarkdow…` in the use case | is called `readme` here",
      ])
  }

  @Test func freeKeys() {
    #expect(Self.added("x-team: { a: 1 }\nenvironments: { dev: { backend: n8n, x-note: hi } }\n") == [])
  }

  @Test func keysWithoutASpaceAreToldOnce() {
    let source = SourceText(
      file: FileID(0), path: "codika.yaml", text: UseCaseFixture.minimal("parameters: { A: { type:string } }\n"))
    let document = YAMLParser.parse(source)
    #expect(document.diagnostics.map(\.rule) == ["yaml-syntax"])
    #expect(UseCaseParser.parse(document).diagnostics == [])
  }

  @Test func mergeKeysAndDuplicatesAreTheDocuments() {
    let source = SourceText(
      file: FileID(0), path: "codika.yaml",
      text: UseCaseFixture.minimal("x-b: &b { backend: n8n }\nenvironments:\n  dev: { <<: *b }\ntags: []\ntags: []\n"))
    let document = YAMLParser.parse(source)
    #expect(document.diagnostics.map(\.rule) == ["yaml-merge-key", "duplicate-key"])
    #expect(UseCaseParser.parse(document).diagnostics == [])
  }

  @Test func wrongTypes() {
    #expect(
      Self.added(
        """
        subtitle: [a]
        icon: 7
        tags: finance
        processType: true
        parameters: []
        environments: dev
        checks: [a]
        integrationUids: [1]

        """)
        == [
          "8 config-shape: `subtitle` is a list, not a string | expected a string",
          "9 config-shape: `icon` is a number, not a string | expected a string",
          "10 config-shape: `tags` is a string, not a list of strings | expected a list of strings",
          "11 config-shape: `processType` is a boolean, not a string | expected a string",
          "12 config-shape: `parameters` is a list, not a mapping | expected a mapping",
          "13 config-shape: `environments` is a string, not a mapping | expected a mapping",
          "14 config-shape: `checks` is a list, not a mapping | expected a mapping",
          "15 config-shape: an item of `integrationUids` is a number, not a string | expected a string",
        ])
  }

  @Test(arguments: [
    ("icon: 7", "\"7\""), ("icon: true", "\"true\""), ("tags: finance", "[finance]"),
    ("environments: { d: { backend: n8n, protected: yes } }", "true"),
    ("environments: { d: { backend: n8n, protected: 'off' } }", "false"),
  ])
  func wrongTypesOfOneMeaningAreWrittenOtherwise(line: String, text: String) {
    let source = SourceText(file: FileID(0), path: "codika.yaml", text: UseCaseFixture.minimal(line + "\n"))
    let findings = UseCaseParser.parse(YAMLParser.parse(source)).diagnostics
    #expect(findings.map(\.rule) == ["config-shape"])
    #expect(findings.flatMap(\.fixes).flatMap(\.edits).map(\.text) == [text])
  }

  /// `required: yes` has one cause and one finding.
  @Test func ambiguousScalarsAreSilentWhereTheTypeIsWrong() {
    let source = SourceText(
      file: FileID(0), path: "codika.yaml",
      text: UseCaseFixture.minimal("parameters: { A: { type: string, required: yes, label: no } }\n"))
    let document = YAMLParser.parse(source)
    #expect(document.diagnostics.count == 2)
    let (useCase, findings) = UseCaseParser.parse(document)
    #expect(findings.map(\.message) == ["`required` is a string, not a boolean"])
    #expect(useCase.document.diagnostics.map { source.text($0.span) } == ["no"])
  }

  @Test func words() {
    #expect(
      Self.added(
        """
        processType: personnal
        ruleset: lax
        target: 2.41
        checks: { a-rule: warn }
        environments: { d: { backend: n8n, target: n8n@latest } }
        id: order desk

        """)
        == [
          "8 config-shape: `processType` cannot be `personnal` | did you mean `personal`?",
          "9 config-shape: `ruleset` cannot be `lax` | "
            + "expected `codika`, `n8n`, `strict`, `peer-sdk` or `peer-flowlint`",
          "10 config-shape: `target` is a number, not a string | expected a string",
          "11 config-shape: `a-rule` cannot be `warn` | expected `error`, `warning`, `note` or `off`",
          "12 config-shape: target `n8n@latest` is no version of n8n | expected `n8n@` and a version",
          "13 config-shape: id `order desk` holds characters that ids cannot have | "
            + "expected letters, digits, `-` and `_`",
        ])
  }

  /// A key in plain text is told and never shown.
  @Test func secretsAreNotShown() throws {
    let source = SourceText(
      file: FileID(0), path: "codika.yaml",
      text: UseCaseFixture.minimal("environments: { d: { backend: n8n, apiKey: cko_12345 } }\n"))
    let finding = try #require(UseCaseParser.parse(YAMLParser.parse(source)).diagnostics.first)
    #expect(finding.message == "`apiKey` is written out")
    #expect(finding.isSecret)
    #expect(!"\(finding)".contains("cko_"))
  }

  /// What an alias repeats is told once.
  @Test func aliases() {
    #expect(
      Self.added("parameters:\n  A: &a { type: sting }\n  B: *a\n  C: *a\n") == [
        "9 field-type: unknown type `sting` of field `A` | did you mean `string`?"
      ])
  }

  /// With a syntax error nothing is said of the shape, and what was read is there.
  @Test func nothingIsConcludedFromABrokenFile() {
    let source = SourceText(
      file: FileID(0), path: "codika.yaml", text: "codika: 1\ntitel: x\nworkflows:\n  main:\n    workflowName: \"A\n")
    let document = YAMLParser.parse(source)
    #expect(document.hasSyntaxErrors)
    let (useCase, findings) = UseCaseParser.parse(document)
    #expect(findings == [])
    #expect(useCase.workflows.map(\.key.value) == ["main"])
  }
}
