// modules: Lexer Parser Analysis Lowering
import Analysis
import Lexer
import Lowering
import Parser

/// A whole use case of any bytes: files divided at NUL, in the order of `names`. It is built, judged and lowered.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzz(_ bytes: UnsafePointer<UInt8>, _ count: Int) -> CInt {
  let texts = UnsafeBufferPointer(start: bytes, count: count).split(
    separator: 0, maxSplits: names.count - 1, omittingEmptySubsequences: false)
  var store = SourceStore()
  var input = ProjectInput(kind: .useCase, files: [])
  for (name, text) in zip(names, texts) where !text.isEmpty {
    input.files.append(ProjectInput.File(source: store.add(path: name, bytes: text), relativePath: name))
  }
  let project = ProjectBuilder.buildSerially(input)
  let result = Analyzer.checkSerially(project)
  for finding in result.diagnostics { check(finding, store) }

  var backwards = input
  backwards.files.reverse()
  let again = Analyzer.checkSerially(ProjectBuilder.buildSerially(backwards))
  precondition(again.diagnostics == result.diagnostics, "the order of the files changes the findings")

  // Errors stand before lowering; whatever passes has to be lowered without a trap.
  guard !result.diagnostics.contains(where: { $0.severity == .error }) else { return 0 }
  for environment in [nil, "dev"] where environment == nil || project.environments.contains(where: { $0.name == "dev" })
  {
    for finding in Lowerer.lower(project, environment: environment).diagnostics { check(finding, store) }
  }
  return 0
}

private let names = ["codika.yaml", "workflows/main.json", "workflows/helper.json", "environments/dev.yaml"]

private func check(_ finding: Diagnostic, _ store: SourceStore) {
  for span in [finding.span] + finding.labels.map(\.span) + finding.fixes.flatMap({ $0.edits.map(\.span) }) {
    guard let source = store[span.file] else { preconditionFailure("span of a file that is not there") }
    precondition(Int(span.end) <= source.count, "span beyond the end of \(source.path)")
  }
}
