import Glibc
import Lexer

/// `codikac-bench json`, `code` and `check` measure, `codikac-bench generate` writes the generated corpus for other tools.
@main struct Bench {
  static func main() {
    var arguments = Array(CommandLine.arguments.dropFirst())
    let command = arguments.isEmpty ? "" : arguments.removeFirst()
    if command == "generate", let folder = arguments.first {
      guard Outputs.write(WorkflowGenerator.corpus(files: 1_000), to: folder) else { fail("cannot write to \(folder)") }
      return
    }
    guard ["json", "code", "check"].contains(command) else {
      fail(
        """
        usage: codikac-bench json|code|check [--tsv] [--only NAME] [--rounds N] [PATH…]
               codikac-bench generate FOLDER
        """)
    }
    var watch = Stopwatch()
    var isTable = true
    var paths: [String] = []
    while !arguments.isEmpty {
      let argument = arguments.removeFirst()
      switch argument {
      case "--tsv": isTable = false
      case "--only" where !arguments.isEmpty: watch.filter = arguments.removeFirst()
      case "--rounds" where !arguments.isEmpty: watch.rounds = Int(arguments.removeFirst())
      default: paths.append(argument)
      }
    }
    let sources =
      paths.isEmpty ? WorkflowGenerator.corpus(files: 1_000) : Inputs.load(paths, suffixes: [".json"])
    guard !sources.isEmpty else { fail("codikac-bench: no files") }
    switch command {
    case "check": CheckBench.run(sources, &watch)
    case "code": CodeBench.run(sources, &watch)
    default: JSONBench.run(sources, &watch)
    }
    report(watch.results, sources, isTable: isTable)
  }

  private static func fail(_ message: String) -> Never {
    let line = Array((message + "\n").utf8)
    _ = write(STDERR_FILENO, line, line.count)
    exit(2)
  }

  private static func report(_ results: [Result], _ sources: [SourceText], isTable: Bool) {
    if isTable {
      let bytes = sources.reduce(0) { $0 + $1.count }
      print("\(sources.count) files, \(bytes) bytes")
    }
    let plain = results.first?.megabytesPerSecond ?? 0
    for result in results {
      let speed = result.megabytesPerSecond
      if isTable {
        print(
          pad(result.name, 28), left(String(Int(speed.rounded())), 8), "MB/s",
          left(ratio(speed, plain), 8), "of a plain read")
      } else {
        print("\(result.name)\t\(Int(speed.rounded()))")
      }
    }
  }

  private static func ratio(_ value: Double, _ whole: Double) -> String {
    let thousandths = whole > 0 ? Int((value / whole * 1_000).rounded()) : 0
    return "\(thousandths / 10).\(thousandths % 10) %"
  }

  private static func pad(_ text: String, _ width: Int) -> String {
    text + String(repeating: " ", count: max(0, width - text.count))
  }

  private static func left(_ text: String, _ width: Int) -> String {
    String(repeating: " ", count: max(0, width - text.count)) + text
  }
}
