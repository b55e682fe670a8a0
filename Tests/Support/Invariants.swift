import Analysis
import Lexer

/// What holds of every finding, whatever rule made it.
package enum Invariants {
  /// Problems of a run: spans outside of their files or between the bytes of a character, fixes that do not settle or
  /// break something, an outcome that depends on the order of files.
  package static func problems(_ run: CorpusRun) async -> [String] {
    var problems: [String] = []
    for diagnostic in run.result.diagnostics {
      let places = [diagnostic.span] + diagnostic.labels.map(\.span) + diagnostic.fixes.flatMap(\.edits).map(\.span)
      for place in places where !isWhole(place, run.store) {
        problems.append("\(diagnostic.rule): a span lies outside of its file or cuts a character: \(place)")
      }
      if let problem = availability(diagnostic) { problems.append(problem) }
      problems += wording(diagnostic)
    }
    let left = run.fixed.remaining.diagnostics
    for diagnostic in left where diagnostic.rule == "fix-not-applied" {
      if !run.result.diagnostics.contains(where: { $0.rule == "fix-not-applied" }) {
        problems.append("the fixes do not settle: \(diagnostic.message)")
      }
    }
    for (rule, count) in errors(left) where count > errors(run.result.diagnostics)[rule, default: 0] {
      if rule != "json-syntax" { problems.append("the fixes add an error of `\(rule)`") }
    }
    problems += await again(run)
    problems += await reversed(run)
    return problems
  }

  private static func isWhole(_ span: SourceSpan, _ store: SourceStore) -> Bool {
    guard let source = store[span.file], Int(span.end) <= source.count else { return false }
    return [Int(span.start), Int(span.end)].allSatisfy { $0 == source.count || source.storage[$0] & 0xC0 != 0x80 }
  }

  /// The declared availability of a fix has to be true.
  private static func availability(_ diagnostic: Diagnostic) -> String? {
    guard let declared = RuleIndex[diagnostic.rule]?.metadata?.fix else { return nil }
    let best = diagnostic.fixes.map(\.applicability).max()
    switch declared {
    case .none: return best == nil ? nil : "\(diagnostic.rule) has a fix and declares none"
    case .always(let level):
      return best == level
        ? nil : "\(diagnostic.rule) declares a \(level.name) fix always; here it is \(best?.name ?? "none")"
    case .sometimes(let level):
      guard let best, best > level else { return nil }
      return "\(diagnostic.rule) declares at most a \(level.name) fix; here it is \(best.name)"
    }
  }

  /// The rules of wording that a machine can see.
  private static func wording(_ diagnostic: Diagnostic) -> [String] {
    var problems: [String] = []
    let message = diagnostic.message
    if let first = message.unicodeScalars.first, first.properties.isUppercase, !message.hasPrefix("JSON"),
      !message.hasPrefix("YAML")
    {
      problems.append("\(diagnostic.rule): a headline begins in lower case: \(message)")
    }
    if message.hasSuffix(".") { problems.append("\(diagnostic.rule): a headline has no final dot: \(message)") }
    if message.contains("\n") { problems.append("\(diagnostic.rule): a headline is one line: \(message)") }
    for text in [message, diagnostic.label] + diagnostic.labels.map(\.text) where text.count(of: "`") % 2 == 1 {
      problems.append("\(diagnostic.rule): back-ticks do not pair up: \(text)")
    }
    return problems
  }

  private static func errors(_ diagnostics: [Diagnostic]) -> [String: Int] {
    var counts: [String: Int] = [:]
    for diagnostic in diagnostics where diagnostic.severity == .error { counts[diagnostic.rule, default: 0] += 1 }
    return counts
  }

  /// Fixing what was fixed changes nothing.
  private static func again(_ run: CorpusRun) async -> [String] {
    var input = run.input
    for index in input.files.indices {
      let source = input.files[index].source
      guard let change = run.fixed.changed.first(where: { $0.file == source.file }) else { continue }
      input.files[index].source = SourceText(file: source.file, path: source.path, bytes: change.bytes)
    }
    let again = await FixEngine.fix(input, run.options, level: .suggested)
    return again.changed.isEmpty ? [] : ["fixing twice changes more than fixing once"]
  }

  private static func reversed(_ run: CorpusRun) async -> [String] {
    var input = run.input
    input.files.reverse()
    let result = Analyzer.checkSerially(ProjectBuilder.buildSerially(input), run.options)
    return result.diagnostics == run.result.diagnostics
      ? [] : ["the outcome depends on the order of files or on threads"]
  }
}

extension String {
  fileprivate func count(of character: Character) -> Int { reduce(0) { $1 == character ? $0 + 1 : $0 } }
}
