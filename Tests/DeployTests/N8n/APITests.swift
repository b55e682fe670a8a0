import Deploy
import Lowering
import N8nServer
import Testing

/// Typed calls over real connections, with everything that can befall them.
@Suite struct APITests {
  static let content = APIBench.content("api", "api", "1")

  @Test(arguments: ServerBehavior.all) func aWorkflowLivesAndGoes(behavior: ServerBehavior) async throws {
    let bench = try await APIBench(behavior)
    defer { bench.stop() }
    let api = bench.api
    let created = try await api.create(bench.body(Self.content))
    #expect(!created.isActive)
    #expect(try await api.probe(path: "api", method: "GET") == .absent)
    let tag = try await api.tag(named: "codikac-a1b2c3d4e5f6")
    #expect(try await api.tag(named: "codikac-a1b2c3d4e5f6") == tag)
    try await api.setTags(of: created.id, to: [tag])
    #expect(try await api.tags(of: created.id) == [tag])
    #expect(try await api.workflows(.init(tags: [tag.name])).map(\.id) == [created.id])
    #expect(try await api.workflows(.init(tags: ["nobody"])).isEmpty)

    let published = try await api.publish(created.id, version: created.versionID)
    #expect(published.isActive)
    bench.time.advance(1000)
    #expect(try await api.probe(path: "/api/", method: "GET") == .registered)
    #expect(try await api.probe(path: "api", method: "POST") == .absent)

    let draft = try await api.update(
      created.id, bench.body(APIBench.content("api", "api", "2"), .update), keepsPublished: true)
    #expect((draft.activeVersionID == draft.versionID) == (!behavior.hasPublishIfActive && behavior.minor != 85))
    let stopped = try await api.unpublish(created.id)
    #expect(!stopped.isActive)
    if behavior.archives { #expect(try await api.archive(created.id).isArchived) }
    // Just after unpublishing a newer server refuses for an instant.
    try await api.delete(created.id)
    #expect(try await api.workflow(created.id) == nil)
    #expect(
      await APIBench.error { () async throws(N8nError) in try await api.delete(created.id) }?.refusal?.kind == .notFound
    )
  }

  @Test func listsAreReadToTheirEnd() async throws {
    let bench = try await APIBench(.n8n2x41)
    defer { bench.stop() }
    for index in 0..<205 {
      _ = try await bench.api.create(bench.body(APIBench.content("many \(index)", "many-\(index)", "1")))
    }
    #expect(try await bench.api.workflows().count == 205)
    #expect(try await bench.api.workflows(.init(name: "many 20")).count == 6)
    #expect(bench.server.requests.filter { $0.method == "GET" }.count == 4)
  }

  /// The reply to a create gets lost: it is there, and nothing was sent twice.
  @Test(arguments: [N8nTestServer.Fault.lostReply, .failureAfterwards(500), .silence, .halfReply])
  func aCreateIsNeverRepeated(fault: N8nTestServer.Fault) async throws {
    let bench = try await APIBench(.n8n2x41, limits: HTTPLimits(total: 200))
    defer { bench.stop() }
    bench.server.inject(fault, at: 0)
    let error = try #require(
      await APIBench.error { () async throws(N8nError) in try await bench.api.create(bench.body(Self.content)) })
    #expect(error.mayHaveHappened)
    #expect(bench.server.requests.count == 1)
    #expect(try await bench.api.workflows().count == 1)
  }

  @Test(arguments: [
    N8nTestServer.Fault.lostRequest, .lostReply, .page(502), .failureAfterwards(500), .tooManyRequests(retryAfter: "3"),
    .halfReply, .hang,
  ])
  func otherCallsAreRepeated(fault: N8nTestServer.Fault) async throws {
    let bench = try await APIBench(.n8n1x123, limits: HTTPLimits(total: 200))
    defer { bench.stop() }
    let api = bench.api
    let created = try await api.create(bench.body(Self.content))
    bench.server.resetLog()
    let start = bench.time.now
    for number in [0, 2, 4, 6] { bench.server.inject(fault, at: number) }
    let changed = try await api.update(
      created.id, bench.body(APIBench.content("api", "api", "2"), .update), keepsPublished: false)
    #expect(try await api.workflow(created.id) == changed)
    #expect(try await api.publish(created.id, version: nil).isActive)
    try await api.delete(created.id)
    #expect(bench.server.requests.map(\.method) == ["PUT", "PUT", "GET", "GET", "POST", "POST", "DELETE", "DELETE"])
    // A read whose kept connection dies is repeated by the library, without a wait.
    let waits: [N8nTestServer.Fault: Int] = [
      .tooManyRequests(retryAfter: "3"): 4 * 3000, .lostRequest: 3 * 375, .lostReply: 3 * 375,
    ]
    #expect(bench.time.now - start == waits[fault] ?? 4 * 375)
  }

  @Test func whatLastsIsGivenUp() async throws {
    let bench = try await APIBench(.n8n2x20)
    defer { bench.stop() }
    bench.server.injectAlways(.page(503))
    let error = try #require(
      await APIBench.error { () async throws(N8nError) in try await bench.api.workflow("x") })
    #expect(error.attempts == 6)
    #expect(error.text == "GET /workflows/x: 503 Error Bad Gateway (6 attempts)")
    bench.server.injectAlways(.keyExpired)
    let refused = try #require(
      await APIBench.error { () async throws(N8nError) in try await bench.api.workflow("x") })
    #expect(refused.refusal?.kind == .keyRefused)
    #expect(refused.attempts == 1)
    #expect(!refused.text.contains(N8nTestServer.key))
  }

  @Test func aServerThatComesBackIsWaitedFor() async throws {
    let bench = try await APIBench(.n8n2x36)
    defer { bench.stop() }
    for number in 0..<4 { bench.server.inject(.lostRequest, at: number) }
    #expect(try await bench.api.workflows().isEmpty)
    #expect(bench.server.requests.count == 5)
  }

  @Test func whatIsNoWorkflowIsNotTakenForOne() async throws {
    struct Fixed: HTTPClient {
      var response: HTTPResponse
      func send(_ request: HTTPRequest) async throws(TransportError) -> HTTPResponse { response }
    }
    for text in ["{}", "[]", "{\"id\":1,\"name\":\"x\",\"nodes\":[]}", "{\"id\":\"a\",\"name\":\"x\",\"nodes\":{}}"] {
      let response = HTTPResponse(
        status: 200, headers: [HTTPHeader("content-type", "application/json")], body: Array(text.utf8))
      let api = N8nAPI(
        client: Fixed(response: response), clock: TestClock().clock, base: "http://x", key: "k",
        profile: ServerProfile(N8nVersion(2, 41, 1), .startPage))
      let error = await APIBench.error { () async throws(N8nError) in try await api.workflow("a") }
      #expect(error?.reason == .unreadable("the answer is no workflow"))
    }
  }
}
