import Deploy
import Lowering

/// Tags.
extension ServerState {
  private static let tagSchema = BodySchema.object([("name", .string)], required: ["name"])

  private func tagFault(_ body: OutputValue) -> HTTPResponse? {
    behavior.validator.fault(body, ServerState.tagSchema).map { Answer.message(400, $0) }
  }

  /// The trimmed name; nil if it is empty, too long, or another tag's. n8n says the same to all of these.
  private func freeName(_ body: OutputValue, except id: String? = nil) -> String? {
    let name = (body["name"]?.string ?? "").trimmingBlanks
    guard 1...24 ~= name.unicodeScalars.count, !tags.contains(where: { $0.name == name && $0.id != id }) else {
      return nil
    }
    return name
  }

  mutating func createTag(_ body: OutputValue) -> HTTPResponse {
    if !isTagging { return Answer.message(400, "Workflow Tags Disabled") }
    if let fault = tagFault(body) { return fault }
    guard let name = freeName(body) else { return Answer.message(409, "Tag already exists") }
    let tag = StoredTag(id: newID(), name: name, createdAt: now, updatedAt: now)
    tags.append(tag)
    return Answer.json(json(tag), status: 201)
  }

  mutating func changeTag(_ id: String, _ body: OutputValue) -> HTTPResponse {
    if let fault = tagFault(body) { return fault }
    guard let place = tags.firstIndex(where: { $0.id == id }) else { return Answer.notFound }
    guard let name = freeName(body, except: id) else { return Answer.message(409, "Tag already exists") }
    tags[place].name = name
    tags[place].updatedAt = now
    return Answer.json(json(tags[place]))
  }

  mutating func deleteTag(_ id: String) -> HTTPResponse {
    guard let place = tags.firstIndex(where: { $0.id == id }) else { return Answer.notFound }
    let tag = tags.remove(at: place)
    for key in workflows.keys { workflows[key]?.tags.removeAll { $0 == id } }
    return Answer.json(json(tag))
  }

  func readTag(_ id: String) -> HTTPResponse {
    tags.first { $0.id == id }.map { Answer.json(json($0)) } ?? Answer.notFound
  }

  func tagsOfWorkflow(_ id: String) -> HTTPResponse {
    if !isTagging { return Answer.message(400, "Workflow Tags Disabled") }
    return workflows[id].map { Answer.json(.array(tags(of: $0))) } ?? Answer.notFound
  }

  mutating func setTags(_ id: String, _ body: OutputValue) -> HTTPResponse {
    if !isTagging { return Answer.message(400, "Workflow Tags Disabled") }
    let schema = BodySchema.array(.object([("id", .string)], required: ["id"]))
    if let fault = behavior.validator.fault(body, schema) { return Answer.message(400, fault) }
    guard workflows[id] != nil else { return Answer.notFound }
    let ids = body.elements.compactMap { $0["id"]?.string }
    guard Set(ids).count == ids.count, ids.allSatisfy({ id in tags.contains { $0.id == id } }) else {
      return Answer.message(404, "Some tags not found")
    }
    workflows[id]?.tags = ids
    return tagsOfWorkflow(id)
  }
}

/// Credentials. Secrets are not kept: nothing here needs them.
extension ServerState {
  /// Data keys and their types of the credential types that the cases use.
  private static let dataKeys: [String: [(String, String)]] = [
    "httpBasicAuth": [("user", "string"), ("password", "string")],
    "httpHeaderAuth": [("name", "string"), ("value", "string")],
    "slackApi": [("accessToken", "string"), ("signatureSecret", "string")],
    "postgres": [("host", "string"), ("database", "string"), ("user", "string"), ("password", "string")],
    "anthropicApi": [("apiKey", "string")], "openAiApi": [("apiKey", "string")],
    "googleSheetsOAuth2Api": [("clientId", "string"), ("clientSecret", "string")],
  ]

  func credentialSchema(_ type: String) -> HTTPResponse {
    guard let keys = ServerState.dataKeys[type] else { return Answer.notFound }
    let properties = keys.map { OutputValue.Member($0.0, .object([.init("type", .string($0.1))])) }
    return Answer.json(
      .object([
        .init("additionalProperties", .bool(false)), .init("type", .string("object")),
        .init("properties", .object(properties)), .init("required", .array([])),
      ]))
  }

  mutating func createCredential(_ body: OutputValue) -> HTTPResponse {
    if let fault = behavior.validator.fault(body, known(body)) { return Answer.message(400, fault) }
    let type = body["type"]?.string ?? ""
    if let id = body["id"]?.string {
      let isWellFormed =
        1...16 ~= id.utf8.count
        && id.utf8.allSatisfy {
          [0x2D, 0x5F].contains($0) || 0x30...0x39 ~= $0 || 0x41...0x5A ~= $0 || 0x61...0x7A ~= $0
        }
      if !isWellFormed {
        return Answer.message(400, "request/body/id Use only letters, digits, underscores, and hyphens for the ID")
      }
    }
    if behavior.hasVersions, body["projectId"] != nil { return Answer.message(404, "Project not found") }
    guard let keys = ServerState.dataKeys[type] else { return Answer.message(400, "req.body.type is not a known type") }
    for member in body["data"]?.members ?? [] {
      guard let kind = keys.first(where: { $0.0 == member.key })?.1 else {
        return Answer.message(
          400, "request.body.data is not allowed to have the additional property \"\(member.key)\"")
      }
      if member.value.kindName != kind { return Answer.message(400, "request.body.data is not of a type(s) \(kind)") }
    }
    if let id = body["id"]?.string, credentials.contains(where: { $0.id == id }) {
      return Answer.message(409, "A credential with this ID already exists")
    }
    let credential = StoredCredential(
      id: body["id"]?.string ?? newID(), name: body["name"]?.string ?? "", type: type, createdAt: now, updatedAt: now)
    credentials.append(credential)
    return Answer.json(json(credential))
  }

  /// Unknown keys at the top are taken and ignored.
  private func known(_ body: OutputValue) -> BodySchema {
    guard case .object(let known, let readOnly, let required) = behavior.credentialSchema else { return .anything }
    let others = body.members.map(\.key).filter { key in !readOnly.contains(key) && !known.contains { $0.key == key } }
    let used = known.filter { !readOnly.contains($0.key) }
    return .object(used + others.map { ($0, .anything) }, readOnly: readOnly, required: required)
  }

  func readCredential(_ id: String) -> HTTPResponse {
    credentials.first { $0.id == id }.map { Answer.json(json($0)) } ?? Answer.message(404, "Credential not found")
  }

  mutating func changeCredential(_ id: String, _ body: OutputValue) -> HTTPResponse {
    guard let place = credentials.firstIndex(where: { $0.id == id }) else {
      return Answer.message(404, "Credential not found")
    }
    if let type = body["type"]?.string, body["data"] == nil, type != credentials[place].type {
      return Answer.message(
        400,
        "req.body.data is required when changing credential type. The existing data cannot be used with the new type.")
    }
    if let name = body["name"]?.string { credentials[place].name = name }
    if let type = body["type"]?.string { credentials[place].type = type }
    credentials[place].updatedAt = now
    return Answer.json(json(credentials[place]))
  }

  mutating func deleteCredential(_ id: String) -> HTTPResponse {
    guard let place = credentials.firstIndex(where: { $0.id == id }) else { return Answer.notFound }
    return Answer.json(json(credentials.remove(at: place)))
  }
}

extension String {
  fileprivate var trimmingBlanks: String {
    var text = self[...]
    while let first = text.unicodeScalars.first, first == " " || first == "\t" || first == "\n" {
      text = text.dropFirst()
    }
    while let last = text.unicodeScalars.last, last == " " || last == "\t" || last == "\n" { text = text.dropLast() }
    return String(text)
  }
}
