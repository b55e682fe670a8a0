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

  // MARK: Keys

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

  // MARK: Types

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

  // MARK: Workflows

  @Test func triggersRequired() {
    let label = "expected at least one"
    #expect(
      Self.workflow("    cost: 1\n") == [
        "5 triggers-required: workflow `main` has no triggers | expected `triggers` in it"
      ])
    #expect(
      Self.workflow("    triggers: []\n") == ["7 triggers-required: workflow `main` has no triggers | \(label)"])
    #expect(Self.workflow("    triggers:\n") == ["7 triggers-required: workflow `main` has no triggers | \(label)"])
    #expect(
      Self.workflow("    triggers: subworkflow\n") == [
        "7 config-shape: `triggers` is a string, not a list of triggers | expected a list of triggers"
      ])
  }

  @Test func unknownTriggers() {
    #expect(
      Self.workflow(
        """
            triggers:
              - shedule: { cronExpression: a }
              - htttp
              - type: http
                path: x
              - title: nothing
              - 7
              - { http: { path: a }, subworkflow: {} }

        """) == [
          "8 trigger-type-unknown: unknown kind of trigger `shedule` | did you mean `schedule`?",
          "9 trigger-type-unknown: unknown kind of trigger `htttp` | did you mean `http`?",
          "10 trigger-type-unknown: trigger has no kind | the kind is a key of its own",
          "12 trigger-type-unknown: trigger has no kind | expected a kind beside this",
          "13 trigger-type-unknown: a trigger is a number, not a mapping | "
            + "expected `http`, `schedule`, `service_event`, `subworkflow` or `data_ingestion`",
          "14 trigger-type-unknown: a trigger has one kind, and this one has two | second kind",
        ])
  }

  @Test func triggerFields() {
    #expect(
      Self.workflow(
        """
            triggers:
              - schedule: { cronExpression: "0 8 * * 1" }
              - schedule:
              - schedule: { cronExpresion: a, timezone: "" }
              - http
              - http: { method: post, pth: a }
              - service_event: { service: email }
              - subworkflow: { calledBy: a, inputSchema: { a: { type: int } } }
                inputSchema: {}
              - data_ingestion: {}
              - http: { path: a }
                titel: x

        """) == [
          "8 schedule-fields: schedule has no time zone | expected `timezone` in it",
          "9 schedule-fields: schedule has no cron expression | expected `cronExpression` in it",
          "9 schedule-fields: schedule has no time zone | expected `timezone` in it",
          "10 config-shape: unknown key `cronExpresion` in trigger `schedule` | did you mean `cronExpression`?",
          "10 schedule-fields: schedule has no time zone | expected a time zone",
          "11 config-shape: trigger `http` has no `path` | expected `path` in it",
          "12 config-shape: `method` cannot be `post` | did you mean `POST`?",
          "12 config-shape: unknown key `pth` in trigger `http` | did you mean `path`?",
          "13 config-shape: trigger `service_event` has no `eventType` | expected `eventType` in it",
          "14 config-shape: `calledBy` is a string, not a list of strings | expected a list of strings",
          "14 config-shape: `type` cannot be `int` | "
            + "expected `string`, `number`, `boolean`, `array` or `object`",
          "15 config-shape: `inputSchema` does not belong to a `subworkflow` trigger | only `http` has it here",
          "16 config-shape: trigger `data_ingestion` has no `embed` | expected `embed` in it",
          "16 config-shape: trigger `data_ingestion` has no `delete` | expected `delete` in it",
          "18 config-shape: unknown key `titel` in trigger | did you mean `title`?",
        ])
  }

  // MARK: Fields

  @Test func fieldTypes() {
    let types =
      "`array`, `boolean`, `date`, `multiselect`, `number`, `object`, `objectArray`, `radio`, `section`, `select`, "
      + "`string`, `text`"
    let source = SourceText(
      file: FileID(0), path: "a", text: UseCaseFixture.minimal("parameters: { A: { type: sting } }\n"))
    #expect(UseCaseParser.parse(YAMLParser.parse(source)).diagnostics.map(\.help) == ["types are \(types)"])
    #expect(
      Self.added(
        """
        parameters:
          A: { type: sting }
          B: { label: b }
          C: { type: file }
          D: { type: array, itemField: { type: object } }
          E: { type: integer }
          F: { tpye: string }

        """) == [
          "9 field-type: unknown type `sting` of field `A` | did you mean `string`?",
          "10 field-type: field `B` has no type | expected `type` in it",
          "11 field-type: a parameter cannot have the type `file` | not possible here",
          "12 field-type: an item cannot have the type `object` | not possible here",
          "13 field-type: unknown type `integer` of field `E` | did you mean `number`?",
          "14 config-shape: unknown key `tpye` in field `F` | did you mean `type`?",
        ])
    #expect(
      Self.workflow(
        "    triggers: [subworkflow]\n    outputSchema: { s: { type: section, inputSchema: { a: { type: string } } } }\n"
      )
        == ["8 field-type: an output cannot have the type `section` | not possible here"])
  }

  @Test func foreignAttributes() {
    #expect(
      Self.parameter("{ type: number, maxLength: 3, lable: x }") == [
        "9 config-shape: `maxLength` does not belong to a field of type `number` | belongs to `string`, `text`",
        "9 config-shape: unknown key `lable` in field `KEY` | did you mean `label`?",
      ])
  }

  @Test(arguments: [
    ("{ type: select }", "field `KEY` has no `options` | a `select` needs it"),
    ("{ type: radio, options: {} }", "`options` of field `KEY` is empty | expected at least one entry"),
    ("{ type: object }", "field `KEY` has no `schema` | a `object` needs it"),
    ("{ type: objectArray }", "field `KEY` has no `itemSchema` | a `objectArray` needs it"),
    ("{ type: string, minLength: 4, maxLength: 2 }", "`minLength` is greater than `maxLength` | greater"),
    ("{ type: string, minLength: -1 }", "`minLength` is no count | expected a whole number, 0 or more"),
    ("{ type: string, minLength: 1.5 }", "`minLength` is no count | expected a whole number, 0 or more"),
    ("{ type: number, step: 0 }", "`step` is not above 0 | expected a number above 0"),
    ("{ type: number, numberType: float }", "`numberType` cannot be `float` | expected `integer` or `double`"),
    ("{ type: number, defaultValue: many }", "default of a `number` is a string, not a number | expected a number"),
    ("{ type: number, max: 9, defaultValue: 10 }", "default is 10, more than allowed | too much"),
    ("{ type: number, numberType: integer, defaultValue: 1.5 }", "default is no integer | expected a whole number"),
    ("{ type: string, maxLength: 2, defaultValue: abc }", "default has 3 characters, more than allowed | too much"),
    ("{ type: boolean, defaultValue: 'no' }", "default of a `boolean` is a string, not a boolean | expected a boolean"),
    (
      "{ type: select, options: { one: 1st }, defaultValue: oen }",
      "default `oen` is none of the options | did you mean `one`?"
    ),
    ("{ type: multiselect, options: { a: A }, defaultValue: [b] }", "default `b` is none of the options | no option"),
    (
      "{ type: multiselect, options: { a: A }, minSelections: 2 }",
      "`minSelections` is greater than the number of options | 1 options"
    ),
    ("{ type: date, minDate: 31.01.2026 }", "`minDate` `31.01.2026` is no date | expected a date like `2026-01-31`"),
    (
      "{ type: date, defaultValue: '2026-02-30' }",
      "`defaultValue` `2026-02-30` is no date | expected a date like `2026-01-31`"
    ),
    ("{ type: date, minDate: '2026-02-02', maxDate: '2026-01-01' }", "`minDate` is after `maxDate` | later"),
    ("{ type: array, maxItems: 1, defaultValue: [a, b] }", "default has 2 items, more than allowed | too much"),
  ])
  func malformedFields(field: String, expected: String) {
    #expect(Self.parameter(field) == ["9 field-malformed: \(expected)"])
  }

  @Test func keysOfParameters() {
    #expect(
      Self.added(
        """
        parameters:
          lower: { type: string }
          A: { type: string }
          more: { type: section, inputSchema: { A: { type: string } } }
          O: { type: object, schema: { lower: { type: string } } }

        """) == [
          "9 field-malformed: parameter key `lower` is not in CONSTANT_CASE | expected capital letters, digits and `_`",
          "11 field-malformed: field `A` stands in two sections | again here",
        ])
  }

  @Test func inputs() {
    #expect(
      Self.workflow(
        """
            triggers:
              - http: { path: a }
                inputSchema:
                  a: { type: array }
                  b: { type: file, maxSize: large }
                  c: { type: file, maxSize: 10 mb, allowedMimeTypes: pdf }

        """) == [
          "10 field-malformed: field `a` has no `itemField` | a `array` needs it",
          "11 field-malformed: `maxSize` is no size of a file | expected bytes, or a number with `KB`, `MB` or `GB`",
          "12 config-shape: `allowedMimeTypes` is a string, not a list of strings | expected a list of strings",
        ])
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
