package import Lowering

/// One call of the public API, before it is a request.
package struct N8nCall: Sendable, Hashable {
  /// What may be done when it is not known whether a call was carried out.
  package enum Safety: Sendable, Hashable {
    /// Changes nothing.
    case reads
    /// Carried out twice it leaves what once does.
    case repeatable
    /// A second time makes a second object: look first.
    case once
  }

  package var method: HTTPRequest.Method
  /// Behind `/api/v1`, parts already encoded.
  package var path: String
  package var query: [Query]
  package var body: OutputValue?
  package var safety: Safety

  package struct Query: Sendable, Hashable {
    package var name: String
    package var value: String

    package init(_ name: String, _ value: String) {
      self.name = name
      self.value = value
    }
  }

  package init(
    _ method: HTTPRequest.Method, _ path: String, query: [Query] = [], body: OutputValue? = nil, _ safety: Safety
  ) {
    self.method = method
    self.path = path
    self.query = query
    self.body = body
    self.safety = safety
  }

  /// For messages and journals: `PUT /workflows/9bT2…`.
  package var text: String { "\(method.rawValue) \(path)" }

  package var target: String {
    guard !query.isEmpty else { return path }
    return path + "?" + query.map { "\(URLText.encode($0.name))=\(URLText.encode($0.value))" }.joined(separator: "&")
  }
}

/// Percent-encoding of RFC 3986.
package enum URLText {
  /// One part of a path, a name or a value: everything but unreserved characters is encoded.
  package static func encode(_ text: String) -> String {
    let digits = Array("0123456789ABCDEF".utf8)
    var out: [UInt8] = []
    for byte in text.utf8 {
      switch byte {
      case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x2D, 0x2E, 0x5F, 0x7E: out.append(byte)
      default: out += [0x25, digits[Int(byte >> 4)], digits[Int(byte & 15)]]
      }
    }
    return String(decoding: out, as: UTF8.self)
  }
}

// MARK: - The calls

extension N8nCall {
  /// n8n cuts a larger limit or refuses it.
  private static let pageSize = "100"

  package struct WorkflowFilter: Sendable, Hashable {
    /// A part of the name; `%` and `_` stand for anything, so what comes back has to be compared again.
    package var name: String?
    /// All of them. 1.x ignores names that do not exist, so what comes back has to be compared again.
    package var tags: [String]
    package var isActive: Bool?

    package init(name: String? = nil, tags: [String] = [], isActive: Bool? = nil) {
      self.name = name
      self.tags = tags
      self.isActive = isActive
    }
  }

  /// The cursor holds no filter: it is sent with each page.
  package static func workflows(_ filter: WorkflowFilter, cursor: String?, _ profile: ServerProfile) -> N8nCall {
    var query = [Query("limit", pageSize)]
    if profile.has(.excludesPinnedData) { query.append(Query("excludePinnedData", "true")) }
    if let name = filter.name { query.append(Query("name", name)) }
    if !filter.tags.isEmpty { query.append(Query("tags", filter.tags.joined(separator: ","))) }
    if let isActive = filter.isActive { query.append(Query("active", isActive ? "true" : "false")) }
    if let cursor { query.append(Query("cursor", cursor)) }
    return N8nCall(.get, "/workflows", query: query, .reads)
  }

  package static func workflow(_ id: String, _ profile: ServerProfile) -> N8nCall {
    let query = profile.has(.excludesPinnedData) ? [Query("excludePinnedData", "true")] : []
    return N8nCall(.get, workflowPath(id), query: query, .reads)
  }

  package static func create(_ body: OutputValue) -> N8nCall { N8nCall(.post, "/workflows", body: body, .once) }

  /// `publishIfActive` false keeps the published version where it is; nil for servers that cannot.
  package static func update(_ id: String, _ body: OutputValue, publishIfActive: Bool?) -> N8nCall {
    let query = publishIfActive.map { [Query("publishIfActive", $0 ? "true" : "false")] } ?? []
    return N8nCall(.put, workflowPath(id), query: query, body: body, .repeatable)
  }

  /// `version` nil publishes the draft; servers without versions ignore it.
  package static func publish(_ id: String, version: String?, _ profile: ServerProfile) -> N8nCall {
    let body = version.map { [OutputValue.Member("versionId", .string($0))] } ?? []
    let verb = profile.has(.publishes) ? "publish" : "activate"
    return N8nCall(.post, "\(workflowPath(id))/\(verb)", body: .object(body), .repeatable)
  }

  package static func unpublish(_ id: String, _ profile: ServerProfile) -> N8nCall {
    let verb = profile.has(.publishes) ? "unpublish" : "deactivate"
    return N8nCall(.post, "\(workflowPath(id))/\(verb)", .repeatable)
  }

  package static func archive(_ id: String) -> N8nCall { N8nCall(.post, "\(workflowPath(id))/archive", .repeatable) }

  package static func delete(_ id: String) -> N8nCall { N8nCall(.delete, workflowPath(id), .repeatable) }

  package static func version(_ id: String, _ version: String, _ profile: ServerProfile) -> N8nCall {
    let middle = profile.has(.readsVersionsByPath) ? "/versions/" : "/"
    return N8nCall(.get, workflowPath(id) + middle + URLText.encode(version), .reads)
  }

  /// Replaces all tags of a workflow.
  package static func setTags(_ id: String, _ tags: [String]) -> N8nCall {
    let body = tags.map { OutputValue.object([OutputValue.Member("id", .string($0))]) }
    return N8nCall(.put, "\(workflowPath(id))/tags", body: .array(body), .repeatable)
  }

  package static func tags(of id: String) -> N8nCall { N8nCall(.get, "\(workflowPath(id))/tags", .reads) }

  package static func tags(cursor: String?) -> N8nCall { page("/tags", cursor) }

  package static func createTag(_ name: String) -> N8nCall {
    N8nCall(.post, "/tags", body: .object([OutputValue.Member("name", .string(name))]), .once)
  }

  package static func credentials(cursor: String?) -> N8nCall { page("/credentials", cursor) }

  package static func credentialSchema(_ type: String) -> N8nCall {
    N8nCall(.get, "/credentials/schema/\(URLText.encode(type))", .reads)
  }

  /// With an id of one's own, which newer servers take, it may be repeated: the second is refused.
  package static func createCredential(id: String?, name: String, type: String, data: OutputValue) -> N8nCall {
    var members: [OutputValue.Member] = []
    if let id { members.append(.init("id", .string(id))) }
    members += [.init("name", .string(name)), .init("type", .string(type)), .init("data", data)]
    return N8nCall(.post, "/credentials", body: .object(members), id == nil ? .once : .repeatable)
  }

  package static func deleteCredential(_ id: String) -> N8nCall {
    N8nCall(.delete, "/credentials/\(URLText.encode(id))", .repeatable)
  }

  package static func executions(workflow: String?, status: String?, cursor: String?) -> N8nCall {
    var call = page("/executions", cursor)
    if let workflow { call.query.append(Query("workflowId", workflow)) }
    if let status { call.query.append(Query("status", status)) }
    return call
  }

  package static func execution(_ id: String, withData: Bool) -> N8nCall {
    let query = withData ? [Query("includeData", "true")] : []
    return N8nCall(.get, "/executions/\(URLText.encode(id))", query: query, .reads)
  }

  private static func workflowPath(_ id: String) -> String { "/workflows/\(URLText.encode(id))" }

  private static func page(_ path: String, _ cursor: String?) -> N8nCall {
    var query = [Query("limit", pageSize)]
    if let cursor { query.append(Query("cursor", cursor)) }
    return N8nCall(.get, path, query: query, .reads)
  }
}
