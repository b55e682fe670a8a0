/// Sends requests. A client sends what it is given once: no redirects, no second attempt of its own, whatever happens to
/// the connection. Whether a request is repeated is for its author to decide (`RetryPolicy`).
package protocol HTTPClient: Sendable {
  func send(_ request: HTTPRequest) async throws(TransportError) -> HTTPResponse
}
