import Emit
import Lexer
import Testing

@testable import Emit

@Suite struct SummaryTests {
  private func totals(
    errors: Int = 0, warnings: Int = 0, notes: Int = 0, files: Int = 7, found: Int = 0, safe: Int = 0,
    suggested: Int = 0, suppressed: Int = 0
  ) -> Totals {
    var totals = Totals(Report(diagnostics: [], suppressed: suppressed, files: files, sources: SourceStore()))
    totals.errors = errors
    totals.warnings = warnings
    totals.notes = notes
    totals.filesWithDiagnostics = found
    totals.safe = safe
    totals.suggested = suggested
    return totals
  }

  @Test func everythingOnOneLine() {
    #expect(
      Summary.line(
        totals(errors: 4, warnings: 1, found: 3, safe: 1, suggested: 1), duration: .milliseconds(21))
        == "4 errors, 1 warning in 3 of 7 files  (1 fixable with --fix, 1 more with --unsafe-fixes)      21 ms")
  }

  @Test func partsThatAreNothingAreLeftOut() {
    #expect(Summary.line(totals(), duration: nil) == "no findings in 7 files")
    #expect(Summary.line(totals(files: 1, suppressed: 2), duration: nil) == "no findings in 1 file, 2 suppressed")
    #expect(Summary.line(totals(errors: 1, files: 1, found: 1), duration: nil) == "1 error in 1 of 1 file")
    #expect(
      Summary.line(totals(notes: 2, found: 1, safe: 2), duration: nil)
        == "2 notes in 1 of 7 files  (2 fixable with --fix)")
    #expect(
      Summary.line(totals(warnings: 1, found: 1, suggested: 1), duration: nil)
        == "1 warning in 1 of 7 files  (1 fixable with --fix --unsafe-fixes)")
  }

  @Test func durations() {
    #expect(Summary.text(.microseconds(300)) == "0 ms")
    #expect(Summary.text(.milliseconds(999)) == "999 ms")
    #expect(Summary.text(.milliseconds(1350)) == "1.3 s")
    #expect(Summary.text(.seconds(75)) == "75 s")
    #expect(Summary.text(.seconds(Int64.max)) != "")
  }

  @Test func theFirstRuleIsExplained() {
    var sample = Sample()
    #expect(Summary.explainLine(sample.report()) == nil)
    let file = sample.file("a.json", "ab")
    sample.diagnostics = [.error("m", file.span("a"))]
    #expect(Summary.explainLine(sample.report()) == "Run `codikac explain some-rule` for more on a rule.")
  }

  @Test func totalsCountFirstFixes() {
    var sample = Sample()
    let a = sample.file("a.json", "ab")
    let b = sample.file("b.json", "ab")
    let safe = Fix("x", .safe, [])
    let suggested = Fix("x", .suggested, [])
    let manual = Fix("x", .manual, [])
    for fixes in [[safe, suggested], [suggested, safe], [manual, safe], []] {
      sample.diagnostics.append(.error("m", a.span("a")))
      sample.diagnostics[sample.diagnostics.count - 1].fixes = fixes
    }
    sample.diagnostics[3].severity = .note
    sample.diagnostics.append(.error("m", b.span("b")))
    let totals = Totals(sample.report(suppressed: 3, files: 9))
    #expect((totals.errors, totals.warnings, totals.notes) == (4, 0, 1))
    #expect((totals.safe, totals.suggested, totals.suppressed) == (1, 1, 3))
    #expect((totals.files, totals.filesWithDiagnostics) == (9, 2))
  }
}
