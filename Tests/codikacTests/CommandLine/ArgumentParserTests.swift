import Testing

@testable import codikac

/// What command lines mean, and what is said of those that mean nothing.
@Suite struct ArgumentParserTests {
  static func parse(_ line: String) throws(Failure) -> ArgumentParser.Outcome {
    try ArgumentParser.parse(line.split(separator: " ").map(String.init), CommandTable.root)
  }

  static func invocation(_ line: String) throws -> Invocation {
    guard case .run(let invocation) = try parse(line) else {
      throw Failure(status: .fault, message: "`\(line)` is no call")
    }
    return invocation
  }

  @Test(arguments: [
    "check --only a --format json x y", "check x --only=a y --json", "--json check x y --only a",
    "--format=json check --only a x y", "check --only a --json --format json -- x y",
  ])
  func positionAndSpellingOfOptionsDoNotMatter(line: String) throws {
    let invocation = try Self.invocation(line)
    #expect(invocation.path == ["check"])
    #expect(invocation.arguments == ["x", "y"])
    #expect(invocation.list(FindingOptions.only) == ["a"])
    #expect(invocation.format == .json)
  }

  @Test func listsAreDividedAndJoined() throws {
    let invocation = try Self.invocation("check --only a,b --skip c, --only d")
    #expect(invocation.list(FindingOptions.only) == ["a", "b", "d"])
    #expect(invocation.list(FindingOptions.skip) == ["c"])
  }

  @Test(arguments: [
    "build -o out x", "build -oout x", "build -o=out x", "build --output out x", "build x --output=out",
  ])
  func shortOptionsTakeTheirValueInEveryWay(line: String) throws {
    let invocation = try Self.invocation(line)
    #expect(invocation.value(BuildCommand.output) == "out")
    #expect(invocation.arguments == ["x"])
  }

  @Test func twoDashesEndTheOptions() throws {
    #expect(try Self.invocation("check -- --fix -").arguments == ["--fix", "-"])
  }

  @Test func oneDashIsAnArgument() throws {
    #expect(try Self.invocation("check - --fix").arguments == ["-"])
    #expect(try Self.invocation("check --stdin-name - -").value(StandardInput.name) == "-")
  }

  @Test(arguments: [
    ("--help", [String]()), ("-h", []), ("check --help", ["check"]), ("check --nope -h", ["check"]),
    ("dev man --help", ["dev", "man"]), ("--help build x y z", ["build"]),
  ])
  func helpAnswersOnEveryLevel(line: String, path: [String]) throws {
    guard case .help(let shown) = try Self.parse(line) else {
      Issue.record("`\(line)` asks for help")
      return
    }
    #expect(shown == path)
  }

  @Test func versionAnswersEverywhere() throws {
    for line in ["--version", "check --version", "--version --nope"] {
      guard case .version = try Self.parse(line) else {
        Issue.record("`\(line)` asks for the version")
        continue
      }
    }
  }

  @Test(arguments: [
    ("chekc", "no verb is called `chekc`", "did you mean `check`? `codikac help` lists the verbs"),
    ("xyzzy", "no verb is called `xyzzy`", "`codikac help` lists the verbs"),
    ("dev mna", "no verb is called `mna`", "did you mean `man`? `codikac help dev` lists the verbs"),
    ("check --fxi", "`codikac check` has no option `--fxi`", "did you mean `--fix`?"),
    ("check --fxi=3", "`codikac check` has no option `--fxi`", "did you mean `--fix`?"),
    ("check -x", "`codikac check` has no option `-x`", "`codikac check --help` lists its options"),
    ("fmt --fix", "option `--fix` belongs to `codikac check`", nil),
    ("--fix check", "option `--fix` belongs to `codikac check`", "write it after the verb: `codikac check --fix`"),
    ("check --fix=yes", "option `--fix` takes no value", nil),
    ("check --only", "option `--only` needs a value", "write `--only ID,…`"),
    ("check --only --fix", "option `--only` needs a value", "write `--only ID,…`"),
    ("check --only=", "option `--only` needs a value that is not empty", nil),
    (
      "check --fail-on eror", "option `--fail-on` knows no value `eror`",
      "did you mean `error`? `--fail-on` takes `error`, `warning`, `note`"
    ),
    ("check --max-diagnostics -1", "option `--max-diagnostics` needs a value", "write `--max-diagnostics N`"),
    ("check --max-diagnostics=-1", "option `--max-diagnostics` needs a whole number, not `-1`", nil),
    (
      "check --max-diagnostics=99999999999999999999",
      "option `--max-diagnostics` needs a whole number, not `99999999999999999999`", nil
    ),
    ("build --env a --env b", "option `--env` is given twice: `a` and `b`", nil),
    ("build a b", "unexpected argument `b`", "`codikac build --help` shows what it takes"),
    (
      "dev man x", "`codikac dev man` takes no arguments, but `x` is given",
      "`codikac dev man --help` shows what it takes"
    ),
    ("completions", "`codikac completions` needs an argument SHELL", "SHELL is bash, zsh or fish"),
    ("--quiet", "no verb is given", "`codikac help` lists them"),
    ("dev", "`codikac dev` needs one of its verbs", "`codikac help dev` lists them"),
    ("check --json --format full", "`--json` and `--format full` contradict each other", nil),
    (
      "check --format jsn", "option `--format` knows no value `jsn`",
      "did you mean `json`? `--format` takes `full`, `concise`, `json`, `jsonl`, `github`"
    ),
  ])
  func mistakesAreNamed(line: String, message: String, help: String?) {
    #expect(throws: Failure.usage(message, help: help)) { try Self.parse(line) }
  }

  @Test(arguments: CommandTable.visible.map { $0.dropFirst().map(\.name) })
  func jsonExistsWhereTheTableSaysSo(path: [String]) throws {
    guard let command = path.reduce(CommandTable.root, { $0?.subcommand($1) }), command.action != nil else { return }
    let arguments = command.arguments.filter { $0.arity == .one || $0.arity == .oneOrMore }.map { _ in "x" }
    let line = (path + arguments + ["--json"]).joined(separator: " ")
    if command.formats.contains(.json) {
      #expect(try Self.invocation(line).format == .json)
    } else {
      #expect(throws: Failure.self) { try Self.parse(line) }
    }
  }
}
