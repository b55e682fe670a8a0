/// What has become of a deployment since: `codikac status`.
package struct Drift: Sendable, Hashable {
  package enum Finding: Sendable, Hashable {
    case neverDeployed
    /// The server has it no more.
    case deleted
    case archived
    /// Was live, and is not.
    case deactivated
    /// A draft waits that is not what was deployed; what is live is.
    case draftWaiting
    /// What is live is not what was deployed. The difference is told where the source has not changed meanwhile.
    case edited(SemanticDiff?)
    /// The source has changed since it was deployed.
    case sourceChanged
    /// `POST path`: live by its own word, and nothing answers.
    case silentWebhook(String)
  }

  package struct Entry: Sendable, Hashable {
    package var key: String
    package var id: String?
    /// Empty if all is as it was deployed.
    package var findings: [Finding]
  }

  /// In the order of the use case; what the server has besides comes last.
  package var entries: [Entry]

  package var isClean: Bool { entries.allSatisfy(\.findings.isEmpty) }

  /// `silent`: webhooks that did not answer, by key.
  package static func find(
    _ desired: DesiredState, _ live: LiveState, ledger: Ledger, profile: ServerProfile, silent: [String: [String]] = [:]
  ) -> Drift {
    let ids = live.workflows.mapValues(\.id)
    let archived = Set((live.strangers + live.leftovers).filter(\.isArchived).map(\.id))
    var entries = desired.workflows.map { workflow -> Entry in
      guard let known = ledger[workflow.key] else {
        return Entry(key: workflow.key, id: ids[workflow.key], findings: [.neverDeployed])
      }
      guard let found = live.workflows[workflow.key] else {
        return Entry(key: workflow.key, id: known.id, findings: [archived.contains(known.id) ? .archived : .deleted])
      }
      let findings = findings(workflow, found, known, ids, profile)
      return Entry(
        key: workflow.key, id: found.id, findings: findings + (silent[workflow.key] ?? []).map { .silentWebhook($0) })
    }
    entries += ledger.entries.filter { entry in !desired.workflows.contains { $0.key == entry.key } }.map { entry in
      Entry(key: entry.key, id: entry.id, findings: [.sourceChanged])
    }
    return Drift(entries: entries)
  }

  private static func findings(
    _ workflow: DesiredWorkflow, _ found: LiveWorkflow, _ known: Ledger.Entry, _ ids: [String: String],
    _ profile: ServerProfile
  ) -> [Finding] {
    var findings: [Finding] = []
    let isSameSource = known.digest == workflow.digest
    if !isSameSource { findings.append(.sourceChanged) }
    let goesLive = workflow.isToBeLive(on: profile)
    if goesLive, !found.isActive { findings.append(.deactivated) }
    let content = WorkflowBody(workflow.content(calling: ids), for: profile, .update).value
    let diff = SemanticDiff(from: content, to: found.content)
    // Where versions are told, the one that was deployed is known whatever the source is now.
    let isOtherDraft = profile.has(.versions) ? found.versionID != known.version : isSameSource && !diff.isEmpty
    let hasOtherSettings = isSameSource && (!diff.settings.isEmpty || !diff.renamed.isEmpty)
    if profile.has(.versions), found.isActive, found.activeVersionID == known.version, isOtherDraft {
      findings.append(.draftWaiting)
      if hasOtherSettings { findings.append(.edited(diff)) }
    } else if isOtherDraft && !(isSameSource && diff.isEmpty) || hasOtherSettings {
      findings.append(.edited(isSameSource ? diff : nil))
    }
    return findings
  }
}

extension Deployer {
  /// Reads a server and asks every webhook that is to be live.
  package func drift() async throws(DeployFailure) -> Drift {
    let ledger: Ledger
    do {
      ledger = try store.ledger() ?? Ledger(server: api.base, tag: desired.mark.tag)
    } catch {
      throw DeployFailure(.store(error))
    }
    do {
      let live = try await LiveState.read(api, desired: desired, ledger: ledger)
      var silent: [String: [String]] = [:]
      for workflow in desired.workflows where live.workflows[workflow.key]?.isActive == true {
        let webhooks = try await WorkflowWriter(api: api).silentNow(workflow.triggers)
        if !webhooks.isEmpty { silent[workflow.key] = webhooks }
      }
      return Drift.find(desired, live, ledger: ledger, profile: api.profile, silent: silent)
    } catch {
      throw DeployFailure(.server(error))
    }
  }
}
