import Lexer
import Support
import Testing

@testable import Analysis

@Suite struct PrecedenceTests {
  private static func finding(
    _ rule: String, _ range: Range<Int>, file: UInt32 = 0, workflow: String? = nil
  ) -> Diagnostic {
    Diagnostic(
      rule: rule, severity: .error, message: rule, span: SourceSpan(FileID(file), range.lowerBound, range.upperBound),
      address: DomainAddress(workflow: workflow))
  }

  @Test func tokensSpeakBeforeForms() {
    let findings = [
      Self.finding("cred-placeholder-form", 10..<50), Self.finding("placeholder-suffix", 30..<38),
      Self.finding("cred-placeholder-form", 60..<90), Self.finding("cred-placeholder-form", 30..<38, file: 1),
    ]
    #expect(Precedence.isSilenced(findings) == [true, false, false, false])
  }

  @Test func aMissingTriggerSpeaksForItsWorkflow() {
    let findings = [
      Self.finding("no-enabled-trigger", 0..<1, workflow: "main"), Self.finding("unreachable-node", 10..<20),
      Self.finding("trigger-node-mismatch", 5..<8, file: 1, workflow: "main"),
      Self.finding("trigger-node-mismatch", 5..<8, file: 1, workflow: "other"),
      Self.finding("orphan-node", 10..<20),
    ]
    #expect(Precedence.isSilenced(findings) == [false, true, true, false, false])
  }

  @Test func whatIsSilencedSilencesToo() {
    let findings = [
      Self.finding("publish-trigger", 0..<1), Self.finding("no-enabled-trigger", 0..<1),
      Self.finding("init-required", 40..<50),
    ]
    #expect(Precedence.isSilenced(findings) == [false, true, true])
  }

  @Test func theTableNamesRulesThatExist() {
    for entry in Precedence.table {
      for id in entry.winners.union(entry.losers) { #expect(RuleIndex[id] != nil, "\(id)") }
    }
  }

  @Test func spansTouch() {
    let spans = SpanSet([
      SourceSpan(FileID(0), 10, 50), SourceSpan(FileID(0), 20, 22), SourceSpan(FileID(0), 70, 70),
    ])
    func touches(_ start: Int, _ end: Int) -> Bool { spans.touches(SourceSpan(FileID(0), start, end)) }
    #expect(touches(40, 45))
    #expect(touches(49, 60))
    #expect(!touches(50, 60))
    #expect(touches(5, 11))
    #expect(!touches(5, 10))
    #expect(touches(70, 70))
    #expect(touches(60, 71))
    #expect(!touches(71, 72))
    #expect(!spans.touches(SourceSpan(FileID(1), 10, 20)))
  }
}
