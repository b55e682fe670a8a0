import Analysis
import Lexer

/// Options about findings that several verbs share.
enum FindingOptions {
  static let only = Option(
    name: "only", value: .list(name: "ID,…", .rule), summary: "run these rules and no others", isRepeatable: true)
  static let skip = Option(
    name: "skip", value: .list(name: "ID,…", .rule), summary: "do not run these rules", isRepeatable: true)
  static let failOn = Option(
    name: "fail-on", value: .choice(name: "LEVEL", ["error", "warning", "note"]),
    summary: "end with status 1 on findings from this level on", defaultValue: "error")
  static let ruleset = Option(
    name: "ruleset", value: .choice(name: "NAME", Ruleset.allCases.map(\.rawValue)),
    summary: "levels of the rules, instead of what `codika.yaml` says")
  static let target = Option(
    name: "target", value: .text(name: "n8n@VERSION", .none),
    summary: "the n8n that the workflows are meant for, instead of what `codika.yaml` says")
  static let maxDiagnostics = Option(
    name: "max-diagnostics", value: .number(name: "N"),
    summary: "most findings that the full form shows", defaultValue: "50")

  static func checkOptions(_ invocation: Invocation) throws(Failure) -> CheckOptions {
    let chosen = invocation.list(only)
    let skipped = invocation.list(skip)
    try RuleNames.check(chosen, of: only.spelling)
    try RuleNames.check(skipped, of: skip.spelling)
    return CheckOptions(only: invocation.isSet(only) ? chosen : nil, skip: skipped)
  }

  static func threshold(_ invocation: Invocation) -> Severity {
    Severity.allCases.first { $0.name == invocation.value(failOn) } ?? .error
  }

  static func ruleset(_ invocation: Invocation) -> Ruleset? {
    invocation.value(ruleset).flatMap(Ruleset.init(rawValue:))
  }

  /// Fails on a text that is no `n8n@MAJOR[.MINOR[.PATCH]]`.
  static func target(_ invocation: Invocation) throws(Failure) -> N8nTarget? {
    guard let text = invocation.value(target) else { return nil }
    guard let target = N8nTarget(text) else {
      throw .usage("`--target \(text)` is no release of n8n", help: "write `n8n@2` or `n8n@2.41.1`")
    }
    return target
  }
}
