import Analysis
import Emit
import Lexer

/// `codikac dev templates FILE...` (outputs.md §4)
enum DevTemplatesCommand {
  static let command = Inspection.command(
    "templates", "write how n8n reads each parameter that begins with `=`, as one line of JSON",
    InspectionTemplates.lines)
}

/// `codikac dev code FILE...` (outputs.md §4)
enum DevCodeCommand {
  static let command = Inspection.command(
    "code", "write whether the sources of code nodes parse, as one line of JSON each", InspectionCode.lines)
}

/// A verb that writes lines about each of some workflows.
enum Inspection {
  static func command(
    _ name: String, _ summary: String, _ lines: @escaping @Sendable (WorkflowFile) -> String
  ) -> Command {
    Command(
      name: name, summary: summary,
      arguments: [Argument(name: "FILE", summary: "a workflow", arity: .oneOrMore, completion: .file)],
      isHidden: true,
      action: .working { (invocation, context) async throws(Failure) in
        let named = try await NamedFiles.read(invocation.arguments, context.files)
        let files = named.sources.sources.map { ProjectInput.File(source: $0, relativePath: $0.path) }
        let project = await ProjectBuilder.build(ProjectInput(kind: .workflows, files: files))
        let workflows = project.workflows.sorted { $0.file < $1.file }
        for workflow in workflows { try context.console.print(lines(workflow)) }
        let readable = Set(workflows.map(\.file))
        let broken = named.sources.sources.filter { !readable.contains($0.file) }
        for source in broken { try context.console.tell("`\(source.path)` is left out: it is no workflow\n") }
        return broken.isEmpty ? .success : .findings
      })
  }
}
