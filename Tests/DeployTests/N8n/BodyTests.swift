import Deploy
import Lowering
import N8nServer
import Testing

@Suite struct BodyTests {
  static func json(_ text: String) -> OutputValue { OutputValue(json: Array(text.utf8)) ?? .null }

  static let everything = json(
    """
    {"name":"all","id":"x","active":true,"tags":[],"meta":{},"versionId":"v","pinData":{},"nodeGroups":[],
     "staticData":null,"description":"d","unheardOf":1,
     "nodes":[{"id":"00000000-0000-4000-8000-000000000001","name":"Webhook","type":"n8n-nodes-base.webhook",
       "typeVersion":2,"position":[0,0],"parameters":{"path":"all"},"webhookId":"w","disabled":false,"notes":null,
       "color":"#fff","customTelemetryTags":{},"retryOnFail":true,"unheardOf":1}],
     "connections":{},
     "settings":{"executionOrder":"v1","timezone":"DEFAULT","callerPolicy":"any","saveDataErrorExecution":"DEFAULT",
       "redactionPolicy":"none","binaryMode":"separate","timeSavedMode":"fixed","errorWorkflow":null,"unheardOf":1}}
    """)

  @Test(arguments: ServerBehavior.all) func everyServerTakesItsBody(behavior: ServerBehavior) async throws {
    let bench = try await APIBench(behavior)
    defer { bench.stop() }
    let body = bench.body(Self.everything)
    let created = try await bench.api.create(body)
    #expect(body.dropped.contains("/unheardOf"))
    #expect(body.dropped.contains("/nodes/0/color"))
    #expect(body.dropped.contains("/settings/saveDataErrorExecution"))
    #expect(body.dropped.contains("/nodes/0/notes"))
    #expect(body.dropped.contains("/nodeGroups") == !behavior.hasNodeGroups)
    // What a server returns can be sent back through the same sieve.
    let live = try #require(try await bench.api.workflow(created.id))
    let again = try await bench.api.update(live.id, bench.body(live.content, .update), keepsPublished: false)
    #expect(again.content["nodes"]?.means(live.content["nodes"] ?? .null) == true)
  }

  @Test func whatIsMandatoryIsFilledIn() {
    let body = WorkflowBody(.object([]), for: ServerProfile(N8nVersion(2, 41, 1), .startPage), .create)
    #expect(body.value.members.map(\.key) == ["name", "nodes", "connections", "settings"])
  }

  static let before = json(
    """
    {"executionOrder":"v1","timezone":"Europe/Paris","executionTimeout":60,"callerPolicy":"any","callerIds":"a",
     "saveManualExecutions":false,"saveDataErrorExecution":"none"}
    """)
  static let after = json("{\"executionOrder\":\"v1\",\"executionTimeout\":90}")

  /// Settings that are to go have gone, or stand for nothing, on servers that merge and on those that replace.
  @Test(arguments: ServerBehavior.all) func settingsCanBeTakenAway(behavior: ServerBehavior) async throws {
    let bench = try await APIBench(behavior)
    defer { bench.stop() }
    let api = bench.api
    let content = APIBench.content("settings", "settings", "1")
    let created = try await api.create(bench.body(content.setting("settings", Self.before)))
    let live = created.content["settings"] ?? .null
    #expect(!SettingReset.isSame(live, Self.after))
    let (settings, stuck) = SettingReset.transition(from: live, to: Self.after, for: api.profile)
    #expect(stuck.isEmpty)
    let changed = try await api.update(
      created.id, bench.body(content.setting("settings", settings), .update), keepsPublished: false)
    #expect(SettingReset.isSame(changed.content["settings"] ?? .null, Self.after))
    // And back again, as a roll back does.
    let (old, _) = SettingReset.transition(
      from: changed.content["settings"] ?? .null, to: Self.before, for: api.profile)
    let back = try await api.update(
      created.id, bench.body(content.setting("settings", old), .update), keepsPublished: false)
    #expect(
      SettingReset.isSame(
        back.content["settings"] ?? .null,
        bench.body(content.setting("settings", Self.before)).value["settings"] ?? .null))
  }

  @Test func meaningIsMoreThanSpelling() {
    #expect(Self.json("{\"a\":1.0,\"b\":[1e3]}").means(Self.json("{\"b\":[1000],\"a\":1}")))
    #expect(!Self.json("{\"a\":[1,2]}").means(Self.json("{\"a\":[2,1]}")))
    #expect(!Self.json("\"\\u00e9\"").means(Self.json("\"e\\u0301\"")))
    #expect(Self.json("{\"a\":1,\"a\":2}").means(Self.json("{\"a\":2}")))
    #expect(!Self.json("null").means(Self.json("false")))
  }

  @Test func loneSurrogatesSurvive() throws {
    let value = try #require(OutputValue(json: Array("[\"\\ud83d\"]".utf8)))
    #expect(value.elements.first == .rawString("\\ud83d"))
    #expect(OutputValue(json: Array("[1,]".utf8)) == nil)
    #expect(OutputValue(json: []) == nil)
  }
}
