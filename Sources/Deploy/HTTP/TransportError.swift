/// There is no response to a request.
package struct TransportError: Error, Sendable, Hashable {
  /// What is known of the request.
  package enum Outcome: Sendable, Hashable {
    /// No byte of it left this machine: nothing has happened.
    case neverSent
    /// The server may have carried it out.
    case unknown
  }

  package enum Cause: Sendable, Hashable {
    case invalidRequest, cancelled, unavailable
    case unresolvedHost, unreachable, certificate, timedOut
    /// The connection ended before the whole response was there.
    case closed
    /// The response is larger than the request allowed.
    case tooLarge
    case other
  }

  package var outcome: Outcome
  package var cause: Cause
  /// One clause, lower case, without a final dot.
  package var text: String

  package init(_ outcome: Outcome, _ cause: Cause, _ text: String) {
    self.outcome = outcome
    self.cause = cause
    self.text = text
  }
}
