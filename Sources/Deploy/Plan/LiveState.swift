import Lowering

/// What a server has, sorted by whose it is.
package struct LiveState: Sendable {
  /// Of the use case, by key.
  package var workflows: [String: LiveWorkflow] = [:]
  /// Marked as this use case's, and no longer wanted or known.
  package var leftovers: [LiveWorkflow] = []
  /// Shells that were made twice: a reply was lost.
  package var duplicates: [LiveWorkflow] = []
  package var locks: [LiveWorkflow] = []
  package var strangers: [LiveWorkflow] = []

  /// Sorts everything that a server lists. What the ledger knows counts before tags and names.
  package init(_ all: [LiveWorkflow], desired: DesiredState, ledger: Ledger?) {
    let mark = desired.mark
    var rest = all.filter { !$0.name.hasPrefix(mark.lockPrefix) }
    locks = all.filter { $0.name.hasPrefix(mark.lockPrefix) }
    func take(_ isWanted: (LiveWorkflow) -> Bool) -> LiveWorkflow? {
      rest.firstIndex { !$0.isArchived && isWanted($0) }.map { rest.remove(at: $0) }
    }
    for workflow in desired.workflows {
      let known = ledger?[workflow.key] ?? workflow.renamedFrom.flatMap { ledger?[$0] }
      if let known, let found = take({ $0.id == known.id }) { workflows[workflow.key] = found }
    }
    for workflow in desired.workflows where workflows[workflow.key] == nil {
      let shell = mark.shellName(workflow.key)
      let isOurs: (LiveWorkflow) -> Bool = { $0.tags.contains { $0.name == mark.tag } }
      let found =
        take { $0.name == shell && isOurs($0) } ?? take { $0.name == shell }
        ?? take { $0.name == workflow.name && isOurs($0) }
        // A ledger that got lost and a name that changed: ids of nodes are functions of the workflow's key.
        ?? take { isOurs($0) && !LiveState.nodeIDs($0.content).isDisjoint(with: LiveState.nodeIDs(workflow.content)) }
      if let found { workflows[workflow.key] = found }
    }
    for workflow in rest {
      let isKnown = ledger?.entries.contains { $0.id == workflow.id } ?? false
      if workflow.name.hasPrefix(mark.tag + "/"), !workflow.isActive, !isKnown {
        duplicates.append(workflow)
      } else if isKnown || workflow.tags.contains(where: { $0.name == mark.tag }) {
        leftovers.append(workflow)
      } else {
        strangers.append(workflow)
      }
    }
  }

  private static func nodeIDs(_ content: OutputValue) -> Set<String> {
    Set((content["nodes"]?.elements ?? []).compactMap { $0["id"]?.string })
  }

  /// Reads a server. Ids of the ledger that a list did not show are asked for: lists shift while they are read.
  package static func read(
    _ api: N8nAPI, desired: DesiredState, ledger: Ledger?
  ) async throws(N8nError) -> LiveState {
    var all = try await api.workflows()
    for entry in ledger?.entries ?? [] where !all.contains(where: { $0.id == entry.id }) {
      if let workflow = try await api.workflow(entry.id) { all.append(workflow) }
    }
    return LiveState(all, desired: desired, ledger: ledger)
  }
}
