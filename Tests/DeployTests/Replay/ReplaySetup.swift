import Deploy
import Emit
import Lowering
import N8nServer

/// What the recorder did without recording it.
extension Replayer {
  mutating func prepare(_ exchange: Recording.Exchange) {
    if exchange.step.hasSuffix(": live before") {
      let path = String(exchange.path.dropFirst("/webhook/".count))
      let prefix = exchange.step.dropLast("live before".count)
      guard let put = exchanges.first(where: { $0.step.hasPrefix(prefix) && $0.method == "PUT" }),
        let token = put.path.split(separator: "/").last
      else { return }
      // The recorder made the workflow and published it.
      let old = exchanges.first { $0.step == prefix + "put the old content" }?.body.map(translated)
      if let id = create(old ?? Replayer.good("rec-bad", path, "1")) {
        bind(String(token), id)
        publish(id)
        clock.advance(1000)
      }
    }
    if exchange.scenario == "s05_publish", exchange.step == "call webhook", !hasUpdatedQuickly,
      exchange.answer["v"]?.string == "8"
    {
      hasUpdatedQuickly = true
      // Eight quick updates.
      for value in 3...8 { put(here("wf-1"), Replayer.good("rec-pub", "rec-pub", String(value))) }
    }
    if exchange.scenario == "s10_concurrency" {
      if exchange.step == "state after" {
        for value in 1...4 { put(here("wf-1"), Replayer.good("rec-cc", "rec-cc", String(value))) }
      }
      if exchange.step == "20 parallel creates: count" {
        for index in 0..<20 { _ = create(Replayer.good("rec-par-\(index)", "rec-par-\(index)", "1")) }
      }
      if exchange.step.hasPrefix("lost reply"), let name = exchange.query.first(where: { $0.0 == "name" })?.1 {
        _ = create(Replayer.good(name, name, "1"))
      }
    }
    if exchange.scenario == "s05_publish", exchange.step == "activate a deleted one" { delete(here("wf-1")) }
    prepareMarks(exchange)
    if exchange.scenario == "s03_read", exchange.step == "page 1" {
      for index in 2...7 { _ = create(Replayer.good("rec-page-\(index)", "rec-page-\(index)", "1")) }
    }
    if exchange.scenario == "s08_credentials", exchange.step.hasPrefix("reference:"), exchange.method == "POST",
      exchange.path.hasSuffix("/workflows"), let last = bodies.values.first(where: { $0["name"]?.string == "rec-cr" }),
      let id = last["id"]?.string
    {
      delete(id)
    }
    if exchange.scenario == "s14_gap", exchange.step.hasPrefix("20 times") { repeatedly(exchange.step) }
  }

  /// `s09` tries marks: where one was refused it made the workflow without, published it for the run, and deleted it.
  mutating func prepareMarks(_ exchange: Recording.Exchange) {
    guard exchange.scenario == "s09_tags", exchange.step.hasPrefix("mark in ") else { return }
    let prefix = exchange.step.prefix { $0 != ":" }
    let token = exchanges.first { $0.step.hasPrefix(prefix) && $0.path.contains("/workflows/wf-") }
      .flatMap { $0.path.split(separator: "/").last.map(String.init) }
    guard let token else { return }
    if exchange.step.hasSuffix(": create") {
      for (id, _) in bodies.filter({ $0.value["name"]?.string == "rec-mark" }) { delete(id) }
      if exchange.status >= 400, let id = create(Replayer.good("rec-mark", "rec-mark", "1")) { bind(token, id) }
    }
    if exchange.step.hasSuffix(": run") { publish(here(token)) }
  }

  mutating func delete(_ id: String) {
    call("POST", "/workflows/\(id)/deactivate", .object([]))
    clock.advance(1000)
    call("DELETE", "/workflows/\(id)", .object([]))
    bodies[id] = nil
  }

  /// The changes of `s14`, while a caller would notice every instant without an answer.
  mutating func repeatedly(_ step: String) {
    let id = here("wf-1")
    for round in 0..<20 {
      clock.advance(500)
      switch step {
      case "20 times: content by PUT": put(id, Replayer.good("rec-gap", "rec-gap", String(round)))
      case "20 times: settings by PUT":
        put(
          id,
          Replayer.good("rec-gap", "rec-gap", "0").setting(
            "settings", .object([.init("executionTimeout", .number(String(round + 60)))])))
      case "20 times: the same again by PUT": put(id, Replayer.good("rec-gap", "rec-gap", "0"))
      case "20 times: draft, then publish":
        call(
          "PUT", "/workflows/\(id)", Replayer.good("rec-gap", "rec-gap", String(round)), [("publishIfActive", "false")])
        publish(id)
      default: publish(id)
      }
    }
    clock.advance(1000)
  }

  func reasonToSkip(_ exchange: Recording.Exchange) -> String? {
    if let text = exchange.body?.string {
      if text.hasPrefix("<content ") { return "four requests at once: their order was not fixed" }
      if text.hasPrefix("<a workflow") || text.hasPrefix("<pinData") { return "the body was not recorded" }
    }
    let isConditional =
      exchange.scenario == "s08_credentials" && ["postgres, minimal", "oauth2"].contains(exchange.step)
    if isConditional, exchange.status == 400 { return "conditional schemas of credential types are not imitated" }
    return nil
  }

  mutating func create(_ body: OutputValue) -> String? {
    OutputValue(json: call("POST", "/workflows", body).body)?["id"]?.string
  }

  mutating func publish(_ id: String) { _ = call("POST", "/workflows/\(id)/activate", .object([])) }
  mutating func put(_ id: String, _ body: OutputValue) { _ = call("PUT", "/workflows/\(id)", body) }

  @discardableResult
  mutating func call(
    _ method: String, _ path: String, _ body: OutputValue, _ query: [(name: String, value: String)] = []
  ) -> HTTPResponse {
    var writer = JSONWriter(.compact)
    writer.value(body)
    clock.advance(1)
    return server.answer(
      ServedRequest(
        method: method, path: "/api/v1" + path, query: query,
        headers: [HTTPHeader("X-N8N-API-KEY", N8nTestServer.key), HTTPHeader("Content-Type", "application/json")],
        body: writer.bytes))
  }

  /// A webhook that answers with a value.
  static func good(_ name: String, _ path: String, _ value: String) -> OutputValue {
    let text = """
      {"name":"\(name)","nodes":[
      {"id":"00000000-0000-4000-8000-000000000001","name":"Webhook","type":"n8n-nodes-base.webhook","typeVersion":2,
       "position":[0,0],"parameters":{"path":"\(path)","responseMode":"lastNode","options":{}},
       "webhookId":"00000000-0000-4000-8000-000000000901"},
      {"id":"00000000-0000-4000-8000-000000000002","name":"Set","type":"n8n-nodes-base.set","typeVersion":3.4,
       "position":[220,0],"parameters":{"assignments":{"assignments":
       [{"id":"a1","name":"v","value":"\(value)","type":"string"}]},"options":{}}}],
      "connections":{"Webhook":{"main":[[{"node":"Set","type":"main","index":0}]]}},"settings":{"executionOrder":"v1"}}
      """
    return OutputValue(json: Array(text.utf8)) ?? .null
  }
}
