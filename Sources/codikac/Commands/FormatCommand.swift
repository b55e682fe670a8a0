import Analysis
import Emit
import Lexer
import Parser

/// `codikac fmt [PATH]...`
enum FormatCommand {
  static let check = Option.flag("check", "write nothing, list the files that would change")
  static let diff = Option.flag("diff", "write nothing, show what would change")

  static let command = Command(
    name: "fmt",
    summary: "lay out JSON files canonically",
    details: [
      "Two spaces, LF and a final newline; keys, numbers, strings and their order stay as they are written. Files with "
        + "syntax errors are reported and left alone."
    ],
    arguments: [
      Argument(
        name: "PATH", summary: "file or folder, the current folder if there is none; `-` reads standard input",
        arity: .many, completion: .file)
    ],
    options: [check, diff, StandardInput.name],
    examples: [Command.Example(line: "codikac fmt --check", does: "fail if a file is not in canonical layout")],
    action: .working { (invocation, context) async throws(Failure) in
      if invocation.isSet(check) && invocation.isSet(diff) {
        throw .usage("`--check` and `--diff` contradict each other")
      }
      try StandardInput.validate(invocation)
      return try await FormatRun.run(invocation, context)
    })
}

/// One run of `fmt`.
struct FormatRun {
  private let invocation: Invocation
  private let context: Context
  private var workspace: Workspace
  private var broken: [Diagnostic]
  private var changes: [(source: SourceText, bytes: [UInt8])] = []
  /// Of JSON files, broken ones included.
  private var fileCount = 0

  static func run(_ invocation: Invocation, _ context: Context) async throws(Failure) -> ExitStatus {
    let input = try StandardInput.resolve(invocation, context)
    let workspace = await WorkspaceReader.read(input.paths, input.files)
    var run = FormatRun(invocation: invocation, context: context, workspace: workspace, broken: workspace.problems)
    await run.format()
    return try run.finish()
  }

  private mutating func format() async {
    let sources = wanted
    fileCount = sources.count
    let results = await Parallel.map(sources.count) { index -> (formatted: [UInt8]?, findings: [Diagnostic]) in
      let document = JSONParser.parse(sources[index])
      return (JSONFormatter.format(document), document.diagnostics)
    }
    for (source, result) in zip(sources, results) {
      guard let formatted = result.formatted else {
        broken += result.findings.filter { $0.severity == .error }
        continue
      }
      if !source.bytes.elementsEqual(formatted) { changes.append((source, formatted)) }
    }
  }

  /// The JSON files that were asked for.
  private var wanted: [SourceText] {
    workspace.targets.flatMap { target in
      target.input.files.filter { file in
        (target.only?.contains(file.source.file) ?? true)
          && (target.root == nil || Path.hasSuffix(file.relativePath, ".json"))
      }.map(\.source)
    }
  }

  private func finish() throws(Failure) -> ExitStatus {
    if invocation.arguments == ["-"] { return try finishStandardInput() }
    if invocation.isSet(FormatCommand.diff) {
      for change in changes {
        try context.console.print(
          ShownDiff.render(change.source, new: change.bytes, hasColor: context.console.resultsCanColor))
      }
    } else {
      if !invocation.isSet(FormatCommand.check) { try write() }
      try context.console.print(changes.map { $0.source.path + "\n" }.joined())
    }
    try tellBroken()
    let verb = isWriting ? "laid out" : "would lay out"
    let rest = fileCount - changes.count
    try context.console.tell(
      "\(verb) \(Text.count(changes.count, "file")), \(rest) left as \(rest == 1 ? "it is" : "they are")\n")
    if !workspace.problems.isEmpty { return .usage }
    return broken.isEmpty && (isWriting || changes.isEmpty) ? .success : .findings
  }

  private var isWriting: Bool { !invocation.isSet(FormatCommand.check) && !invocation.isSet(FormatCommand.diff) }

  private func write() throws(Failure) {
    let files = changes.compactMap { change in
      workspace.paths[change.source.file].map { path in
        FileChange(path: path, shownPath: change.source.path, expected: change.source.bytes, bytes: change.bytes)
      }
    }
    if !files.isEmpty { try context.files.replace(files) }
  }

  private func finishStandardInput() throws(Failure) -> ExitStatus {
    try tellBroken()
    guard let source = wanted.first, broken.isEmpty else { return .findings }
    if invocation.isSet(FormatCommand.check) { return changes.isEmpty ? .success : .findings }
    if invocation.isSet(FormatCommand.diff) {
      guard let change = changes.first else { return .success }
      try context.console.print(
        ShownDiff.render(source, new: change.bytes, hasColor: context.console.resultsCanColor))
      return .findings
    }
    try context.console.print(changes.first?.bytes ?? Array(source.bytes))
    return .success
  }

  private func tellBroken() throws(Failure) {
    guard !broken.isEmpty else { return }
    let report = Report(diagnostics: broken, suppressed: 0, files: fileCount, sources: workspace.sources)
    try context.console.messages.write(Array(FullRenderer.render(report, context.console.messageStyle).utf8))
  }
}
