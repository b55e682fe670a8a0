import Analysis
import Emit
import Lexer
import Support
import Testing

/// `Corpus/rules/**/*.md`: what each rule says, with inline marks. `UPDATE_EXPECT=1` rewrites them.
@Suite struct RuleCorpusTests {
  static let files = Expect.files(below: "Corpus/rules", suffix: ".md")

  @Test(arguments: files)
  func caseIsMet(path: String) async throws {
    let text = try #require(Expect.read(path))
    let file = CorpusFile(text)
    #expect(file.problems.isEmpty, "\(path): \(file.problems.joined(separator: "; "))")
    let folders = path.split(separator: "/")
    let stem = String(folders.last?.dropLast(3) ?? "")
    #expect(file.rule == stem, "\(path) begins with `# \(file.rule)`")
    let info = try #require(RuleIndex[stem], "\(path): no rule is called `\(stem)`")
    #expect(folders.dropLast().last.map(String.init) == info.group.rawValue, "\(path) is in the wrong folder")
    #expect(!info.isPlanned, "\(path): the rule is not built")

    var runs: [CorpusRun] = []
    for example in file.cases { runs.append(await CorpusRun(stem, example)) }
    if Expect.isUpdating {
      let updated = CorpusUpdate.text(file, runs) { RuleCorpusTests.rendered($0) }
      if updated != text { try Expect.write(updated, to: path) }
    }
    for (example, run) in zip(file.cases, runs) {
      for problem in await Invariants.problems(run) { Issue.record("\(path), \(example.title): \(problem)") }
      for (index, block) in example.sources.enumerated() where run.marks(index, language: block.language).contains(nil)
      {
        Issue.record("\(path), \(example.title): a finding lies outside of the fragment; write the whole workflow")
      }
      if !Expect.isUpdating { compare(path, example, run) }
      checkForms(path, example, run)
    }
  }

  private func compare(_ path: String, _ example: CorpusFile.Case, _ run: CorpusRun) {
    let place = "\(path), \(example.title)"
    for (index, block) in example.sources.enumerated() {
      var left = MarkedSource(block.content, language: block.language).marks
      for mark in run.marks(index, language: block.language) {
        guard let mark else { continue }
        if let met = left.firstIndex(where: { $0.isMet(by: mark) }) {
          left.remove(at: met)
        } else {
          Issue.record("\(place), \(block.path): unexpected\n\(mark.line): \(mark.text(sign: "//"))")
        }
      }
      for mark in left { Issue.record("\(place), \(block.path): not met\n\(mark.line): \(mark.text(sign: "//"))") }
      compareFix(place, example, run, index)
    }
    for (index, fault) in example.faults.enumerated() {
      var left = fault.marks
      for mark in run.faultMarks(index) {
        if let met = left.firstIndex(where: { $0.isMet(by: mark) }) {
          left.remove(at: met)
        } else {
          Issue.record("\(place), \(fault.path): unexpected\n\(mark.text(sign: "//"))")
        }
      }
      for mark in left { Issue.record("\(place), \(fault.path): not met\n\(mark.text(sign: "//"))") }
    }
    if let block = example.rendered {
      let text = RuleCorpusTests.rendered(run)
      #expect(text == block.content.joined(separator: "\n") + "\n", "\(place): rendered text")
    }
  }

  private func compareFix(_ place: String, _ example: CorpusFile.Case, _ run: CorpusRun, _ index: Int) {
    let block = example.sources[index]
    guard let fixed = run.fixedText(index).map({ CorpusRun.decoded($0, block.flags) }) else {
      Issue.record("\(place), \(block.path): a fix changes what stands around the fragment")
      return
    }
    let source = MarkedSource(block.content, language: block.language).text
    let expected = example.fixed.first { $0.path == block.path }.map { MarkedSource($0.content, language: "").text }
    #expect(fixed == expected ?? source, "\(place), \(block.path): after the fixes")
  }

  /// Every form of the report can show every case.
  private func checkForms(_ path: String, _ example: CorpusFile.Case, _ run: CorpusRun) {
    let report = RuleCorpusTests.report(run)
    let forms = [
      FullRenderer.render(report, RuleCorpusTests.style), ConciseRenderer.render(report), JSONRenderer.render(report),
    ]
    for rule in Set(run.result.diagnostics.map(\.rule)) {
      for form in forms { #expect(form.contains(rule), "\(path), \(example.title): a report leaves out `\(rule)`") }
    }
  }

  private static let style = Style(hasColor: false, isUnicode: true, width: nil, maxDiagnostics: nil)

  private static func report(_ run: CorpusRun) -> Report {
    Report(
      diagnostics: run.result.diagnostics, suppressed: run.result.suppressed, files: run.input.files.count,
      sources: run.store)
  }

  private static func rendered(_ run: CorpusRun) -> String { FullRenderer.render(report(run), style) }
}
