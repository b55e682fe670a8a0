/// Asks a server whether a webhook is registered, without running anything: the preflight of browsers is answered by what
/// is really there. It does not tell which version of a workflow would answer.
package enum WebhookProbe {
  package enum Answer: Sendable, Hashable {
    case registered
    /// Nothing under that path, or nothing for that method.
    case absent
    /// An answer that n8n does not give; a proxy may have given it.
    case unclear(status: Int)
  }

  /// `path` as in the node, slashes around it count for nothing.
  package static func request(base: String, path: String, method: String, limits: HTTPLimits) -> HTTPRequest {
    let parts = path.split(separator: "/").map { URLText.encode(String($0)) }
    return HTTPRequest(
      .options, N8nAPI.trimmed(base) + "/webhook/" + parts.joined(separator: "/"),
      headers: [HTTPHeader("Origin", N8nAPI.trimmed(base)), HTTPHeader("Access-Control-Request-Method", method)],
      limits: limits)
  }

  package static func answer(_ response: HTTPResponse, method: String) -> Answer {
    switch response.status {
    case 204:
      let allowed = (response.header("access-control-allow-methods") ?? "").split(separator: ",")
      return allowed.contains { word in word.drop { $0 == " " } == method } ? .registered : .absent
    // n8n fails over a path that nobody registered.
    case 404, 500: return .absent
    default: return .unclear(status: response.status)
    }
  }
}

extension N8nAPI {
  /// No key is sent: webhooks are open.
  package func probe(path: String, method: String) async throws(TransportError) -> WebhookProbe.Answer {
    let request = WebhookProbe.request(base: base, path: path, method: method, limits: limits)
    return WebhookProbe.answer(try await client.send(request), method: method)
  }

  /// Recognises the server behind an address. Throws if nobody answers; nil if it is no n8n that is known.
  package static func recognise(
    _ base: String, client: any HTTPClient, configured: N8nVersion? = nil, limits: HTTPLimits = HTTPLimits()
  ) async throws(TransportError) -> ServerProfile? {
    let base = trimmed(base)
    let description = try await client.send(
      HTTPRequest(.get, base + ServerRecognition.descriptionPath, limits: limits))
    let page = try await client.send(HTTPRequest(.get, base + ServerRecognition.startPagePath, limits: limits))
    return ServerRecognition.profile(description: description, startPage: page, configured: configured)
  }
}
