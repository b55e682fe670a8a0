import Analysis
import Lowering

/// Makes plans.
package enum Planner {
  package struct Options: Sendable {
    /// What is not wanted any more is deleted for good.
    package var deletes: Bool

    package init(deletes: Bool = false) { self.deletes = deletes }
  }

  package static func plan(
    _ desired: DesiredState, _ live: LiveState, ledger: Ledger?, server: String, profile: ServerProfile,
    options: Options = Options()
  ) -> DeployPlan {
    let ids = live.workflows.mapValues(\.id)
    var changes = desired.workflows.map { workflow in
      change(workflow, live.workflows[workflow.key], ids, ledger, profile)
    }
    // Callers first: nothing live ever calls what is gone.
    changes += live.leftovers.reversed().compactMap { removal($0, ledger, profile, options) }
    return DeployPlan(
      useCase: desired.useCase, environment: desired.environment, server: server, profile: profile,
      tag: desired.mark.tag, changes: changes, problems: problems(desired, live, profile))
  }

  // MARK: - Changes

  private static func change(
    _ wanted: DesiredWorkflow, _ live: LiveWorkflow?, _ ids: [String: String], _ ledger: Ledger?,
    _ profile: ServerProfile
  ) -> DeployPlan.Change {
    let goesLive = wanted.isToBeLive(on: profile)
    let unconfirmed = profile.mayHave(.publishesLater) ? wanted.triggers.filter { $0.kind == .silent }.map(\.node) : []
    var change = DeployPlan.Change(
      key: wanted.key, name: wanted.name, action: .create, id: live?.id, base: live.map(DeployPlan.Base.init),
      diff: nil,
      removal: nil, goesLive: goesLive, isBrieflyOffline: false, unconfirmed: goesLive ? unconfirmed : [],
      calls: wanted.calls, digestBefore: ledger?[wanted.key]?.digest, digestAfter: wanted.digest)
    guard let live else { return change }
    let content = WorkflowBody(wanted.content(calling: ids), for: profile, .update).value
    let diff = SemanticDiff(from: live.content, to: content)
    change.diff = diff
    if !diff.isEmpty {
      change.action = .update
      change.isBrieflyOffline = live.isActive && goesLive && !profile.has(.versions)
    } else {
      change.action = isLive(live, as: content, goesLive, profile) ? .none : .publish
    }
    return change
  }

  /// True if what is live is what is wanted: nothing waits as a draft.
  private static func isLive(
    _ live: LiveWorkflow, as content: OutputValue, _ goesLive: Bool, _ profile: ServerProfile
  ) -> Bool {
    guard live.isActive == goesLive else { return false }
    guard goesLive, profile.has(.versions), live.activeVersionID != live.versionID else { return true }
    return live.published.map { !SemanticDiff(from: $0, to: content).changesContent } ?? false
  }

  private static func removal(
    _ live: LiveWorkflow, _ ledger: Ledger?, _ profile: ServerProfile, _ options: Planner.Options
  ) -> DeployPlan.Change? {
    let removal: DeployPlan.Removal = options.deletes ? .delete : profile.has(.archives) ? .archive : .deactivate
    // What was removed once stays as it is.
    if !options.deletes, live.isArchived || removal == .deactivate && !live.isActive { return nil }
    let entry = ledger?.entries.first { $0.id == live.id }
    return DeployPlan.Change(
      key: entry?.key ?? live.name, name: live.name, action: .remove, id: live.id, base: DeployPlan.Base(live),
      diff: nil,
      removal: removal, goesLive: false, isBrieflyOffline: false, unconfirmed: [], calls: [],
      digestBefore: entry?.digest, digestAfter: nil)
  }

  // MARK: - Problems

  private static func problems(
    _ desired: DesiredState, _ live: LiveState, _ profile: ServerProfile
  ) -> [DeployPlan.Problem] {
    var problems = desired.open.map { deferral in
      DeployPlan.Problem(
        workflow: deferral.places.first?.workflow,
        text: deferral.variable.map { "the variable `\($0)`, which `\(deferral.text)` comes from, is not set" }
          ?? "nothing is known for `\(deferral.text)`")
    }
    for workflow in desired.workflows {
      let length = workflow.name.unicodeScalars.count
      if !(1...longestName ~= length) {
        problems.append(
          DeployPlan.Problem(
            workflow: workflow.key, text: "the name has \(length) characters; n8n takes 1 to \(longestName)"))
      }
    }
    return problems + webhookProblems(desired, live, profile)
  }

  /// A longer name takes a live workflow down on 1.x, while the server goes on saying that it is live.
  private static let longestName = 128

  private struct Address: Hashable {
    var method: String
    var path: String
  }

  /// Paths that somebody else has, or that two of one's own would have.
  private static func webhookProblems(
    _ desired: DesiredState, _ live: LiveState, _ profile: ServerProfile
  ) -> [DeployPlan.Problem] {
    let release: N8nRelease = profile.has(.versions) ? .v2 : .v1
    var holders: [Address: String] = [:]
    for stranger in live.strangers where stranger.isActive {
      for address in addresses(TriggerFact.all(stranger.published ?? stranger.content, release)) {
        holders[address] = "workflow \(stranger.id) (`\(stranger.name)`)"
      }
    }
    // They come down last: until then nobody else can have their paths.
    for leftover in live.leftovers where leftover.isActive {
      for address in addresses(TriggerFact.all(leftover.published ?? leftover.content, release)) {
        holders[address] =
          "workflow `\(leftover.name)`, which is no longer part of the use case (`renamedFrom` keeps it)"
      }
    }
    var problems: [DeployPlan.Problem] = []
    for workflow in desired.workflows where workflow.isToBeLive(on: profile) {
      for address in addresses(workflow.triggers) {
        if let holder = holders[address] {
          problems.append(
            DeployPlan.Problem(
              workflow: workflow.key,
              text: "the webhook \(address.method) `\(address.path)` is taken by \(holder)"))
        }
        holders[address] = "workflow `\(workflow.key)` of this use case"
      }
    }
    return problems
  }

  private static func addresses(_ triggers: [TriggerFact]) -> [Address] {
    triggers.compactMap { trigger in
      guard case .webhook(let method?, let path?) = trigger.kind else { return nil }
      return Address(method: method.uppercased(), path: path)
    }
  }
}
