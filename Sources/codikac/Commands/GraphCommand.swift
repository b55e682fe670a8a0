import Analysis
import Emit
import Lexer
import Parser

/// `codikac graph [PATH]...`
enum GraphCommand {
  static let command = Command(
    name: "graph",
    summary: "draw the nodes of workflows, and which workflow calls which",
    details: ["The order at the end is that of deployment: a workflow stands behind those that it calls."],
    arguments: [
      Argument(
        name: "PATH", summary: "file or folder, the current folder if there is none", arity: .many, completion: .file)
    ],
    formats: [.text, .mermaid, .dot, .json],
    examples: [
      Command.Example(line: "codikac graph --format dot | dot -Tsvg > graph.svg", does: "draw a picture with Graphviz")
    ],
    action: .working { (invocation, context) async throws(Failure) in
      try await run(invocation, context)
    })

  private static func run(_ invocation: Invocation, _ context: Context) async throws(Failure) -> ExitStatus {
    let workspace = await WorkspaceReader.read(invocation.arguments, context.files)
    var projects: [Project] = []
    var findings = workspace.problems
    for target in workspace.targets {
      let project = await ProjectBuilder.build(target.input)
      findings += await hidingFindings(project)
      projects.append(target.only.map { picture(of: $0, in: project) } ?? project)
    }
    let report = Report(
      diagnostics: findings, suppressed: 0, files: workspace.sources.sources.count, sources: workspace.sources)
    let console = context.console
    switch invocation.format {
    case .mermaid: try console.print(MermaidGraph.render(projects))
    case .dot: try console.print(DotGraph.render(projects))
    case .json: try console.print(JSONGraph.render(projects, report))
    default: try console.print(TextGraph.render(projects, console.style))
    }
    if invocation.format != .json { try console.messages.write(Array(ConciseRenderer.render(report).utf8)) }
    if !workspace.problems.isEmpty { return .usage }
    return findings.isEmpty ? .success : .findings
  }

  /// The project with the named files alone, and all calls.
  private static func picture(of files: Set<FileID>, in project: Project) -> Project {
    Project(workflows: project.workflows.filter { files.contains($0.file) }, calls: project.calls)
  }

  /// Findings because of which workflows are missing from the picture.
  private static func hidingFindings(_ project: Project) async -> [Diagnostic] {
    let broken = Set(project.files.filter { $0.document.hasSyntaxErrors }.map(\.id) + project.faults.map(\.file))
    guard !broken.isEmpty else { return [] }
    return await Analyzer.check(project).diagnostics.filter { broken.contains($0.span.file) && $0.severity == .error }
  }
}
