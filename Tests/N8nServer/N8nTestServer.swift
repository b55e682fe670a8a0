package import Deploy
private import Synchronization

/// An n8n for tests over real HTTP.
package final class N8nTestServer: Sendable {
  /// What befalls one request.
  package enum Fault: Sendable, Hashable {
    /// The connection ends before anything is done.
    case lostRequest
    /// Everything is done, and the answer is lost.
    case lostReply
    /// Nothing is done, and nothing answered.
    case hang
    /// Everything is done, and nothing answered.
    case silence
    /// A page instead of an answer; nothing is done.
    case page(Int)
    /// n8n fails after everything is done.
    case failureAfterwards(Int)
    case tooManyRequests(retryAfter: String?)
    case halfReply
    case keyExpired
  }

  private struct Shared {
    var state: ServerState
    var faults: [Int: Fault] = [:]
    var isEveryRequestFaulty: Fault?
    var requests: [ServedRequest] = []
    var hook: (@Sendable (Int, ServedRequest) -> Void)?
  }

  package let behavior: ServerBehavior
  private let shared: Mutex<Shared>
  private let clock: @Sendable () -> Int
  private let listener = Mutex<HTTPListener?>(nil)

  /// Every request needs this key; webhooks and pages do not.
  package static let key = ServerState.key

  /// `now`: milliseconds since 1970. Nothing waits for it: what is due is done when the next request arrives.
  package init(_ behavior: ServerBehavior, now: @escaping @Sendable () -> Int) {
    self.behavior = behavior
    clock = now
    shared = Mutex(Shared(state: ServerState(behavior)))
  }

  package func start() throws {
    let listener = try HTTPListener.start { [unowned self] in react($0) }
    self.listener.withLock { $0 = listener }
  }

  package func stop() { listener.withLock { $0.take() }?.stop() }

  package var url: String { listener.withLock { $0?.url ?? "" } }

  // MARK: - Control

  /// The request with this number, from 0, meets the fault.
  package func inject(_ fault: Fault, at request: Int) { shared.withLock { $0.faults[request] = fault } }
  package func injectAlways(_ fault: Fault?) { shared.withLock { $0.isEveryRequestFaulty = fault } }

  /// Requests that arrived, in order.
  package var requests: [ServedRequest] { shared.withLock { $0.requests } }

  /// Called before each request with its number, outside of all locks.
  package func onRequest(_ hook: (@Sendable (Int, ServedRequest) -> Void)?) { shared.withLock { $0.hook = hook } }

  package func resetLog() {
    shared.withLock { shared in
      shared.requests = []
      shared.faults = [:]
    }
  }

  /// What a caller of webhooks would have noticed so far.
  package var outages: [WebhookOutage] { shared.withLock { $0.state.outages } }

  /// The state as it will be when nothing is due any more; the server itself does not get there.
  func settled<T>(_ read: (ServerState) -> T) -> T {
    let now = clock()
    var state = shared.withLock { $0.state }
    state.advance(to: now + 60_000)
    return read(state)
  }

  /// Everything that the server knows, to go back to it.
  package struct Snapshot: Sendable { fileprivate var state: ServerState }

  package func snapshot() -> Snapshot { shared.withLock { Snapshot(state: $0.state) } }

  package func restore(_ snapshot: Snapshot) {
    shared.withLock { shared in
      shared.state = snapshot.state
      shared.requests = []
      shared.faults = [:]
      shared.isEveryRequestFaulty = nil
    }
  }

  /// Webhooks that answer now.
  package var live: Set<WebhookKey> {
    let now = clock()
    return shared.withLock { shared in
      shared.state.advance(to: now)
      return shared.state.live
    }
  }

  /// Credentials that somebody made in the editor.
  package func addCredentials(_ credentials: [(type: String, id: String)]) {
    shared.withLock { shared in
      for credential in credentials {
        shared.state.credentials.append(
          StoredCredential(
            id: credential.id, name: "Credential \(credential.id)", type: credential.type, createdAt: 0, updatedAt: 0))
      }
    }
  }

  /// Switches tagging off, as an administrator can.
  package func disableTags() { shared.withLock { $0.state.isTagging = false } }

  // MARK: - Requests

  /// The answer without a connection.
  package func answer(_ request: ServedRequest) -> HTTPResponse {
    let now = clock()
    return shared.withLock { shared in
      shared.state.advance(to: now)
      return shared.state.answer(request)
    }
  }

  func react(_ request: ServedRequest) -> HTTPReaction {
    let (number, fault, hook) = shared.withLock { shared in
      shared.requests.append(request)
      let number = shared.requests.count - 1
      return (number, shared.faults[number] ?? shared.isEveryRequestFaulty, shared.hook)
    }
    hook?(number, request)
    switch fault {
    case nil: return .respond(answer(request))
    case .lostRequest: return .close
    case .hang: return .hang
    case .lostReply:
      _ = answer(request)
      return .close
    case .silence:
      _ = answer(request)
      return .hang
    case .halfReply: return .truncate(answer(request))
    case .page(let status): return .respond(Answer.page(status, "Bad Gateway"))
    case .failureAfterwards(let status):
      _ = answer(request)
      return .respond(Answer.message(status, "Internal server error"))
    case .tooManyRequests(let retryAfter):
      var response = Answer.message(429, "Too many requests")
      if let retryAfter { response.headers.append(HTTPHeader("Retry-After", retryAfter)) }
      return .respond(response)
    case .keyExpired:
      return .respond(Answer.message(401, behavior.publishesLater ? "Unauthorized" : "unauthorized"))
    }
  }
}
