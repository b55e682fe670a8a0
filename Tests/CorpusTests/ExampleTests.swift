import Analysis
import Lexer
import Support
import Testing

/// The examples in the metadata of the rules, which the rule pages show.
@Suite struct ExampleTests {
  struct Example: CustomTestStringConvertible, Sendable {
    var rule: String
    var index: Int
    var example: RuleExample
    var testDescription: String { "\(rule) \(index + 1)" }
  }

  static let all = Registry.rules.flatMap { rule in
    rule.metadata.examples.enumerated().map { Example(rule: rule.metadata.id, index: $0.offset, example: $0.element) }
  }

  @Test(arguments: all)
  func exampleIsTrue(_ example: Example) async throws {
    let given = example.example
    let run = await CorpusRun(ExampleProject(given), rules: [example.rule] + given.alongside)
    let found = run.result.diagnostics
    for problem in await Invariants.problems(run) { Issue.record("\(example.testDescription): \(problem)") }
    if given.verdict == .good {
      #expect(found.isEmpty, "\(found.map(\.message))")
      return
    }
    #expect(!found.isEmpty, "a bad example has a finding")
    #expect(found.allSatisfy { $0.rule == example.rule }, "\(found.map { "\($0.rule): \($0.message)" })")
    for mark in given.marks {
      let file = try #require(run.project.files.firstIndex { $0.path == mark.path })
      let offset = run.project.files[file].given.lowerBound + mark.offset
      let id = run.input.files[file].source.file
      #expect(
        found.contains { $0.span.file == id && Int($0.span.start) == offset },
        "no finding begins at the ↓ of \(mark.path); they begin at \(found.map(\.span.start))")
    }
    for (index, file) in run.project.files.enumerated() {
      let expected = given.fixed?.first { $0.path == file.path }?.text
      let source = String(decoding: Array(file.text.utf8)[file.given], as: UTF8.self)
      #expect(run.fixedText(index) == expected ?? source, "\(file.path) after the fixes")
    }
  }

  /// All rules together: none fights with another over the same text.
  @Test(arguments: all.filter { $0.example.verdict == .bad })
  func rulesDoNotFight(_ example: Example) async {
    let run = await CorpusRun(ExampleProject(example.example), rules: nil)
    let left = run.fixed.remaining.diagnostics
    #expect(!left.contains { $0.rule == "fix-not-applied" }, "\(left.filter { $0.rule == "fix-not-applied" })")
    let ids = Set(run.result.diagnostics.map(\.rule))
    #expect(ids.allSatisfy { RuleIndex[$0] != nil }, "every id is in the table: \(ids)")
  }
}
