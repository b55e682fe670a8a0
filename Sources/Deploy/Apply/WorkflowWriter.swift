import Analysis
import Lowering

/// Brings one workflow to where it is to be, by the order of calls that is safe on its server.
struct WorkflowWriter {
  let api: N8nAPI

  private var profile: ServerProfile { api.profile }

  // MARK: - Create

  /// An empty workflow under a name that is found again whatever happens to the reply.
  func createShell(_ name: String) async throws(N8nError) -> LiveWorkflow {
    let body = WorkflowBody(.object([.init("name", .string(name))]), for: profile, .create)
    var attempt = 1
    while true {
      do {
        return try await api.create(body)
      } catch {
        guard error.mayHaveHappened else { throw error }
        if let found = try await api.workflows(.init(name: name)).first(where: { $0.name == name }) { return found }
        attempt += 1
        guard attempt <= 3 else { throw error }
        await api.clock.sleep(api.policy.base << attempt)
      }
    }
  }

  // MARK: - Content

  /// Stores content. A live workflow keeps serving where the server allows it; if the server refuses, what was live is
  /// live again when this throws, as far as it lies in its power.
  func write(_ content: OutputValue, to live: LiveWorkflow) async throws(N8nError) -> LiveWorkflow {
    let body = body(content, on: live)
    do {
      return try await api.update(live.id, body, keepsPublished: true)
    } catch {
      guard live.isActive, error.refusal != nil else { throw error }
      if profile.has(.versions) {
        // Before 2.34 the published version has been moved to what was just refused.
        if !profile.has(.checksBeforeMoving) { _ = try? await api.publish(live.id, version: live.activeVersionID) }
      } else {
        try? await heal(live)
      }
      throw error
    }
  }

  /// 1.x took it down, whatever the API says now: the old content, the old settings, and up again.
  private func heal(_ old: LiveWorkflow) async throws(N8nError) {
    guard let now = try await api.workflow(old.id) else { return }
    _ = try await api.update(old.id, body(old.content, on: now), keepsPublished: false)
    if let now = try await api.workflow(old.id), !now.isActive { _ = try await api.publish(old.id, version: nil) }
  }

  /// Content for a PUT: settings that are to go are sent with what takes them away.
  func body(_ content: OutputValue, on live: LiveWorkflow) -> WorkflowBody {
    let wanted = WorkflowBody(content, for: profile, .update).value
    let (settings, _) = SettingReset.transition(
      from: live.content["settings"] ?? .object([]), to: wanted["settings"] ?? .object([]), for: profile)
    return WorkflowBody(wanted.setting("settings", settings), for: profile, .update)
  }

  // MARK: - Going live

  /// Publishes exactly the version that was written: a draft that somebody else saves meanwhile is not published.
  func goLive(_ workflow: LiveWorkflow) async throws(N8nError) -> LiveWorkflow {
    do {
      return try await api.publish(workflow.id, version: workflow.versionID)
    } catch {
      if !profile.has(.versions), error.refusal?.kind == .registrationFailed { try? await freePaths(of: workflow) }
      throw error
    }
  }

  /// 1.x leaves the webhook paths of a failed activation taken, and deleting the workflow would make that last. They
  /// become free when the workflow goes live with its webhooks alone and comes down again.
  private func freePaths(of workflow: LiveWorkflow) async throws(N8nError) {
    let webhooks = (workflow.content["nodes"]?.elements ?? []).filter { node in
      TriggerFact.all(.object([.init("nodes", .array([node]))]), .v1).contains { trigger in
        if case .webhook = trigger.kind { true } else { false }
      }
    }
    guard !webhooks.isEmpty, let live = try await api.workflow(workflow.id), !live.isActive else { return }
    let bare = live.content.setting("nodes", .array(webhooks)).setting("connections", .object([]))
    _ = try await api.update(live.id, body(bare, on: live), keepsPublished: false)
    _ = try await api.publish(live.id, version: nil)
    _ = try await api.unpublish(live.id)
    if let now = try await api.workflow(live.id) {
      _ = try await api.update(live.id, body(workflow.content, on: now), keepsPublished: false)
    }
  }

  func takeDown(_ workflow: LiveWorkflow) async throws(N8nError) -> LiveWorkflow {
    workflow.isActive ? try await api.unpublish(workflow.id) : workflow
  }

  /// Milliseconds in which a publication has to show.
  private static let patience = 20_000
  private static let interval = 250

  /// Webhooks of a workflow that do not answer although it is live; empty is good. Waits as long as n8n tries itself.
  func silentWebhooks(_ triggers: [TriggerFact]) async throws(N8nError) -> [String] {
    let end = api.clock.now() + WorkflowWriter.patience
    while true {
      let silent = try await silentNow(triggers)
      if silent.isEmpty || api.clock.now() >= end || Task.isCancelled { return silent }
      await api.clock.sleep(WorkflowWriter.interval)
    }
  }

  /// The same without waiting. Paths that an expression decides, or that hold parameters, cannot be asked.
  func silentNow(_ triggers: [TriggerFact]) async throws(N8nError) -> [String] {
    var silent: [String] = []
    for trigger in triggers {
      guard case .webhook(let method?, let path?) = trigger.kind, !path.isEmpty,
        !path.split(separator: "/").contains(where: { $0.hasPrefix(":") })
      else { continue }
      if case .absent = try await probe(method, path) { silent.append("\(method) \(path)") }
    }
    return silent
  }

  /// Asked again as often as a read is.
  private func probe(_ method: String, _ path: String) async throws(N8nError) -> WebhookProbe.Answer {
    var attempt = 1
    while true {
      do {
        let answer = try await api.probe(path: path, method: method)
        // A gateway may answer for a server that is away for a moment.
        if case .unclear(let status) = answer, status >= 500 || status == 429, attempt < api.policy.attempts {
          await api.clock.sleep(api.policy.base << attempt)
          attempt += 1
          continue
        }
        return answer
      } catch {
        let reason = N8nError.Reason.transport(error)
        let delay = api.policy.delay(
          .reads, after: reason, retryAfter: nil, attempt: attempt, now: api.clock.now(), jitter: api.clock.jitter())
        guard let delay else { throw N8nError(call: "OPTIONS /webhook/\(path)", reason: reason, attempts: attempt) }
        await api.clock.sleep(delay)
        attempt += 1
      }
    }
  }
}
