/// Sends requests. A client sends what it is given once: no redirects, no second attempt of its own, whatever happens to
/// the connection. Whether a request is repeated is for its author to decide (`RetryPolicy`). Only reads (GET, OPTIONS)
/// may go out again by themselves when a connection that was kept open turns out to be dead.
package protocol HTTPClient: Sendable {
  func send(_ request: HTTPRequest) async throws(TransportError) -> HTTPResponse
}
