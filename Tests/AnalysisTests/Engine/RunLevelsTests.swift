import Lexer
import Parser
import Support
import Testing

@testable import Analysis

@Suite struct RunLevelsTests {
  private static func project(_ ruleset: Ruleset, checks: [(String, String)] = []) -> Project {
    var store = SourceStore()
    let document = YAMLParser.parse(store.add(path: "codika.yaml", bytes: "a: 1\n".utf8))
    var useCase = UseCase(document: document)
    let span = SourceSpan(FileID(0), 0, 1)
    useCase.checks = checks.map { UseCase.CheckLevel(rule: Located($0.0, span), level: Located($0.1, span)) }
    return Project(useCase: useCase, ruleset: ruleset)
  }

  private static func severity(
    _ rule: String, _ reported: Severity, _ ruleset: Ruleset = .codika, checks: [(String, String)] = [],
    _ options: CheckOptions = CheckOptions()
  ) -> Severity? {
    let finding = Diagnostic(rule: rule, severity: reported, message: "x", span: SourceSpan(FileID(0), 0, 1))
    return RunLevels(project(ruleset, checks: checks), options).severity(of: finding)
  }

  @Test func rulesetsSetLevels() {
    #expect(Self.severity("placeholder-suffix", .error) == .error)
    #expect(Self.severity("placeholder-suffix", .error, .n8n) == nil)
    #expect(Self.severity("webhook-path-collision", .error, .n8n) == .error)
    #expect(Self.severity("subworkflow-cycle", .error, .n8n) == .error)
    #expect(Self.severity("config-shape", .error, .n8n) == .error)
    #expect(Self.severity("export-key-forbidden", .error, .n8n) == nil)
    #expect(Self.severity("silent-error-branch", .note, .n8n) == .warning)
    #expect(Self.severity("error-edge-without-onerror", .error, .n8n) == .error)
    #expect(Self.severity("publish-trigger", .error, .n8n) == .warning)
    #expect(Self.severity("execution-order", .error, .n8n) == .note)
    #expect(Self.severity("canonical-format", .warning) == nil)
    #expect(Self.severity("canonical-format", .warning, .strict) == .warning)
    #expect(Self.severity("retry-missing", .warning, .strict) == .error)
    #expect(Self.severity("too-many-nodes", .note, .strict) == .warning)
    #expect(Self.severity("export-key-volatile", .note, .strict) == .note)
  }

  @Test func peersKeepTheirLevels() {
    #expect(Self.severity("subworkflow-wait-implicit", .note, .peerSDK) == .warning)
    #expect(Self.severity("placeholder-unknown-prefix", .warning, .peerSDK) == .warning)
    #expect(Self.severity("instparm-quoted-value", .warning, .peerSDK) == .error)
    #expect(Self.severity("secret-literal", .error, .peerSDK) == nil)
    #expect(Self.severity("secret-literal", .error, .peerFlowlint) == .error)
    #expect(Self.severity("retry-missing", .warning, .peerFlowlint) == .error)
    #expect(Self.severity("placeholder-suffix", .error, .peerFlowlint) == nil)
    #expect(Self.severity("json-syntax", .error, .peerFlowlint) == .error)
  }

  @Test func aFindingBelowItsRuleStaysBelowIt() {
    #expect(Self.severity("unknown-node-type", .warning) == .warning)
    #expect(Self.severity("unknown-node-type", .note) == .note)
    #expect(Self.severity("unreachable-node", .note, .strict) == .warning)
    #expect(Self.severity("unknown-node-type", .warning, checks: [("unknown-node-type", "warning")]) == .note)
    #expect(Self.severity("unknown-node-type", .note, checks: [("unknown-node-type", "note")]) == .note)
    #expect(Self.severity("skill-description", .error) == .error)
  }

  @Test func checksSetLevelsByIdAndAlias() {
    #expect(Self.severity("retry-missing", .warning, checks: [("retry-missing", "off")]) == nil)
    #expect(Self.severity("retry-missing", .warning, checks: [("R1", "error")]) == .error)
    #expect(Self.severity("retry-missing", .warning, checks: [("retry-missing", "loud")]) == .warning)
    #expect(Self.severity("json-syntax", .error, checks: [("json-syntax", "off")]) == .error)
    #expect(Self.severity("yaml-ambiguous-scalar", .note, checks: [("yaml-ambiguous-scalar", "off")]) == nil)
  }

  @Test func selectionComesLast() {
    let only = CheckOptions(only: ["retry-missing"])
    #expect(Self.severity("retry-missing", .warning, only) == .warning)
    #expect(Self.severity("placeholder-suffix", .error, only) == nil)
    #expect(Self.severity("json-syntax", .error, only) == .error)
    #expect(Self.severity("canonical-format", .warning, CheckOptions(only: ["WORKFLOW-FORMAT"])) == .warning)
    #expect(Self.severity("retry-missing", .warning, checks: [("R1", "off")], only) == .warning)
    #expect(Self.severity("retry-missing", .warning, CheckOptions(skip: ["R1"])) == nil)
    #expect(Self.severity("json-syntax", .error, CheckOptions(skip: ["json-syntax"])) == .error)
    let unknown = CheckOptions(only: ["retry-mising"], skip: ["R1", "nonsense"]).unknownRules
    #expect(unknown.map(\.name) == ["retry-mising", "nonsense"])
    #expect(unknown.map(\.suggestion) == ["retry-missing", nil])
  }

  private static func severity(_ rule: String, _ reported: Severity, _ options: CheckOptions) -> Severity? {
    severity(rule, reported, .codika, checks: [], options)
  }
}
