import Deploy
import Lowering
import N8nServer

/// A test server over HTTP, a client, and a clock that nobody waits for.
final class APIBench: Sendable {
  let server: N8nTestServer
  let client: CurlClient
  let time = TestClock()
  let api: N8nAPI

  /// Recognises the server as a deployment does. Call `stop`.
  init(_ behavior: ServerBehavior, limits: HTTPLimits = HTTPLimits(total: 5000)) async throws {
    let time = time
    server = N8nTestServer(behavior, now: { time.now })
    try server.start()
    client = try CurlClient.open()
    guard let profile = try await N8nAPI.recognise(server.url, client: client) else { throw Unknown() }
    api = N8nAPI(
      client: client, clock: time.clock, base: server.url, key: N8nTestServer.key, profile: profile, limits: limits)
    server.resetLog()
  }

  struct Unknown: Error {}

  func stop() {
    client.close()
    server.stop()
  }

  /// Runs `body` and gives its error.
  static func error<T>(_ body: () async throws(N8nError) -> T) async -> N8nError? {
    do {
      _ = try await body()
      return nil
    } catch {
      return error
    }
  }

  func body(_ content: OutputValue, _ purpose: WorkflowBody.Purpose = .create) -> WorkflowBody {
    WorkflowBody(content, for: api.profile, purpose)
  }

  /// A webhook that answers with a value.
  static func content(_ name: String, _ path: String, _ value: String) -> OutputValue {
    Replayer.good(name, path, value)
  }
}
