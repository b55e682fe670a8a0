import Lexer
import Parser

/// What rules need to know before they say that something is *not* there.
enum UseCaseFacts {
  /// True if every workflow file of the use case is there and could be read. Otherwise what seems unused may be used.
  static func allWorkflowsAreRead(_ project: Project) -> Bool {
    guard let useCase = project.useCase, !useCase.document.hasSyntaxErrors else { return false }
    let read = Set(project.workflows.map(\.key))
    return useCase.workflows.allSatisfy { read.contains($0.key.value) }
      && project.workflows.allSatisfy(\.workflow.isReadable)
  }
}
