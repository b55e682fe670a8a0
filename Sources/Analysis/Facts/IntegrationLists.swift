import Lexer
import Parser

/// The lists `integrationUids` that are written in `codika.yaml`, each held against what the workflows ask for. Where
/// none is written it is derived, and there is nothing to check.
struct IntegrationLists {
  struct Listed {
    /// Key of the workflow; nil for the list of the whole use case.
    let workflow: String?
    let list: DeclaredList
    /// True if nothing can be used that is not known.
    let isComplete: Bool
  }

  let use: IntegrationUse
  private(set) var lists: [Listed] = []

  /// Nil if no list is written.
  init?(_ useCase: UseCase, in project: Project) {
    guard useCase.integrationUids != nil || useCase.workflows.contains(where: { $0.integrationUids != nil }) else {
      return nil
    }
    use = IntegrationUse(project)
    let isRead = UseCaseFacts.allWorkflowsAreRead(project)
    func add(_ workflow: String?, _ value: Value?, _ due: Set<String>, _ isCertain: Bool) {
      let list = DeclaredList(value?.member("integrationUids"), due: due) { written in
        Integrations.aliased(written.uppercased(), in: project)?.uid
      }
      if let list { lists.append(Listed(workflow: workflow, list: list, isComplete: isRead && isCertain)) }
    }
    for entry in useCase.workflows where entry.integrationUids != nil {
      let key = entry.key.value
      add(key, entry.value, use.all(of: key), use.isCertain(of: key))
    }
    guard useCase.integrationUids != nil else { return }
    let keys = project.workflows.map(\.key)
    add(
      nil, useCase.document.root, keys.reduce(into: []) { $0.formUnion(use.own(of: $1).keys) },
      keys.allSatisfy(use.isCertain))
  }
}
