import Analysis
import Emit
import Lexer

/// `codikac dev graph FILE...` (outputs.md §4)
enum DevGraphCommand {
  static let command = Command(
    name: "graph", summary: "write what is derived of each workflow as one line of JSON",
    arguments: [Argument(name: "FILE", summary: "a workflow", arity: .oneOrMore, completion: .file)],
    isHidden: true,
    action: .working { (invocation, context) async throws(Failure) in
      let named = try await NamedFiles.read(invocation.arguments, context.files)
      let files = named.sources.sources.map { ProjectInput.File(source: $0, relativePath: $0.path) }
      let project = await ProjectBuilder.build(ProjectInput(kind: .workflows, files: files))
      let workflows = project.workflows.sorted { $0.file < $1.file }
      try context.console.print(workflows.map(InspectionGraph.line).joined())
      let readable = Set(workflows.map(\.file))
      let broken = named.sources.sources.filter { !readable.contains($0.file) }
      for source in broken { try context.console.tell("`\(source.path)` is left out: it is no workflow\n") }
      return broken.isEmpty ? .success : .findings
    })
}
