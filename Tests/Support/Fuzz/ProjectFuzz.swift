private import Analysis
private import Lexer
private import Lowering
private import Parser

/// What holds of a whole use case of any bytes: its files divided at NUL. Run by the fuzzer
/// (`Fuzz/targets/project.swift`) and over its seeds by a test.
package enum ProjectFuzz {
  private static let names = [
    "codika.yaml", "workflows/main.json", "workflows/helper.json", "environments/dev.yaml",
  ]

  /// Nil if all holds, else a sentence.
  package static func violation(_ bytes: some Collection<UInt8>) -> String? {
    let texts = Array(bytes).split(separator: 0, maxSplits: names.count - 1, omittingEmptySubsequences: false)
    var store = SourceStore()
    var input = ProjectInput(kind: .useCase, files: [])
    for (name, text) in zip(names, texts) where !text.isEmpty {
      input.files.append(ProjectInput.File(source: store.add(path: name, bytes: text), relativePath: name))
    }
    let project = ProjectBuilder.buildSerially(input)
    let findings = Analyzer.checkSerially(project).diagnostics
    if let violation = violation(findings, store) { return violation }

    var backwards = input
    backwards.files.reverse()
    if Analyzer.checkSerially(ProjectBuilder.buildSerially(backwards)).diagnostics != findings {
      return "the order of the files changes the findings"
    }

    // Errors stand before lowering; whatever passes has to be lowered.
    guard !findings.contains(where: { $0.severity == .error }) else { return nil }
    for environment in [nil, "dev"]
    where environment == nil || project.environments.contains(where: { $0.name == "dev" }) {
      if let violation = violation(Lowerer.lower(project, environment: environment).diagnostics, store) {
        return violation
      }
    }
    return nil
  }

  private static func violation(_ findings: [Diagnostic], _ store: SourceStore) -> String? {
    for finding in findings {
      let spans = [finding.span] + finding.labels.map(\.span) + finding.fixes.flatMap(\.edits).map(\.span)
      for span in spans {
        guard let source = store[span.file] else { return "`\(finding.message)` lies in no file" }
        if Int(span.end) > source.count { return "`\(finding.message)` lies beyond the end of \(source.path)" }
      }
    }
    return nil
  }
}
