import Lowering

/// The changes of one deployment, one after the other.
struct DeployRun {
  let api: N8nAPI
  let desired: DesiredState
  let store: any DeployStore
  let plan: DeployPlan
  let live: LiveState
  /// What each workflow, by id, was before this deployment or the one that it goes on with.
  var before: [String: JournalEvent.Before]
  var ledger: Ledger
  private var tag: N8nTag?
  /// By key.
  private var ids: [String: String] = [:]
  /// Ids of workflows that were written, in order.
  private(set) var touched: [(key: String, id: String)] = []

  init(
    api: N8nAPI, desired: DesiredState, store: any DeployStore, plan: DeployPlan, live: LiveState,
    before: [String: JournalEvent.Before], ledger: Ledger
  ) {
    self.api = api
    self.desired = desired
    self.store = store
    self.plan = plan
    self.live = live
    self.before = before
    self.ledger = ledger
    ids = live.workflows.mapValues(\.id)
  }

  private var writer: WorkflowWriter { WorkflowWriter(api: api) }

  mutating func carryOut() async throws(DeployFailure) {
    for shell in live.duplicates {
      try await served(nil) { () async throws(N8nError) in try await api.delete(shell.id) }
    }
    for change in plan.changes {
      do {
        try await carryOut(change)
      } catch {
        throw error.isFinal ? await takenBack(error) : error
      }
    }
    // What is not wanted any more is not remembered either; what was removed is archived or gone.
    for entry in ledger.entries where !desired.workflows.contains(where: { $0.key == entry.key }) {
      ledger[entry.key] = nil
    }
    try save()
  }

  private mutating func carryOut(_ change: DeployPlan.Change) async throws(DeployFailure) {
    if change.action == .remove { return try await remove(change) }
    guard let wanted = desired.workflows.first(where: { $0.key == change.key }) else { return }
    var workflow = live.workflows[change.key]
    if workflow == nil {
      let name = desired.mark.shellName(change.key)
      workflow = try await served(change.key) { () async throws(N8nError) in try await writer.createShell(name) }
    }
    guard var workflow else { return }
    ids[change.key] = workflow.id
    try await marked(workflow, change.key)
    if ledger[change.key]?.id != workflow.id {
      ledger[change.key] = Ledger.Entry(key: change.key, id: workflow.id)
      try save()
    }
    if change.action != .none { workflow = try await written(workflow, wanted, change) }
    try await confirm(wanted, change)
    ledger[change.key] = Ledger.Entry(
      key: change.key, id: workflow.id, digest: wanted.digest, version: workflow.versionID)
    try save()
  }

  // MARK: - Steps

  /// Foreign tags stay.
  private mutating func marked(_ workflow: LiveWorkflow, _ key: String) async throws(DeployFailure) {
    guard !workflow.tags.contains(where: { $0.name == desired.mark.tag }) else { return }
    if tag == nil {
      let name = desired.mark.tag
      tag = try await served(key) { () async throws(N8nError) in try await api.tag(named: name) }
    }
    guard let tag else { return }
    try await served(key) { () async throws(N8nError) in
      try await api.setTags(of: workflow.id, to: workflow.tags + [tag])
    }
  }

  private mutating func written(
    _ listed: LiveWorkflow, _ wanted: DesiredWorkflow, _ change: DeployPlan.Change
  ) async throws(DeployFailure) -> LiveWorkflow {
    let key = change.key
    let writer = writer
    let fresh = try await served(key) { () async throws(N8nError) in try await api.workflow(listed.id) }
    guard var workflow = fresh else { throw DeployFailure(.conflict, workflow: key) }
    if let base = change.base, base != DeployPlan.Base(workflow) { throw DeployFailure(.conflict, workflow: key) }
    if before[workflow.id] == nil {
      let entry = JournalEvent.Before(key, workflow)
      before[workflow.id] = entry
      do { try store.append(.before(entry)) } catch { throw DeployFailure(.store(error), workflow: key) }
    }
    touched.append((key, workflow.id))
    // A workflow that is not to be live is taken down before it changes.
    if !change.goesLive, workflow.isActive {
      let current = workflow
      workflow = try await served(key) { () async throws(N8nError) in try await writer.takeDown(current) }
    }
    let content = wanted.content(calling: ids)
    let sent = WorkflowBody(content, for: api.profile, .update).value
    if !SemanticDiff(from: workflow.content, to: sent).isEmpty {
      let current = workflow
      workflow = try await served(key) { () async throws(N8nError) in try await writer.write(content, to: current) }
    }
    let isServed = workflow.isActive && (workflow.activeVersionID == workflow.versionID || !api.profile.has(.versions))
    if change.goesLive, !isServed {
      let current = workflow
      workflow = try await served(key) { () async throws(N8nError) in try await writer.goLive(current) }
    }
    return workflow
  }

  /// Nothing is reported live that does not answer.
  private func confirm(_ wanted: DesiredWorkflow, _ change: DeployPlan.Change) async throws(DeployFailure) {
    guard change.goesLive, change.action != .none else { return }
    let writer = writer
    let silent = try await served(change.key) { () async throws(N8nError) in
      try await writer.silentWebhooks(wanted.triggers)
    }
    if !silent.isEmpty { throw DeployFailure(.notLive(webhooks: silent), workflow: change.key) }
  }

  private mutating func remove(_ change: DeployPlan.Change) async throws(DeployFailure) {
    guard let id = change.id else { return }
    let api = api
    try await served(change.key) { () async throws(N8nError) in
      guard let workflow = try await api.workflow(id) else { return }
      if workflow.isActive { _ = try await api.unpublish(id) }
      switch change.removal {
      case .archive: if !workflow.isArchived { _ = try await api.archive(id) }
      case .delete: try await api.delete(id)
      case .deactivate, nil: break
      }
    }
    ledger[change.key] = nil
    try save()
  }

  // MARK: - The way back

  /// Brings back what was live, last change first.
  private func takenBack(_ failure: DeployFailure) async -> DeployFailure {
    var failure = failure
    for (key, id) in touched.reversed() {
      guard let before = before[id] else { continue }
      do throws(N8nError) {
        try await restore(before)
        failure.restored.append(key)
      } catch {
        failure.notRestored.append(key)
      }
    }
    return failure
  }

  private func restore(_ before: JournalEvent.Before) async throws(N8nError) {
    guard var workflow = try await api.workflow(before.id) else { return }
    // Down first: some servers would publish the old content, which may have been an empty shell.
    if !before.isActive, workflow.isActive { workflow = try await api.unpublish(before.id) }
    if !SemanticDiff(from: workflow.content, to: before.content).isEmpty {
      workflow = try await api.update(
        before.id, writer.body(before.content, on: workflow), keepsPublished: true)
    }
    guard before.isActive else { return }
    if workflow.isActive, workflow.activeVersionID == before.activeVersion { return }
    do {
      _ = try await api.publish(before.id, version: before.activeVersion)
    } catch {
      // The server keeps no version for ever; the content was just stored again.
      guard error.refusal?.kind == .versionNotFound else { throw error }
      _ = try await api.publish(before.id, version: workflow.versionID)
    }
  }

  // MARK: - Errors

  private func save() throws(DeployFailure) {
    do { try store.save(ledger) } catch { throw DeployFailure(.store(error)) }
  }

  private func served<T>(
    _ key: String?, _ body: () async throws(N8nError) -> T
  ) async throws(DeployFailure) -> T {
    do { return try await body() } catch { throw DeployFailure(.server(error), workflow: key) }
  }
}
