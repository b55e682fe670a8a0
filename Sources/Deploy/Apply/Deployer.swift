import Lowering

/// Carries a deployment out. It may end after any call and be run again: what is done is read from the server each time,
/// marks and ledger say whose a workflow is, and the journal remembers what was there before.
package struct Deployer: Sendable {
  package var api: N8nAPI
  package var desired: DesiredState
  package var store: any DeployStore
  /// Unique; letters, digits and hyphens.
  package var deployment: String
  /// Shown to others who want to deploy meanwhile.
  package var owner: String
  package var options: Planner.Options
  /// Called with each plan before anything is written; what it throws ends the deployment.
  package var approve: @Sendable (DeployPlan) throws(DeployFailure) -> Void

  package init(
    api: N8nAPI, desired: DesiredState, store: any DeployStore, deployment: String, owner: String,
    options: Planner.Options = Planner.Options(),
    approve: @escaping @Sendable (DeployPlan) throws(DeployFailure) -> Void = { _ throws(DeployFailure) in }
  ) {
    self.api = api
    self.desired = desired
    self.store = store
    self.deployment = deployment
    self.owner = owner
    self.options = options
    self.approve = approve
  }

  /// What would be done now. Nothing is written, here or there; a server without a list of credentials is asked by an
  /// inactive workflow that is taken away again.
  package func plan() async throws(DeployFailure) -> DeployPlan {
    try await read(try stored { () throws(StoreError) in try store.ledger() }).plan
  }

  /// Takes away every lock of this environment, whoever holds it. Returns the holders.
  package func unlock() async throws(DeployFailure) -> [String] {
    let mark = desired.mark
    let markers = try await served { () async throws(N8nError) in
      try await api.workflows(.init(name: mark.lockPrefix)).compactMap { DeployLock.Marker($0, mark) }
    }
    for marker in markers { try await served { () async throws(N8nError) in try await api.delete(marker.workflow.id) } }
    return markers.map(\.owner)
  }

  private struct Reading {
    var desired: DesiredState
    var live: LiveState
    var plan: DeployPlan
  }

  private func read(_ ledger: Ledger?) async throws(DeployFailure) -> Reading {
    let check = try await served { () async throws(N8nError) in try await CredentialCheck.ask(api, self.desired) }
    let desired = check.filled(self.desired)
    let live = try await served { () async throws(N8nError) in
      try await LiveState.read(api, desired: desired, ledger: ledger)
    }
    var plan = Planner.plan(
      desired, live, ledger: ledger, server: api.base, profile: api.profile, options: options)
    plan.problems += check.problems
    return Reading(desired: desired, live: live, plan: plan)
  }

  /// Returns the plan that was carried out.
  package func run() async throws(DeployFailure) -> DeployPlan {
    let open = OpenJournal(try stored { () throws(StoreError) in try store.journal() })
    let ledger = try stored { () throws(StoreError) in try store.ledger() }
    let reading = try await read(ledger)
    let (live, plan) = (reading.live, reading.plan)
    guard plan.problems.isEmpty else { throw DeployFailure(.problems(plan.problems)) }
    try approve(plan)
    let isResumed = open.deployment != nil
    if plan.isEmpty, live.duplicates.isEmpty, live.locks.isEmpty, !isResumed { return plan }

    let id = open.deployment ?? deployment
    if !isResumed { try stored { () throws(StoreError) in try store.append(.started(deployment: id)) } }
    let lock = DeployLock(api: api, mark: desired.mark, deployment: id, owner: owner)
    if !open.isLocking { try stored { () throws(StoreError) in try store.append(.locking(deployment: id)) } }
    let marker: String
    do {
      marker = try await lock.acquire(live.locks)
    } catch {
      // Nothing was written: the next one begins anew.
      if case .locked = error.cause, !isResumed { try? store.append(.finished) }
      throw error
    }
    var run = DeployRun(
      api: api, desired: reading.desired, store: store, plan: plan, live: live, before: open.before,
      ledger: ledger ?? Ledger(server: api.base, tag: desired.mark.tag))
    do {
      try await run.carryOut()
    } catch {
      // What could not be brought back is remembered for the next attempt.
      if error.isFinal {
        if error.notRestored.isEmpty { try? store.append(.finished) }
        await lock.release(marker)
      }
      throw error
    }
    // The lock goes first: a deployment that ends in between is resumed, finds nothing to do, and ends.
    await lock.release(marker)
    try stored { () throws(StoreError) in try store.append(.finished) }
    return plan
  }

  private func stored<T>(_ body: () throws(StoreError) -> T) throws(DeployFailure) -> T {
    do { return try body() } catch { throw DeployFailure(.store(error)) }
  }

  private func served<T>(_ body: () async throws(N8nError) -> T) async throws(DeployFailure) -> T {
    do { return try await body() } catch { throw DeployFailure(.server(error)) }
  }
}
