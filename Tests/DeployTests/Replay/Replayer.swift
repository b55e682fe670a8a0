import Deploy
import Emit
import Lowering
import N8nServer

/// Feeds the requests of one scenario to a test server and compares what it answers.
struct Replayer {
  let exchanges: [Recording.Exchange]
  let server: N8nTestServer
  let clock: TestClock
  /// What stands for a recorded id here, and the other way round.
  var actual: [String: String] = [:]
  var recorded: [String: String] = [:]
  /// The last answer about each workflow, by its id here.
  var bodies: [String: OutputValue] = [:]
  var hasUpdatedQuickly = false
  var differences: [String] = []
  var compared = 0
  var skipped: [String: Int] = [:]

  init(_ exchanges: [Recording.Exchange], _ behavior: ServerBehavior) {
    self.exchanges = exchanges
    let clock = TestClock()
    self.clock = clock
    server = N8nTestServer(behavior, now: { clock.now })
  }

  mutating func run() {
    for exchange in exchanges {
      prepare(exchange)
      if let reason = reasonToSkip(exchange) {
        skipped[reason, default: 0] += 1
        continue
      }
      clock.advance(1)
      if exchange.note.contains("about 15 s") { clock.advance(20_000) }
      if exchange.step.contains("state after") { clock.advance(1000) }
      let response = patiently(exchange)
      if exchange.method != "GET" || !exchange.path.hasPrefix("/webhook/") { compare(exchange, response) }
      if exchange.path.hasPrefix("/webhook/") { compareCall(exchange, response) }
    }
  }

  // MARK: - Requests

  /// The recorder asked again until a webhook or a deletion had settled.
  mutating func patiently(_ exchange: Recording.Exchange) -> HTTPResponse {
    var response = send(exchange)
    let settles =
      exchange.path.hasPrefix("/webhook/")
      || exchange.method == "DELETE" && exchange.step != "delete at once after deactivate"
    guard settles else { return response }
    for _ in 0..<200 where !isExpected(exchange, response) {
      clock.advance(100)
      response = send(exchange)
    }
    // A call takes its time.
    if exchange.path.hasPrefix("/webhook/") { clock.advance(300) }
    return response
  }

  func isExpected(_ exchange: Recording.Exchange, _ response: HTTPResponse) -> Bool {
    guard response.status == exchange.status else { return false }
    let answer = OutputValue(json: response.body)
    if let value = exchange.answer["v"]?.string { return answer?["v"]?.string == value }
    guard exchange.status == 404, let text = exchange.answer["message"]?.string else { return true }
    return answer?["message"]?.string == translatedText(text)
  }

  mutating func send(_ exchange: Recording.Exchange) -> HTTPResponse {
    let parts = exchange.path.split(separator: "/", omittingEmptySubsequences: false).map { here(String($0)) }
    var headers = [HTTPHeader("X-N8N-API-KEY", N8nTestServer.key)]
    for member in exchange.headers.members {
      headers.removeAll { $0.isNamed(member.key) }
      if let value = member.value.string { headers.append(HTTPHeader(member.key, value)) }
    }
    var bytes: [UInt8] = Array((exchange.raw ?? "").utf8)
    if let body = body(exchange) {
      var writer = JSONWriter(.compact)
      writer.value(body)
      bytes = writer.bytes
      if exchange.headers["content-type"] == nil { headers.append(HTTPHeader("Content-Type", "application/json")) }
    }
    return server.answer(
      ServedRequest(
        method: exchange.method, path: parts.joined(separator: "/"),
        query: exchange.query.map { (name: $0.0, value: $0.1) }, headers: headers, body: bytes))
  }

  func body(_ exchange: Recording.Exchange) -> OutputValue? {
    guard let body = exchange.body else { return nil }
    if let text = body.string, text.hasPrefix("<GET body with keys ") {
      let keys = Set(text.dropFirst(20).dropLast().split(separator: ",").map { String($0.drop { $0 == " " }) })
      let id = exchange.path.split(separator: "/").last.map { here(String($0)) } ?? ""
      return .object((bodies[id] ?? .object([])).members.filter { keys.contains($0.key) })
    }
    return translated(body)
  }

  func here(_ token: String) -> String { actual[token] ?? token }

  func translated(_ value: OutputValue) -> OutputValue {
    switch value {
    case .string(let text): .string(Replayer.isToken(text) ? here(text) : text)
    case .array(let elements): .array(elements.map(translated))
    case .object(let members): .object(members.map { .init($0.key, translated($0.value)) })
    default: value
    }
  }

  static func isToken(_ text: String) -> Bool {
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    return parts.count == 2 && ["wf", "ver", "cred", "tag"].contains(parts[0]) && Int(parts[1]) != nil
  }
}
