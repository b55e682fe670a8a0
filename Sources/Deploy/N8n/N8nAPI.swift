import Emit
package import Lowering

/// The public API of one server, with retries. Every method sends, waits and reads; none decides what a deployment does.
package struct N8nAPI: Sendable {
  package var client: any HTTPClient
  package var clock: DeployClock
  /// Without a slash at its end.
  package var base: String
  package var key: String
  package var profile: ServerProfile
  package var policy: RetryPolicy
  package var limits: HTTPLimits

  package init(
    client: any HTTPClient, clock: DeployClock, base: String, key: String, profile: ServerProfile,
    policy: RetryPolicy = RetryPolicy(), limits: HTTPLimits = HTTPLimits()
  ) {
    self.client = client
    self.clock = clock
    self.base = N8nAPI.trimmed(base)
    self.key = key
    self.profile = profile
    self.policy = policy
    self.limits = limits
  }

  static func trimmed(_ base: String) -> String {
    var base = base
    while base.hasSuffix("/") { base.removeLast() }
    return base
  }

  // MARK: - Sending

  /// The answer to a call, sent again as far as the policy allows.
  package func perform(_ call: N8nCall) async throws(N8nError) -> HTTPResponse {
    try await attempt(call).response
  }

  private func attempt(_ call: N8nCall) async throws(N8nError) -> (response: HTTPResponse, attempts: Int) {
    let request = request(call)
    var attempt = 1
    while true {
      var reason: N8nError.Reason
      var retryAfter: String?
      do {
        let response = try await client.send(request)
        if response.isSuccess { return (response, attempt) }
        reason = .refused(N8nRefusal(response))
        retryAfter = response.header("retry-after")
      } catch {
        reason = .transport(error)
      }
      let error = N8nError(call: call.text, reason: reason, attempts: attempt)
      let delay = policy.delay(
        call.safety, after: reason, retryAfter: retryAfter, attempt: attempt, now: clock.now(), jitter: clock.jitter())
      guard let delay, !Task.isCancelled else { throw error }
      await clock.sleep(delay)
      if Task.isCancelled { throw error }
      attempt += 1
    }
  }

  package func request(_ call: N8nCall) -> HTTPRequest {
    var headers = [
      HTTPHeader("X-N8N-API-KEY", key, isSecret: true), HTTPHeader("Accept", "application/json"),
      HTTPHeader("User-Agent", "\(Tool.name)/\(Tool.version)"),
    ]
    var body: [UInt8]?
    if let value = call.body {
      var writer = JSONWriter(.compact)
      writer.value(value)
      body = writer.bytes
      headers.append(HTTPHeader("Content-Type", "application/json"))
    }
    return HTTPRequest(call.method, base + "/api/v1" + call.target, headers: headers, body: body, limits: limits)
  }

  /// The JSON of the answer.
  package func value(_ call: N8nCall) async throws(N8nError) -> OutputValue {
    let response = try await perform(call)
    guard response.isJSON, let value = OutputValue(json: response.body) else {
      throw N8nError(call: call.text, reason: .unreadable("the answer is not JSON"))
    }
    return value
  }

  private func workflow(_ call: N8nCall) async throws(N8nError) -> LiveWorkflow {
    let value = try await value(call)
    guard let workflow = LiveWorkflow(value) else {
      throw N8nError(call: call.text, reason: .unreadable("the answer is no workflow"))
    }
    return workflow
  }

  // MARK: - Pages

  private static let mostPages = 1000

  /// All pages of a list. Lists have no order and may shift while they are read: what comes twice counts once.
  private func list<T: Sendable>(
    _ call: (_ cursor: String?) -> N8nCall, _ read: (OutputValue) -> T?, id: (T) -> String
  ) async throws(N8nError) -> [T] {
    var items: [T] = []
    var seen: Set<String> = []
    var cursor: String?
    for _ in 0..<N8nAPI.mostPages {
      let call = call(cursor)
      let page = try await value(call)
      guard case .array(let elements)? = page["data"] else {
        throw N8nError(call: call.text, reason: .unreadable("the answer is no list"))
      }
      for item in elements.compactMap(read) where seen.insert(id(item)).inserted { items.append(item) }
      guard let next = page["nextCursor"]?.string, next != cursor else { return items }
      cursor = next
    }
    return items
  }

  // MARK: - Workflows

  package func workflows(_ filter: N8nCall.WorkflowFilter = .init()) async throws(N8nError) -> [LiveWorkflow] {
    let found = try await list({ .workflows(filter, cursor: $0, profile) }, { LiveWorkflow($0) }, id: \.id)
    return filter.tags.isEmpty
      ? found : found.filter { Set(filter.tags).isSubset(of: $0.tags.map(\.name)) }
  }

  /// Nil if there is none with this id.
  package func workflow(_ id: String) async throws(N8nError) -> LiveWorkflow? {
    do {
      return try await workflow(.workflow(id, profile))
    } catch {
      if error.refusal?.kind == .notFound { return nil }
      throw error
    }
  }

  /// Never sent twice: after `mayHaveHappened` look whether it is there.
  package func create(_ body: WorkflowBody) async throws(N8nError) -> LiveWorkflow {
    try await workflow(.create(body.value))
  }

  /// `keepsPublished`: saves a draft where the server can, and leaves the published version as it is.
  package func update(_ id: String, _ body: WorkflowBody, keepsPublished: Bool) async throws(N8nError) -> LiveWorkflow {
    let publishIfActive = profile.has(.publishIfActive) ? !keepsPublished : nil
    return try await workflow(.update(id, body.value, publishIfActive: publishIfActive))
  }

  package func publish(_ id: String, version: String?) async throws(N8nError) -> LiveWorkflow {
    try await workflow(.publish(id, version: profile.has(.versions) ? version : nil, profile))
  }

  package func unpublish(_ id: String) async throws(N8nError) -> LiveWorkflow {
    try await workflow(.unpublish(id, profile))
  }

  package func archive(_ id: String) async throws(N8nError) -> LiveWorkflow { try await workflow(.archive(id)) }

  /// Done as well if it was gone when the call was repeated: then an earlier attempt did it.
  package func delete(_ id: String) async throws(N8nError) {
    do {
      _ = try await attempt(.delete(id))
    } catch {
      if error.refusal?.kind == .notFound, error.attempts > 1 { return }
      throw error
    }
  }

  /// Nodes and connections of a version that the server still has; nil if it has it no more, or shows none.
  package func version(_ id: String, _ version: String) async throws(N8nError) -> OutputValue? {
    guard profile.has(.readsVersions) || profile.has(.readsVersionsByPath) else { return nil }
    do {
      return try await value(.version(id, version, profile))
    } catch {
      switch error.refusal?.kind {
      case .notFound, .versionNotFound: return nil
      default: throw error
      }
    }
  }

  // MARK: - Tags

  package func tags() async throws(N8nError) -> [N8nTag] {
    try await list({ .tags(cursor: $0) }, { N8nTag($0) }, id: \.id)
  }

  /// The tag with this name, made if need be. A name that is taken meanwhile, or was by a lost reply, is looked up.
  package func tag(named name: String) async throws(N8nError) -> N8nTag {
    if let tag = try await tags().first(where: { $0.name == name }) { return tag }
    let call = N8nCall.createTag(name)
    do throws(N8nError) {
      let value = try await value(call)
      if let tag = N8nTag(value) { return tag }
      throw N8nError(call: call.text, reason: .unreadable("the answer is no tag"))
    } catch {
      guard error.mayHaveHappened || error.refusal?.kind == .exists,
        let tag = try await tags().first(where: { $0.name == name })
      else { throw error }
      return tag
    }
  }

  package func tags(of workflow: String) async throws(N8nError) -> [N8nTag] {
    try await value(.tags(of: workflow)).elements.compactMap { N8nTag($0) }
  }

  package func setTags(of workflow: String, to tags: [N8nTag]) async throws(N8nError) {
    _ = try await perform(.setTags(workflow, tags.map(\.id)))
  }

  // MARK: - Credentials and executions

  /// Nil on servers that have no list.
  package func credentials() async throws(N8nError) -> [N8nCredential]? {
    guard profile.has(.listsCredentials) else { return nil }
    return try await list({ .credentials(cursor: $0) }, { N8nCredential($0) }, id: \.id)
  }

  package func executions(workflow: String?, status: String? = nil) async throws(N8nError) -> [N8nExecution] {
    let page = try await value(.executions(workflow: workflow, status: status, cursor: nil))
    return (page["data"]?.elements ?? []).compactMap { N8nExecution($0) }
  }

  package func execution(_ id: String, withData: Bool = false) async throws(N8nError) -> N8nExecution? {
    do {
      return N8nExecution(try await value(.execution(id, withData: withData)))
    } catch {
      if error.refusal?.kind == .notFound { return nil }
      throw error
    }
  }
}
