import Deploy
import Emit
import Lowering
import N8nServer

/// Recorded answers and those of the test server: status, text, what is active, and which ids changed.
extension Replayer {
  mutating func bind(_ token: String, _ id: String) {
    actual[token] = id
    recorded[id] = token
  }

  private mutating func differ(_ exchange: Recording.Exchange, _ text: String) {
    differences.append("\(exchange.scenario): \(exchange.step): \(text)")
  }

  mutating func compare(_ exchange: Recording.Exchange, _ response: HTTPResponse) {
    compared += 1
    let answer = OutputValue(json: response.body)
    if response.status != exchange.status {
      differ(exchange, "\(exchange.status) \(message(exchange.answer)) was \(response.status) \(message(answer))")
      return
    }
    guard let answer else { return }
    if let wanted = exchange.answer["message"]?.string {
      let got = answer["message"]?.string ?? ""
      if translatedText(wanted) != got { differ(exchange, "\(wanted) was \(got)") }
      return
    }
    if case .array(let all)? = exchange.answer["data"] {
      // The recorder kept what it had made.
      let items = all.filter { $0["name"] == nil || $0["name"]?.string?.hasPrefix("rec-") == true }
      let got = (answer["data"]?.elements ?? []).filter {
        $0["name"] == nil || $0["name"]?.string?.hasPrefix("rec-") == true
      }
      if items.count != got.count { differ(exchange, "\(items.count) items were \(got.count)") }
      return
    }
    compareID(exchange, "id", exchange.answer["id"]?.string, answer["id"]?.string)
    guard case .array? = answer["nodes"], exchange.answer["versionId"] != nil else { return }
    if let id = answer["id"]?.string { bodies[id] = answer }
    if let wanted = exchange.answer["active"]?.bool, answer["active"]?.bool != wanted {
      differ(exchange, "active: \(wanted) was \(!wanted)")
    }
    for key in ["versionId", "activeVersionId"] where exchange.answer[key] != nil {
      compareID(exchange, key, exchange.answer[key]?.string, answer[key]?.string)
    }
    if let wanted = exchange.answer["settings"].map(translated), let got = answer["settings"], !wanted.means(got) {
      differ(exchange, "settings \(text(wanted)) were \(text(got))")
    }
  }

  /// A token stands for one id, and an id for one token: that is which ids changed.
  private mutating func compareID(_ exchange: Recording.Exchange, _ key: String, _ token: String?, _ id: String?) {
    switch (token, id) {
    case (nil, nil): return
    case (let token?, let id?) where token == id: return
    case (nil, _?) where key == "id": return
    case (let token?, let id?):
      if actual[token] == nil, recorded[id] == nil { return bind(token, id) }
      if actual[token] != id { differ(exchange, "\(key): \(token) was \(recorded[id] ?? "a new id")") }
    case (let token, let id):
      differ(exchange, "\(key): \(token ?? "null") was \(id.map { recorded[$0] ?? "a new id" } ?? "null")")
    }
  }

  mutating func compareCall(_ exchange: Recording.Exchange, _ response: HTTPResponse) {
    if let text = exchange.answer.string, text.hasSuffix("gap>") {
      compared += 1
      let isGap = server.outages.contains { $0.isDown }
      if isGap != (text == "<a gap>"), exchange.step != "20 times: activate again" {
        differ(exchange, "\(text) was \(isGap)")
      }
      return
    }
    guard exchange.method == "GET" else { return }
    compared += 1
    let answer = OutputValue(json: response.body)
    if response.status != exchange.status {
      differ(exchange, "\(exchange.status) \(message(exchange.answer)) was \(response.status) \(message(answer))")
    } else if let wanted = exchange.answer["v"]?.string {
      if answer?["v"]?.string != wanted { differ(exchange, "v: \(wanted) was \(answer?["v"]?.string ?? "nothing")") }
    } else if exchange.status != 500, let wanted = exchange.answer["message"]?.string {
      let got = answer?["message"]?.string ?? ""
      if translatedText(wanted) != got { differ(exchange, "\(wanted) was \(got)") }
    }
  }

  /// A text with the ids of this server in it.
  func translatedText(_ text: String) -> String {
    var text = text
    for (token, id) in actual.sorted(by: { $0.key.utf8.count > $1.key.utf8.count }) {
      text = text.split(separator: token, omittingEmptySubsequences: false).joined(separator: id)
    }
    return text
  }

  private func message(_ value: OutputValue?) -> String { value?["message"]?.string ?? "" }

  private func text(_ value: OutputValue) -> String {
    var writer = JSONWriter(.compact)
    writer.value(value)
    return writer.text
  }
}
