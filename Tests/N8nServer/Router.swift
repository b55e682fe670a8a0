import Analysis
import Deploy
import Lowering

/// From requests to answers.
extension ServerState {
  package static let key = "test-key"

  mutating func answer(_ request: ServedRequest) -> HTTPResponse {
    if request.path.hasPrefix("/webhook/") { return callWebhook(request, String(request.path.dropFirst(9))) }
    switch (request.method, request.path) {
    case ("GET", "/"): return startPage
    case ("GET", "/healthz"), ("GET", "/healthz/readiness"):
      return Answer.json(.object([.init("status", .string("ok"))]))
    case ("GET", "/api/v1/openapi.yml"): return APIText.answer(behavior)
    default: break
    }
    guard request.path.hasPrefix("/api/v1/") else {
      return Answer.page(404, "Cannot \(request.method) \(request.path)")
    }
    return call(
      request, request.path.dropFirst(8).split(separator: "/", omittingEmptySubsequences: false).map(String.init))
  }

  private var startPage: HTTPResponse {
    let config = CursorText.base64(
      Array("{\"dsn\":\"\",\"environment\":\"development\",\"release\":\"n8n@\(behavior.version)\"}".utf8))
    // Older pages do not tell.
    let meta =
      (behavior.major, behavior.minor) >= (1, 121) ? "<meta name=\"n8n:config:sentry\" content=\"\(config)\">" : ""
    let page = "<!DOCTYPE html>\n<html lang=\"en\"><head>\(meta)<title>n8n.io</title></head><body></body></html>\n"
    return HTTPResponse(status: 200, headers: [HTTPHeader("Content-Type", "text/html")], body: Array(page.utf8))
  }

  /// The key is looked at first, then the body, then what it is about.
  private mutating func call(_ request: ServedRequest, _ parts: [String]) -> HTTPResponse {
    guard request.header("x-n8n-api-key") == ServerState.key else {
      if request.header("x-n8n-api-key") == nil, !behavior.publishesLater {
        return Answer.message(401, "'X-N8N-API-KEY' header required")
      }
      return Answer.message(401, behavior.publishesLater ? "Unauthorized" : "unauthorized")
    }
    let shape = APIText.shape(parts, behavior)
    guard APIText.paths(behavior).contains(shape) else { return Answer.unknownPath }
    guard APIText.operations(behavior).contains(APIText.Operation(request.method, shape)) else {
      return Answer.message(405, "\(request.method) method not allowed")
    }
    if request.body.count > 16 << 20 { return Answer.page(413, "PayloadTooLargeError: request entity too large") }
    var body: OutputValue?
    if !request.body.isEmpty {
      if let type = request.header("content-type"), !type.hasPrefix("application/json") {
        return Answer.message(415, "unsupported media type \(type)")
      }
      guard let value = OutputValue(json: request.body) else {
        return Answer.page(500, "Error: Failed to parse request body")
      }
      body = value
    }
    return dispatch(request, shape, parts, body)
  }

  private mutating func dispatch(
    _ request: ServedRequest, _ shape: String, _ parts: [String], _ body: OutputValue?
  ) -> HTTPResponse {
    let id = parts.count > 1 ? parts[1] : ""
    let sent = body ?? .object([])
    switch (request.method, shape) {
    case ("GET", "/workflows"): return listWorkflows(request)
    case ("POST", "/workflows"): return createWorkflow(sent)
    case ("GET", "/workflows/{}"): return readWorkflow(id)
    case ("PUT", "/workflows/{}"): return updateWorkflow(id, sent, request)
    case ("DELETE", "/workflows/{}"): return deleteWorkflow(id)
    case ("POST", "/workflows/{}/activate"), ("POST", "/workflows/{}/publish"): return activate(id, body)
    case ("POST", "/workflows/{}/deactivate"), ("POST", "/workflows/{}/unpublish"): return deactivate(id)
    case ("POST", "/workflows/{}/archive"): return archive(id, true)
    case ("POST", "/workflows/{}/unarchive"): return archive(id, false)
    case ("GET", "/workflows/{}/history"): return history(id, request)
    case ("GET", "/workflows/{}/versions/{}"): return readVersion(id, parts[3])
    case ("GET", "/workflows/{}/{}"):
      if !behavior.hasVersions, let query = request.query.first {
        return Answer.message(400, "Unknown query parameter '\(query.name)'")
      }
      return readVersion(id, parts[2])
    case ("GET", "/workflows/{}/tags"): return tagsOfWorkflow(id)
    case ("PUT", "/workflows/{}/tags"): return setTags(id, sent)
    case ("GET", "/tags"): return page(tags.map(json), request)
    case ("POST", "/tags"): return createTag(sent)
    case ("GET", "/tags/{}"): return readTag(id)
    case ("PUT", "/tags/{}"): return changeTag(id, sent)
    case ("DELETE", "/tags/{}"): return deleteTag(id)
    case ("GET", "/credentials/schema/{}"): return credentialSchema(parts[2])
    case ("GET", "/credentials"): return page(credentials.map(json), request)
    case ("POST", "/credentials"): return createCredential(sent)
    case ("GET", "/credentials/{}"): return readCredential(id)
    case ("PATCH", "/credentials/{}"): return changeCredential(id, sent)
    case ("DELETE", "/credentials/{}"): return deleteCredential(id)
    case ("PUT", "/credentials/{}/transfer"): return transfer(sent)
    case ("POST", "/credentials/{}/test"):
      return Answer.json(
        .object([
          .init("status", .string("Error")),
          .init("message", .string("No testing function found for this credential.")),
        ]))
    case ("GET", "/executions"): return listExecutions(request)
    case ("GET", "/executions/{}"):
      return executions.first { String($0.id) == id }.map { Answer.json(json($0)) } ?? Answer.notFound
    default: return Answer.notFound
    }
  }

  private func transfer(_ body: OutputValue) -> HTTPResponse {
    let id = body["destinationProjectId"]?.string ?? ""
    return Answer.message(
      behavior.hasVersions ? 404 : 400,
      "Could not find project with the id \"\(id)\". Make sure you have the permission to create credentials in it.")
  }

  private func listExecutions(_ request: ServedRequest) -> HTTPResponse {
    var found = executions.reversed().map { $0 }
    if let id = request.query("workflowId") { found = found.filter { $0.workflow == id } }
    if let status = request.query("status") { found = found.filter { $0.isSuccess == (status == "success") } }
    return page(found.map(json), request)
  }
}
