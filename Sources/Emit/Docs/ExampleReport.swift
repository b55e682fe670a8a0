import Analysis
import Lexer

/// What a rule really says of one of its examples.
struct ExampleReport {
  /// The findings of the rule, at the text that the example gives: what stands around a fragment is left out.
  let report: Report

  init(_ example: RuleExample, rule: String) {
    let project = ExampleProject(example)
    var store = SourceStore()
    let input = project.input(into: &store)
    let result = Analyzer.checkSerially(
      ProjectBuilder.buildSerially(input), CheckOptions(only: [rule] + example.alongside))

    var given = SourceStore()
    var parts: [FileID: Range<Int>] = [:]
    for (file, text) in zip(project.files, example.files) {
      parts[given.nextID] = file.given
      given.add(path: text.path, bytes: text.text.utf8)
    }
    for source in store.sources.dropFirst(given.sources.count) { given.add(source) }
    let found = result.diagnostics.filter { $0.rule == rule }
    report = Report(
      diagnostics: found.map { ExampleReport.moved($0, parts) }, suppressed: 0, files: given.sources.count,
      sources: given)
  }

  private static func moved(_ diagnostic: Diagnostic, _ parts: [FileID: Range<Int>]) -> Diagnostic {
    var moved = diagnostic
    moved.span = ExampleReport.moved(diagnostic.span, parts)
    moved.labels = diagnostic.labels.filter { label in
      parts[label.span.file].map {
        $0.lowerBound <= label.span.range.lowerBound && label.span.range.upperBound <= $0.upperBound
      }
        ?? true
    }.map { Label(ExampleReport.moved($0.span, parts), $0.text) }
    moved.fixes = diagnostic.fixes.map { fix in
      Fix(fix.title, fix.applicability, fix.edits.map { TextEdit(ExampleReport.moved($0.span, parts), $0.text) })
    }
    return moved
  }

  /// The span within the given part; what lies outside of it goes to its near end.
  private static func moved(_ span: SourceSpan, _ parts: [FileID: Range<Int>]) -> SourceSpan {
    guard let part = parts[span.file] else { return span }
    func move(_ offset: Int) -> Int { Swift.min(Swift.max(offset - part.lowerBound, 0), part.count) }
    return SourceSpan(span.file, move(span.range.lowerBound), move(span.range.upperBound))
  }
}
