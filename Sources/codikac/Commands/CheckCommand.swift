import Analysis
import Emit
import Lexer

/// `codikac check [PATH]...`
enum CheckCommand {
  static let fix = Option.flag("fix", "apply every safe fix, then tell what is left")
  static let unsafeFixes = Option.flag("unsafe-fixes", "with `--fix` or `--diff`: apply suggested fixes too")
  static let diff = Option.flag("diff", "write nothing, show as a diff what `--fix` would change")
  static let statistics = Option.flag("statistics", "show the number of findings of each rule, not the findings")

  static let command = Command(
    name: "check",
    summary: "find mistakes in use cases and workflows, and fix them",
    details: [
      "A path in a use case means the whole use case; if it is a file, only its findings are shown. Any other folder is "
        + "searched for use cases and plain workflows; names with a leading dot, `node_modules`, `dist`, `deployments` "
        + "and what `.gitignore` names are skipped. A JSON file that is named is always checked."
    ],
    arguments: [
      Argument(
        name: "PATH", summary: "file or folder, the current folder if there is none; `-` reads standard input",
        arity: .many, completion: .file)
    ],
    options: [
      fix, unsafeFixes, diff, statistics, FindingOptions.only, FindingOptions.skip, FindingOptions.failOn,
      FindingOptions.ruleset, FindingOptions.target, BaselineFile.read, BaselineFile.write,
      FindingOptions.maxDiagnostics, StandardInput.name,
    ],
    formats: [.full, .concise, .json, .jsonl, .github],
    examples: [
      Command.Example(line: "codikac check", does: "check the use case around the current folder"),
      Command.Example(line: "codikac check --diff flows/", does: "show what the safe fixes would change"),
      Command.Example(
        line: "codikac check --stdin-name workflows/main.json - < draft.json",
        does: "check a text in the place of a file, as editors do"),
    ],
    action: .working { (invocation, context) async throws(Failure) in
      try await CheckRun.run(invocation, context)
    })

  /// Fails on options that contradict each other.
  static func validate(_ invocation: Invocation) throws(Failure) {
    if invocation.isSet(fix) && invocation.isSet(diff) {
      throw .usage("`--fix` and `--diff` contradict each other", help: "`--diff` shows what `--fix` would write")
    }
    if invocation.isSet(unsafeFixes) && !invocation.isSet(fix) && !invocation.isSet(diff) {
      throw .usage("`--unsafe-fixes` needs `--fix` or `--diff`")
    }
    if invocation.isSet(statistics) {
      if invocation.isSet(diff) { throw .usage("`--statistics` and `--diff` contradict each other") }
      if let format = invocation.requestedFormat, format != .full, format != .concise {
        throw .usage("`--statistics` has no form `\(format.rawValue)`")
      }
    }
    if invocation.isSet(diff) && invocation.isSet(BaselineFile.write) {
      throw .usage("`--diff` and `--write-baseline` contradict each other", help: "`--diff` writes nothing")
    }
    if invocation.isSet(diff), let format = invocation.requestedFormat, format != .full {
      throw .usage("`--diff` has no form `\(format.rawValue)`")
    }
    try StandardInput.validate(invocation)
  }
}
