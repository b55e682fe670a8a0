/// A deployment that did not reach its end.
package struct DeployFailure: Error, Sendable {
  package enum Cause: Sendable {
    case server(N8nError)
    case store(StoreError)
    /// The plan has problems; nothing was sent.
    case problems([DeployPlan.Problem])
    /// Somebody else deploys: who, and until when at most (milliseconds since 1970).
    case locked(by: String, until: Int)
    /// Changed by somebody else since it was read.
    case conflict
    /// Accepted, and not live within the time that n8n needs.
    case notLive(webhooks: [String])
  }

  /// Key of the workflow that it is about.
  package var workflow: String?
  package var cause: Cause
  /// Keys of workflows that were changed and are again what they were.
  package var restored: [String] = []
  /// Keys of workflows that were changed and could not be brought back.
  package var notRestored: [String] = []

  package init(_ cause: Cause, workflow: String? = nil) {
    self.cause = cause
    self.workflow = workflow
  }

  /// True if n8n said no, or what it accepted does not work: going on would say the same. False if it is out of reach;
  /// then nothing can be brought back either, and the same command goes on.
  package var isFinal: Bool {
    switch cause {
    case .server(let error):
      switch error.refusal?.kind {
      case nil, .serverFault, .tooManyRequests, .keyRefused, .redirected: false
      default: true
      }
    case .store: false
    case .problems, .locked, .conflict, .notLive: true
    }
  }

  package var text: String {
    let what =
      switch cause {
      case .server(let error): error.text
      case .store(let error): error.text
      case .problems(let problems): problems.map(\.text).joined(separator: "; ")
      case .locked(let who, _): "\(who) is deploying to this environment"
      case .conflict: "somebody else changed it meanwhile"
      case .notLive(let webhooks): "n8n accepted it, but nothing answers at \(webhooks.joined(separator: ", "))"
      }
    return workflow.map { "workflow `\($0)`: \(what)" } ?? what
  }
}
