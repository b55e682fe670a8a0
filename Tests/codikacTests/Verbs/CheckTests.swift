import Testing

@testable import codikac

@Suite struct CheckTests {
  @Test(arguments: [
    ("check --fix --diff", "`--fix` and `--diff` contradict each other"),
    ("check --unsafe-fixes", "`--unsafe-fixes` needs `--fix` or `--diff`"),
    ("check --statistics --diff", "`--statistics` and `--diff` contradict each other"),
    ("check --diff --json", "`--diff` has no form `json`"),
    ("check --statistics --json", "`--statistics` has no form `json`"),
    ("check - a.json", "`-` stands for one text and excludes other paths"),
    ("check --stdin-name a.json", "`--stdin-name` needs the path `-`"),
    (
      "check --stdin-name nowhere/a.json -",
      "`--stdin-name nowhere/a.json` names no place for a file: no such file or directory"
    ),
    ("check --only placeholder-sufix", "option `--only` names no rule: `placeholder-sufix`"),
    ("check --skip nope", "option `--skip` names no rule: `nope`"),
    ("check --quiet --verbose", "`--quiet` and `--verbose` contradict each other"),
    ("-C nowhere check", "cannot change to folder `nowhere`: no such file or directory"),
  ])
  func wrongUsageEndsWithTwo(line: String, message: String) async {
    let run = await MemorySession.run(line)
    #expect(run.status == .usage)
    #expect(run.messages.hasPrefix("error: \(message)\n"), "\(run.messages)")
    #expect(run.results == "")
  }

  @Test func unknownRulesGetASuggestion() async {
    let run = await MemorySession.run("check --only placeholder-sufix")
    #expect(run.messages.contains("did you mean `placeholder-suffix`?"))
  }

  @Test func aMissingPathIsAFindingAndEndsWithTwo() async {
    let run = await MemorySession.run("check nope --format concise")
    #expect(run.status == .usage)
    #expect(run.results.hasPrefix("nope:1:1: error[path-missing] there is no file or folder `nope`"), "\(run.results)")
    let json = await MemorySession.run("check nope --json")
    #expect(json.status == .usage)
    #expect(json.results.contains("\"rule\": \"path-missing\""))
  }

  @Test func nothingToCheckIsTold() async {
    let run = await MemorySession.run("check")
    #expect(run.status == .success)
    #expect(run.results == "")
    #expect(run.messages == "nothing to check: no use case and no workflow in the current folder\n")
    #expect(await MemorySession.run("check --quiet").messages == "")
  }

  @Test func gitHubGetsAnnotationsUnlessAskedOtherwise() async {
    let variables = ["GITHUB_ACTIONS": "true", "LANG": "C.UTF-8"]
    #expect(await MemorySession.run("check nope", variables: variables).results.hasPrefix("::error file=nope,"))
    #expect(
      await MemorySession.run("check nope --format concise", variables: variables).results.hasPrefix("nope:1:1: "))
  }

  @Test func coloursNeedATerminalThatWantsThem() async {
    func isColoured(_ line: String, _ variables: [String: String], terminal: Bool = true) async -> Bool {
      let run = await MemorySession.run(
        line, variables: variables.merging(["LANG": "C.UTF-8"]) { $1 }, terminal: terminal)
      return (run.results + run.messages).contains("\u{1B}[1")
    }
    #expect(await isColoured("check nope", [:]))
    #expect(await !isColoured("check nope", [:], terminal: false))
    #expect(await !isColoured("check nope", ["NO_COLOR": "1"]))
    #expect(await isColoured("check nope", ["NO_COLOR": ""]))
    #expect(await !isColoured("check nope", ["TERM": "dumb"]))
    #expect(await !isColoured("check nope --no-color", [:]))
    #expect(await isColoured("chekc", [:]))
    #expect(await !isColoured("chekc --no-color", [:]))
  }

  @Test func aClosedPipeEndsInSilence() async {
    let run = await MemorySession.run("check nope", results: MemoryOutput(failure: .closedPipe))
    #expect(run.status == .closedPipe)
    #expect(run.messages == "")
  }

  @Test func aFullDiskBehindStandardOutputIsAFault() async {
    let full = Failure.io("cannot write to standard output: no space left on device")
    let run = await MemorySession.run("rules", results: MemoryOutput(failure: full))
    let help = await MemorySession.run("--help", results: MemoryOutput(failure: full))
    #expect(help.status == .fault)
    #expect(help.messages == "error: cannot write to standard output: no space left on device\n")
    #expect(run.status != .success)
  }
}
