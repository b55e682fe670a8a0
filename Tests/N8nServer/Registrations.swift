import Deploy
import Lowering

/// Webhooks and triggers coming up and going down.
extension ServerState {
  /// Takes down what a workflow has registered; taken paths that nothing answers stay taken.
  mutating func unregister(_ id: String) {
    let before = live
    for (key, registration) in registrations where registration.workflow == id && !registration.isStuck {
      registrations[key] = nil
    }
    noteInstant(before)
  }

  /// Replaces what a workflow has registered, at one instant. Returns what a trigger failed with; its webhooks are up all
  /// the same.
  mutating func register(_ id: String, _ version: String, _ content: WorkflowContent) -> String? {
    let before = live
    for (key, registration) in registrations where registration.workflow == id { registrations[key] = nil }
    let nodes = facts(content).filter { !$0.isDisabled }
    var isTaken = false
    for node in nodes {
      guard let key = node.webhook else { continue }
      // Two that were published at once pass the check; the later one finds the path taken.
      if let holder = registrations[key], holder.workflow != id {
        isTaken = true
        continue
      }
      registrations[key] = Registration(workflow: id, node: node.name, version: version, content: content)
    }
    noteInstant(before)
    workflows[id]?.triggerCount = nodes.count { $0.startsByItself }
    return isTaken ? "There is a conflict with one of the webhooks." : nodes.lazy.compactMap(\.registrationFault).first
  }

  /// 1.x: the whole of an activation after the checks. Paths that are taken are found out one by one.
  mutating func activateInPlace(_ workflow: StoredWorkflow, _ content: WorkflowContent) -> Refusal? {
    if let refusal = checkInPlace(workflow, content) { return refusal }
    for node in facts(content) where !node.isDisabled {
      guard let key = node.webhook, let holder = registrations[key], holder.workflow != workflow.id else { continue }
      return Refusal(
        status: 400,
        message:
          "The URL path that the \"\(node.name)\" node uses is already taken. Please change it to something else.")
    }
    let count = workflows[workflow.id]?.triggerCount ?? 0
    guard let fault = register(workflow.id, workflow.versionID, content) else { return nil }
    let before = live
    for (key, registration) in registrations where registration.workflow == workflow.id {
      if behavior.leavesPathsTaken { registrations[key]?.isStuck = true } else { registrations[key] = nil }
    }
    noteInstant(before)
    workflows[workflow.id]?.triggerCount = count
    return Refusal(status: 400, message: "There was a problem activating the workflow: \"\(fault)\"")
  }

  // MARK: - Later publication

  /// Milliseconds from the answer until the registration.
  static let publicationDelay = 150
  private static let retryDelays = [1000, 2000, 4000, 8000]

  mutating func publishLater(_ workflow: String, _ version: String?) {
    publications.append(Publication(workflow: workflow, version: version, due: now + ServerState.publicationDelay))
  }

  /// Does what is due by `time`. Publications of one workflow wait for each other.
  mutating func advance(to time: Int) {
    while let next = nextDue(time) {
      var publication = publications[next]
      now = Swift.max(now, publication.due)
      var isDone = true
      if let version = publication.version {
        if let content = workflows[publication.workflow]?.version(version)?.content,
          workflows[publication.workflow]?.isActive == true
        {
          let failed = register(publication.workflow, version, content) != nil
          if failed, publication.attempts < ServerState.retryDelays.count {
            publication.due += ServerState.retryDelays[publication.attempts]
            publication.attempts += 1
            publications[next] = publication
            isDone = false
          }
        }
      } else {
        unregister(publication.workflow)
      }
      if isDone { publications.remove(at: next) }
    }
    now = Swift.max(now, time)
  }

  private func nextDue(_ time: Int) -> Int? {
    var heads: Set<String> = []
    var best: Int?
    for (index, publication) in publications.enumerated() where heads.insert(publication.workflow).inserted {
      guard publication.due <= time else { continue }
      if best.map({ publications[$0].due > publication.due }) ?? true { best = index }
    }
    return best
  }

  func isBeingUnpublished(_ id: String) -> Bool { publications.contains { $0.workflow == id } }
}
