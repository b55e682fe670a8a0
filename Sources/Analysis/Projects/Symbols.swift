import Lexer
package import Parser

/// What the parts of a project may be called by: keys of workflows and of parameters.
package struct Symbols: Sendable {
  /// Declared parameters in order, those in sections included and the sections themselves not.
  package private(set) var parameters: [UseCase.Field] = []
  /// Entries of `workflows` in `codika.yaml`, in order.
  package private(set) var entries: [UseCase.WorkflowEntry] = []
  /// False if there is no `codika.yaml`, or one with syntax errors: then nothing follows from what is not declared.
  package private(set) var areComplete = false

  private var parameterByKey: [ExactText: Int] = [:]
  private var entryByKey: [ExactText: Int] = [:]

  package init() {}

  package init(_ useCase: UseCase) {
    areComplete = !useCase.document.hasSyntaxErrors
    entries = useCase.workflows
    for (index, entry) in entries.enumerated() where entryByKey[ExactText(entry.key.value)] == nil {
      entryByKey[ExactText(entry.key.value)] = index
    }
    collect(useCase.parameters)
    for (index, field) in parameters.enumerated() {
      guard let key = field.key?.value, parameterByKey[ExactText(key)] == nil else { continue }
      parameterByKey[ExactText(key)] = index
    }
  }

  private mutating func collect(_ fields: [UseCase.Field]) {
    for field in fields {
      if field.type?.value == "section" { collect(field.children) } else { parameters.append(field) }
    }
  }

  package func parameter(_ key: String) -> UseCase.Field? { parameterByKey[ExactText(key)].map { parameters[$0] } }
  package func entry(_ key: String) -> UseCase.WorkflowEntry? { entryByKey[ExactText(key)].map { entries[$0] } }
}
