import Deploy
import N8nServer
import Synchronization
import Testing

/// The client over real connections: what it promises about requests that go wrong.
@Suite struct CurlClientTests {
  /// A server that answers by path and counts what reaches it.
  final class Server: Sendable {
    let seen = Mutex<[ServedRequest]>([])
    private let storage = Mutex<HTTPListener?>(nil)

    init(_ react: @escaping @Sendable (ServedRequest, Int) -> HTTPReaction) throws {
      let listener = try HTTPListener.start { [unowned self] request in
        let count = seen.withLock { seen in
          seen.append(request)
          return seen.count
        }
        return react(request, count)
      }
      storage.withLock { $0 = listener }
    }

    var url: String { storage.withLock { $0?.url ?? "" } }
    var requests: [ServedRequest] { seen.withLock { $0 } }
    func stop() { storage.withLock { $0.take() }?.stop() }
  }

  static let fine = HTTPReaction.respond(HTTPResponse(status: 200, body: Array("fine".utf8)))

  func failure(_ client: CurlClient, _ request: HTTPRequest) async -> TransportError? {
    do {
      _ = try await client.send(request)
      return nil
    } catch {
      return error
    }
  }

  @Test func requestsArriveAsTheyWereMade() async throws {
    let server = try Server { _, _ in
      .respond(HTTPResponse(status: 201, headers: [HTTPHeader("X-Note", " two words ")], body: [0, 255]))
    }
    defer { server.stop() }
    let client = try CurlClient.open()
    defer { client.close() }
    let request = HTTPRequest(
      .put, server.url + "/a%20b?x=1&y=%C3%A9",
      headers: [HTTPHeader("content-type", "application/json"), HTTPHeader("x-empty", "")], body: Array("{}".utf8))
    let response = try await client.send(request)
    #expect(response.status == 201)
    #expect(response.header("x-note") == "two words")
    #expect(response.body == [0, 255])
    let seen = try #require(server.requests.first)
    #expect(seen.method == "PUT")
    #expect(seen.path == "/a b")
    #expect(seen.query("y") == "é")
    #expect(seen.body == Array("{}".utf8))
    #expect(seen.header("x-empty") == "")
    #expect(seen.header("expect") == nil)
  }

  @Test func aPostWithoutBodyHasALength() async throws {
    let server = try Server { _, _ in Self.fine }
    defer { server.stop() }
    let client = try CurlClient.open()
    defer { client.close() }
    _ = try await client.send(HTTPRequest(.post, server.url))
    #expect(server.requests.first?.header("content-length") == "0")
    #expect(server.requests.first?.header("content-type") == nil)
  }

  /// The library alone would send each of these a second time: the connection is a kept one and dies without a byte.
  @Test(arguments: [
    HTTPRequest(.post, "", body: Array("{\"name\":\"x\"}".utf8)), HTTPRequest(.put, "", body: Array("{}".utf8)),
    HTTPRequest(.post, ""), HTTPRequest(.delete, ""),
  ])
  func nothingIsSentTwice(request: HTTPRequest) async throws {
    let server = try Server { _, count in count == 1 ? Self.fine : .close }
    defer { server.stop() }
    let client = try CurlClient.open()
    defer { client.close() }
    _ = try await client.send(HTTPRequest(.get, server.url))
    var request = request
    request.url = server.url
    let error = try #require(await failure(client, request))
    #expect(error.outcome == .unknown)
    #expect(error.cause == .closed)
    #expect(server.requests.count == 2)
  }

  @Test func aRefusedConnectionSentNothing() async throws {
    let server = try Server { _, _ in Self.fine }
    let url = server.url
    server.stop()
    let client = try CurlClient.open()
    defer { client.close() }
    let error = try #require(await failure(client, HTTPRequest(.post, url, body: [1])))
    #expect(error.outcome == .neverSent)
    #expect(error.cause == .unreachable)
  }

  @Test func silenceIsATimeOutOfUnknownOutcome() async throws {
    let server = try Server { _, _ in .hang }
    defer { server.stop() }
    let client = try CurlClient.open()
    defer { client.close() }
    let request = HTTPRequest(.post, server.url, body: [1], limits: HTTPLimits(total: 100))
    let error = try #require(await failure(client, request))
    #expect(error.outcome == .unknown)
    #expect(error.cause == .timedOut)
  }

  @Test func halfABodyIsNoResponse() async throws {
    let server = try Server { _, _ in .truncate(HTTPResponse(status: 200, body: Array("{\"data\":[]}".utf8))) }
    defer { server.stop() }
    let client = try CurlClient.open()
    defer { client.close() }
    let error = try #require(await failure(client, HTTPRequest(.get, server.url)))
    #expect(error.cause == .closed)
    #expect(error.outcome == .unknown)
  }

  @Test func bodiesAreBounded() async throws {
    let server = try Server { _, _ in .respond(HTTPResponse(status: 200, body: Array(repeating: 65, count: 2000))) }
    defer { server.stop() }
    let client = try CurlClient.open()
    defer { client.close() }
    let request = HTTPRequest(.get, server.url, limits: HTTPLimits(body: 1999))
    let error = try #require(await failure(client, request))
    #expect(error.cause == .tooLarge)
    let whole = try await client.send(HTTPRequest(.get, server.url, limits: HTTPLimits(body: 2000)))
    #expect(whole.body.count == 2000)
  }

  @Test func redirectsAreNotFollowed() async throws {
    let server = try Server { _, _ in .respond(HTTPResponse(status: 302, headers: [HTTPHeader("location", "/else")])) }
    defer { server.stop() }
    let client = try CurlClient.open()
    defer { client.close() }
    let response = try await client.send(HTTPRequest(.get, server.url))
    #expect(response.status == 302)
    #expect(server.requests.count == 1)
  }

  @Test(arguments: [
    HTTPRequest(.get, "file:///etc/hostname"), HTTPRequest(.get, "http://127.0.0.1/a b"),
    HTTPRequest(.get, "http://127.0.0.1:1", headers: [HTTPHeader("x-key", "a\r\nx-other: b")]),
    HTTPRequest(.get, "http://127.0.0.1:1", headers: [HTTPHeader("x key", "a")]),
  ])
  func malformedRequestsStayHere(request: HTTPRequest) async throws {
    let client = try CurlClient.open()
    defer { client.close() }
    let error = try #require(await failure(client, request))
    #expect(error.outcome == .neverSent)
    #expect(error.cause == .invalidRequest)
  }

  @Test func cancellationEndsTheExchange() async throws {
    let server = try Server { _, _ in .hang }
    defer { server.stop() }
    let client = try CurlClient.open()
    defer { client.close() }
    let url = server.url
    let task = Task { await failure(client, HTTPRequest(.get, url)) }
    while server.requests.isEmpty { await Task.yield() }
    task.cancel()
    let error = try #require(await task.value)
    #expect(error.cause == .cancelled)
    #expect(error.outcome == .unknown)
  }

  @Test func aClosedClientSendsNothing() async throws {
    let server = try Server { _, _ in Self.fine }
    defer { server.stop() }
    let client = try CurlClient.open()
    client.close()
    client.close()
    let error = try #require(await failure(client, HTTPRequest(.get, server.url)))
    #expect(error == TransportError(.neverSent, .cancelled, "the client was closed"))
    #expect(server.requests.isEmpty)
  }

  @Test func manyTasksShareAClient() async throws {
    let server = try Server { request, _ in .respond(HTTPResponse(status: 200, body: Array(request.path.utf8))) }
    defer { server.stop() }
    let client = try CurlClient.open()
    defer { client.close() }
    let url = server.url
    let answers = await withTaskGroup(of: Bool.self) { group in
      for index in 0..<100 {
        group.addTask {
          let response = try? await client.send(HTTPRequest(.get, "\(url)/\(index)"))
          return response?.text == "/\(index)"
        }
      }
      return await group.reduce(into: 0) { $0 += $1 ? 1 : 0 }
    }
    #expect(answers == 100)
  }

  @Test func secretsAreNotShown() {
    let request = HTTPRequest(
      .get, "http://127.0.0.1", headers: [HTTPHeader("X-N8N-API-KEY", "abc123", isSecret: true)])
    #expect(!"\(request)".contains("abc123"))
    #expect("\(request.headers[0])" == "X-N8N-API-KEY: •••")
  }
}
