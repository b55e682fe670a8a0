import Analysis
import Emit
import Lexer
import Lowering
import Parser

/// One run of `build`: read, judge, lower, write.
struct BuildRun {
  private let invocation: Invocation
  private let context: Context
  private let start: Int
  private var workspace: Workspace
  private var diagnostics: [Diagnostic] = []
  private var suppressed = 0

  static func run(_ invocation: Invocation, _ context: Context) async throws(Failure) -> ExitStatus {
    let start = context.milliseconds()
    let progress = Progress.start(context, "building")
    defer { progress?.stop() }
    let path = invocation.arguments.first ?? "."
    var workspace = await WorkspaceReader.read(
      [path], context.files, .useCaseAround, ruleset: FindingOptions.ruleset(invocation))
    try CatalogStore.attach(to: &workspace, context)
    var run = BuildRun(invocation: invocation, context: context, start: start, workspace: workspace)
    let bundle = try await run.makeBundle(path)
    progress?.stop()
    return try run.finish(bundle)
  }

  /// What is to be written, and where.
  private struct Bundle {
    var resolved: ResolvedBundle
    var folder: String
    var hasPayload: Bool
  }

  // MARK: building

  /// Nil if something is wrong; the findings say what.
  private mutating func makeBundle(_ path: String) async throws(Failure) -> Bundle? {
    diagnostics = workspace.problems
    guard diagnostics.isEmpty else { return nil }
    guard let target = workspace.targets.first, let root = target.root else {
      addConfigMissing(path)
      return nil
    }
    let project = await ProjectBuilder.build(target.input)
    let environment = try chosenEnvironment(project)
    let checked = await Analyzer.check(project)
    diagnostics += checked.diagnostics
    suppressed = checked.suppressed
    guard !diagnostics.contains(where: { $0.severity == .error }) else { return nil }
    let lowered = Lowerer.lower(project, environment: environment?.name.value)
    diagnostics += lowered.diagnostics
    guard !lowered.diagnostics.contains(where: { $0.severity == .error }), let resolved = lowered.bundle else {
      return nil
    }
    return Bundle(
      resolved: resolved, folder: outputFolder(root, environment),
      hasPayload: invocation.isSet(BuildCommand.payload) || environment?.backend?.value == "codika")
  }

  /// The entry that `--env` names; nil without it, or if the configuration cannot be read anyway.
  private func chosenEnvironment(_ project: Project) throws(Failure) -> UseCase.EnvironmentEntry? {
    guard let name = invocation.value(BuildCommand.environment), let useCase = project.useCase,
      !useCase.document.hasSyntaxErrors
    else { return nil }
    let environments = useCase.environments
    if let environment = environments.first(where: { $0.name.value == name }) { return environment }
    let names = environments.map(\.name.value)
    let near = Suggestions.nearest(name, in: names).map { "did you mean `\($0)`? " } ?? ""
    throw .usage(
      "`codika.yaml` has no environment `\(name)`",
      help: names.isEmpty ? "it declares none" : "\(near)declared are \(Suggestions.list(names))")
  }

  private func outputFolder(_ root: String, _ environment: UseCase.EnvironmentEntry?) -> String {
    if let folder = invocation.value(BuildCommand.output) { return folder }
    let folder = environment?.path?.value ?? "dist/\(environment?.name.value ?? "template")"
    return Path.relative(Path.normalized(Path.join(root, folder)), to: context.files.currentFolder)
  }

  private mutating func addConfigMissing(_ path: String) {
    let source = workspace.sources.add(path: path, bytes: [])
    let message =
      path == "."
      ? "neither this folder nor one above it has a `codika.yaml`"
      : "neither `\(path)` nor a folder above it has a `codika.yaml`"
    diagnostics.append(
      Diagnostic(
        rule: BuildRun.configMissing, severity: .error, message: message, span: source.startPoint,
        help: "`codikac init` writes a first use case"))
  }

  private static let configMissing = "config-missing"

  // MARK: results

  private func finish(_ bundle: Bundle?) throws(Failure) -> ExitStatus {
    if let bundle { try write(bundle) }
    let report = Report(
      diagnostics: diagnostics, suppressed: suppressed, files: workspace.sources.sources.count,
      sources: workspace.sources)
    let view = FindingsView(invocation, context, start: start)
    if view.format == .json {
      try context.console.print(
        Envelope.json(command: "build", report) { writer in
          writer.key("bundle")
          if let bundle { BundleWriter.writeManifest(bundle.resolved, &writer) } else { writer.null() }
        })
    } else {
      try context.console.print(view.text(report))
    }
    try view.tellTotals(report)
    if let bundle {
      let verb = invocation.isSet(BuildCommand.checkOnly) ? "would write" : "wrote"
      try context.console.tell("\(verb) the bundle to \(bundle.folder)\n")
    } else if status == .findings {
      try context.console.tell("no bundle is written\n")
    }
    return status
  }

  private func write(_ bundle: Bundle) throws(Failure) {
    let files = BundleWriter.files(bundle.resolved, payload: bundle.hasPayload)
    guard !invocation.isSet(BuildCommand.checkOnly) else { return }
    try context.files.replaceFolder(bundle.folder, with: files, isReplaceable: BundleFolder.isBundle)
    for file in files { try context.console.log("wrote \(Path.join(bundle.folder, file.path))") }
  }

  private var status: ExitStatus {
    if diagnostics.contains(where: { $0.rule == "check-crashed" }) { return .fault }
    if !workspace.problems.isEmpty || diagnostics.contains(where: { $0.rule == BuildRun.configMissing }) {
      return .usage
    }
    let threshold = FindingOptions.threshold(invocation)
    return diagnostics.contains { $0.severity >= threshold } ? .findings : .success
  }
}
