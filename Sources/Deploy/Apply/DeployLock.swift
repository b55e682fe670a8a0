import Lowering

/// One deployer at a time: an empty workflow whose name says who deploys until when. Creating it is no test-and-set, so
/// everybody looks again afterwards, and of several the oldest counts.
struct DeployLock {
  let api: N8nAPI
  let mark: ServerMark
  /// Of this deployment; without blanks.
  let deployment: String
  /// Shown to others.
  let owner: String

  /// Milliseconds after which a lock counts for nothing.
  static let duration = 15 * 60_000

  struct Marker {
    var workflow: LiveWorkflow
    var deployment: String
    var expires: Int
    var owner: String

    /// `codikac-a1b2c3d4e5f6 lock <deployment> <expiry> <owner>`.
    init?(_ workflow: LiveWorkflow, _ mark: ServerMark) {
      guard workflow.name.hasPrefix(mark.lockPrefix) else { return nil }
      let parts = workflow.name.dropFirst(mark.lockPrefix.count).split(separator: " ", maxSplits: 2)
      guard parts.count == 3, let expires = Int(parts[1]) else { return nil }
      self.workflow = workflow
      deployment = String(parts[0])
      self.expires = expires
      owner = String(parts[2])
    }
  }

  /// The id of the marker. `existing`: what was just read.
  func acquire(_ existing: [LiveWorkflow]) async throws(DeployFailure) -> String {
    let now = api.clock.now()
    let markers = existing.compactMap { Marker($0, mark) }
    if let other = markers.first(where: { $0.deployment != deployment && $0.expires > now }) {
      throw DeployFailure(.locked(by: other.owner, until: other.expires))
    }
    var mine = markers.first { $0.deployment == deployment && $0.expires > now }?.workflow.id
    if mine == nil { mine = try await create(now) }
    let all = try await markersNow().filter { $0.expires > now }
    let oldest = all.min { ($0.workflow.updatedAt, $0.workflow.id) < ($1.workflow.updatedAt, $1.workflow.id) }
    if let oldest, oldest.deployment != deployment {
      if let mine { await release(mine) }
      throw DeployFailure(.locked(by: oldest.owner, until: oldest.expires))
    }
    // Those of earlier attempts, and what others left behind long ago.
    for marker in markers where marker.workflow.id != mine { await release(marker.workflow.id) }
    guard let mine else { throw DeployFailure(.conflict) }
    return mine
  }

  /// A marker that stays is found expired by the next one.
  func release(_ id: String) async { try? await api.delete(id) }

  private func create(_ now: Int) async throws(DeployFailure) -> String {
    let name = "\(mark.lockPrefix)\(deployment) \(now + DeployLock.duration) \(owner)"
    let body = WorkflowBody(
      .object([.init("name", .string(String(name.unicodeScalars.prefix(128).map(Character.init))))]), for: api.profile,
      .create)
    do {
      return try await api.create(body).id
    } catch {
      guard error.mayHaveHappened else { throw DeployFailure(.server(error)) }
      if let found = try await markersNow().first(where: { $0.deployment == deployment }) { return found.workflow.id }
      throw DeployFailure(.server(error))
    }
  }

  private func markersNow() async throws(DeployFailure) -> [Marker] {
    do {
      return try await api.workflows(.init(name: mark.lockPrefix)).compactMap { Marker($0, mark) }
    } catch {
      throw DeployFailure(.server(error))
    }
  }
}
