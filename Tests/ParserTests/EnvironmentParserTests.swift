import Lexer
import Parser
import Testing

@Suite struct EnvironmentParserTests {
  private func parse(_ text: String) -> (file: EnvironmentFile, findings: [String]) {
    let source = SourceText(file: FileID(0), path: "environments/dev.yaml", text: text)
    let (file, diagnostics) = EnvironmentParser.parse(name: "dev", YAMLParser.parse(source))
    return (file, diagnostics.map { "\(source.text($0.span)): \($0.message)" })
  }

  @Test func readsAllParts() {
    let (file, findings) = parse(
      """
      credentials:
        FLEXCRED_OPENAI: { id: "1", name: Test }
        USERCRED_GOOGLE_GMAIL: { name: By name }
      values:
        ORGSECRET_ERROR_WORKFLOW_ID: null
        PROCDATA_PROCESS_ID: 12
        MEMSECRT_EXECUTION_AUTH: { env: SECRET }
      parameters:
        NAMES: [a, b]
        OBJECT: { env: x, other: y }
        HIDDEN: { env: HIDDEN_VALUE }
      """)
    #expect(findings.isEmpty)
    #expect(file.credentials.map(\.placeholder.value) == ["FLEXCRED_OPENAI", "USERCRED_GOOGLE_GMAIL"])
    #expect(file.credentials.map { $0.id?.value } == ["1", nil])
    #expect(
      file.values.map(\.key.value) == ["ORGSECRET_ERROR_WORKFLOW_ID", "PROCDATA_PROCESS_ID", "MEMSECRT_EXECUTION_AUTH"])
    #expect(file.values.map { $0.variable?.value } == [nil, nil, "SECRET"])
    #expect(file.parameters.map { $0.variable?.value } == [nil, nil, "HIDDEN_VALUE"])
  }

  @Test(arguments: [
    ("valuse: {}", "valuse: unknown key `valuse` in the environment"),
    ("- a", "- a: the environment is a list, not a mapping"),
    ("credentials: { X: abc }", "abc: `X` is a string, not a mapping"),
    ("values: { X: [1] }", "[1]: `X` is a list, not a string"),
    ("values: { X: { env: 9A } }", "9A: `9A` is no name of an environment variable"),
    ("values: { X: { evn: A } }", "evn: unknown key `evn` in `X`"),
    ("credentials: { X: {} }", "X: credential `X` has neither `id` nor `name`"),
  ])
  func saysWhatIsWrong(text: String, finding: String) {
    #expect(parse(text).findings == [finding])
  }

  @Test func emptyFileKnowsNothing() {
    let (file, findings) = parse("# later\n")
    #expect(findings.isEmpty)
    #expect(file.values.isEmpty && file.credentials.isEmpty && file.parameters.isEmpty)
  }
}

@Suite struct SkillParserTests {
  private func parse(_ text: String) -> SkillFile {
    SkillParser.parse(folder: "greet", SourceText(file: FileID(0), path: "skills/greet/SKILL.md", text: text)).skill
  }

  @Test(arguments: ["\n", "\r\n"])
  func readsFrontMatterAndBody(newline: String) throws {
    let text = ["---", "name: greet", "description: Says hello", "---", "", "# Greet", ""].joined(separator: newline)
    let skill = parse(text)
    #expect(skill.name?.value == "greet")
    #expect(skill.description.map { skill.source.text($0.span) } == "Says hello")
    #expect(skill.workflowTemplateId == nil)
    #expect(skill.source.text(skill.body) == newline + "# Greet" + newline)
  }

  @Test func spansAreThoseOfTheFile() {
    let skill = parse("\u{FEFF}---\nname: grüße\nworkflowTemplateId: \"main\"\n---\n")
    #expect(skill.workflowTemplateId.map { skill.source.text($0.span) } == "\"main\"")
  }

  @Test(arguments: ["", "---", "---\nname: a\n", "# Title\n---\nname: a\n---\n", "----\nname: a\n---\n"])
  func withoutFrontMatterAllIsBody(text: String) {
    let skill = parse(text)
    #expect(skill.frontMatter == nil)
    #expect(skill.source.text(skill.body) == text)
  }

  @Test func faultsOfTheYAMLAreTold() {
    #expect(parse("---\nname: [a\n---\n").frontMatter?.diagnostics.map(\.rule) == ["yaml-syntax"])
  }
}

@Suite struct VersionFileTests {
  private func parse(_ text: String) -> (file: VersionFile, findings: [String]) {
    let source = SourceText(file: FileID(0), path: "version.json", text: text)
    let (file, diagnostics) = VersionFile.parse(JSONParser.parse(source))
    return (file, diagnostics.map { "\(source.text($0.span)): \($0.message)" })
  }

  @Test func keepsUnknownKeys() {
    let (file, findings) = parse(#"{ "version": "1.20.3", "note": 1 }"#)
    #expect(findings.isEmpty)
    #expect(file.version?.value == "1.20.3")
    #expect(file.document.root?["note"]?.int == 1)
  }

  @Test(arguments: [
    (#"{ "version": "1.2" }"#, #""1.2": `1.2` is no version"#),
    (#"{ "version": 1 }"#, "1: `version` is a number, not a string"),
    ("[]", "[]: the version is a list, not an object"),
  ])
  func saysWhatIsWrong(text: String, finding: String) {
    #expect(parse(text).findings == [finding])
  }

  @Test func readsTheLink() {
    let text = #"{ "projectId": "p1", "organizationId": 3, "deployments": { "1.0": {} } }"#
    let link = ProjectLink(JSONParser.parse(SourceText(file: FileID(0), path: "project.json", text: text)))
    #expect(link.projectId?.value == "p1")
    #expect(link.organizationId == nil)
    #expect(link.deployments?.members.map(\.name) == ["1.0"])
  }
}
