import Analysis
import Emit
import Lexer

/// One run of `check`: read, judge, fix, tell.
struct CheckRun {
  private let invocation: Invocation
  private let context: Context
  private let options: CheckOptions
  private let writesBaseline: BaselineFile?
  private let start: Int
  private var workspace: Workspace
  private var diagnostics: [Diagnostic] = []
  private var suppressed = 0
  private var baselined: Set<Baseline.Entry> = []
  private var applied: [String: Int] = [:]
  private var changes: [(file: FileID, bytes: [UInt8])] = []

  static func run(_ invocation: Invocation, _ context: Context) async throws(Failure) -> ExitStatus {
    try CheckCommand.validate(invocation)
    var options = try FindingOptions.checkOptions(invocation)
    let writesBaseline = try BaselineFile.writing(invocation, context.files)
    options.baseline = try BaselineFile.reading(invocation, context.files)?.baseline
    let start = context.milliseconds()
    let progress = Progress.start(context, "reading")
    defer { progress?.stop() }
    let input = try StandardInput.resolve(invocation, context)
    var workspace = await WorkspaceReader.read(
      input.paths, input.files, ruleset: FindingOptions.ruleset(invocation),
      target: try FindingOptions.target(invocation))
    for source in workspace.sources.sources { try context.console.log("read \(source.path)") }
    try CatalogStore.attach(to: &workspace, context)
    progress?.show("checking \(Text.count(workspace.fileCount, "file"))")
    var run = CheckRun(
      invocation: invocation, context: context, options: options, writesBaseline: writesBaseline, start: start,
      workspace: workspace)
    await run.judge()
    progress?.stop()
    return try run.finish()
  }

  // MARK: findings

  private var isFixing: Bool { invocation.isSet(CheckCommand.fix) || invocation.isSet(CheckCommand.diff) }

  private mutating func judge() async {
    diagnostics = workspace.problems
    let level: Applicability = invocation.isSet(CheckCommand.unsafeFixes) ? .suggested : .safe
    for target in workspace.targets {
      let result: CheckResult
      if isFixing {
        let fixed = await FixEngine.fix(target.input, options, level: level, within: target.only)
        changes += fixed.changed
        applied.merge(fixed.applied, uniquingKeysWith: +)
        result = fixed.remaining
      } else {
        result = await Analyzer.check(await ProjectBuilder.build(target.input), options)
      }
      suppressed += result.suppressed
      baselined.formUnion(result.baselined)
      diagnostics += result.diagnostics.filter { target.only?.contains($0.span.file) ?? true }
    }
    changes.sort { $0.file < $1.file }
  }

  // MARK: results

  private mutating func finish() throws(Failure) -> ExitStatus {
    if invocation.isSet(CheckCommand.diff) { return try showDiff() }
    if invocation.isSet(CheckCommand.fix) { try writeChanges() }
    let written = try writeBaseline()
    let report = Report(
      diagnostics: diagnostics, suppressed: suppressed, files: workspace.sources.sources.count,
      sources: workspace.sources)
    let view = FindingsView(invocation, context, start: start)
    if invocation.isSet(CheckCommand.statistics) {
      try context.console.print(Statistics(diagnostics).text(hasColor: context.console.resultsCanColor))
    } else if isStandardInputFixed {
      // Standard output holds the fixed text.
      try context.console.messages.write(Array(view.text(report, toMessages: true).utf8))
    } else {
      try context.console.print(view.text(report))
    }
    try tellFixes("fixed")
    try tellBaseline(written)
    try view.tellTotals(report)
    if report.files == 0 { try tellNothingFound() }
    return status
  }

  private var isStandardInputFixed: Bool {
    invocation.isSet(CheckCommand.fix) && invocation.arguments == ["-"]
  }

  private var status: ExitStatus {
    if diagnostics.contains(where: { $0.rule == "check-crashed" }) { return .fault }
    if !workspace.problems.isEmpty { return .usage }
    let threshold = FindingOptions.threshold(invocation)
    return diagnostics.contains { $0.severity >= threshold } ? .findings : .success
  }

  private func showDiff() throws(Failure) -> ExitStatus {
    let differences = changes.compactMap { change in
      workspace.sources[change.file].map { source in
        ShownDiff.render(source, new: change.bytes, hasColor: context.console.resultsCanColor)
      }
    }
    for difference in differences { try context.console.print(difference) }
    try tellFixes("would fix")
    // A path that could not be read is not told by an empty diff.
    let problems = Report(diagnostics: workspace.problems, suppressed: 0, files: 0, sources: workspace.sources)
    if !workspace.problems.isEmpty {
      try context.console.messages.write(Array(ConciseRenderer.render(problems).utf8))
      return .usage
    }
    return differences.allSatisfy(\.isEmpty) ? .success : .findings
  }

  private mutating func writeChanges() throws(Failure) {
    if isStandardInputFixed {
      try writeStandardOutput()
    } else {
      var files: [FileChange] = []
      for change in changes {
        guard let source = workspace.sources[change.file], let path = workspace.paths[change.file] else { continue }
        files.append(
          FileChange(path: path, shownPath: source.path, expected: source.bytes, bytes: change.bytes))
      }
      if !files.isEmpty { try context.files.replace(files) }
      for file in files { try context.console.log("wrote \(file.shownPath)") }
    }
    for change in changes { workspace.sources.replace(change.file, bytes: change.bytes) }
  }

  /// The fixed text, or the text as it was.
  private func writeStandardOutput() throws(Failure) {
    guard let file = workspace.targets.first?.only?.first ?? workspace.targets.first?.input.files.first?.source.file
    else { return }
    let fixed = changes.first { $0.file == file }?.bytes
    try context.console.print(fixed ?? workspace.sources[file].map { Array($0.bytes) } ?? [])
  }

  private func tellFixes(_ verb: String) throws(Failure) {
    guard isFixing, !applied.isEmpty else { return }
    let total = applied.values.reduce(0, +)
    let files = Text.count(changes.count, "file")
    let rules = applied.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.map { "\($0.value) \($0.key)" }
    try context.console.tell(
      "\(verb) \(Text.count(total, "finding")) in \(files): \(rules.joined(separator: ", "))\n")
  }

  // MARK: baseline

  /// Paths of the files whose findings this run could show.
  private var lookedAt: Set<String> {
    var paths: Set<String> = []
    for target in workspace.targets {
      for file in target.input.files where target.only?.contains(file.source.file) ?? true {
        paths.insert(file.source.path)
      }
    }
    return paths
  }

  /// Lists what is left, and hides it.
  private mutating func writeBaseline() throws(Failure) -> Baseline? {
    guard let writesBaseline else { return nil }
    var found = Baseline(of: diagnostics, workspace.sources)
    let hidden = Set(found.entries.map(\.fingerprint))
    var counter = Fingerprints(workspace.sources)
    diagnostics.removeAll { hidden.contains(counter.next($0)) }
    found = Baseline(found.entries + baselined)
    return try writesBaseline.write(found, lookedAt: lookedAt, options, context.files)
  }

  private func tellBaseline(_ written: Baseline?) throws(Failure) {
    if let written, let path = invocation.value(BaselineFile.write) {
      try context.console.tell("wrote \(Text.count(written.entries.count, "finding")) to \(path)\n")
    }
    guard let baseline = options.baseline else { return }
    if !baselined.isEmpty {
      try context.console.tell("\(Text.count(baselined.count, "finding")) hidden by the baseline\n")
    }
    let paths = lookedAt
    let gone = baseline.entries.filter {
      paths.contains($0.path) && options.includes($0.rule) && !baselined.contains($0)
    }
    guard written == nil, !gone.isEmpty else { return }
    let entries = gone.count == 1 ? "1 entry of the baseline hides" : "\(gone.count) entries of the baseline hide"
    try context.console.tell("\(entries) nothing any more; `--write-baseline` drops what is not needed\n")
  }

  private func tellNothingFound() throws(Failure) {
    let places =
      invocation.arguments.isEmpty
      ? "the current folder" : invocation.arguments.map { "`\($0)`" }.joined(separator: ", ")
    try context.console.tell("nothing to check: no use case and no workflow in \(places)\n")
  }
}
