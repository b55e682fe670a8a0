import Analysis
import Deploy
import Lowering
import N8nServer
import Testing

/// A use case of five workflows in several states: two that others call, three that the world calls.
enum Scenario: String, CaseIterable, Sendable {
  case create, update, mixed, remove

  /// What is deployed before.
  var before: [DesiredWorkflow] {
    switch self {
    case .create: []
    case .update, .mixed, .remove: Self.first
    }
  }

  var after: [DesiredWorkflow] {
    switch self {
    case .create: Self.first
    case .update: Self.second
    case .mixed:
      // One is gone, one is new, one has changed, the others are as they were.
      Array(Self.first.prefix(3)) + [Self.workflow("orders", "Orders", "orders", "9", calls: ["tax"])]
        + [Self.workflow("stock", "Stock", "stock", "1", calls: ["lookup"])]
    case .remove: Array(Self.first.prefix(1))
    }
  }

  static let first = [
    callee("lookup", "Look up", "1"), callee("tax", "Tax", "1", calls: ["lookup"]),
    workflow("invoices", "Invoices", "invoices", "1", calls: ["lookup", "tax"]),
    workflow("orders", "Orders", "orders", "1", calls: ["tax"]),
    workflow("report", "Weekly report", "report", "1", calls: [], schedule: "0 8 * * 1"),
  ]

  static let second = [
    callee("lookup", "Look up", "2"), callee("tax", "Tax", "1", calls: ["lookup"]),
    workflow("invoices", "Invoices (new)", "invoices", "2", calls: ["lookup", "tax"], timezone: "Europe/Rome"),
    workflow("orders", "Orders", "orders", "1", calls: ["tax"]),
    workflow("report", "Weekly report", "report", "2", calls: ["tax"], schedule: "0 9 * * 1"),
  ]

  static func desired(_ workflows: [DesiredWorkflow]) -> DesiredState {
    DesiredState(useCase: "shop", environment: "test", workflows: workflows)
  }

  static func callee(_ key: String, _ name: String, _ value: String, calls: [String] = []) -> DesiredWorkflow {
    let trigger =
      #"{"id":"t-\#(key)","name":"When called","type":"n8n-nodes-base.executeWorkflowTrigger","typeVersion":1.1,"position":[0,0],"parameters":{"inputSource":"passthrough"}}"#
    return make(key, name, [trigger], value, calls, settings: #""executionOrder":"v1""#)
  }

  static func workflow(
    _ key: String, _ name: String, _ path: String, _ value: String, calls: [String], schedule: String? = nil,
    timezone: String? = nil
  ) -> DesiredWorkflow {
    var triggers = [
      #"{"id":"w-\#(key)","name":"Webhook","type":"n8n-nodes-base.webhook","typeVersion":2,"position":[0,0],"webhookId":"00000000-0000-4000-8000-0000000000\#(key.utf8.count)","parameters":{"path":"\#(path)","responseMode":"lastNode","options":{}}}"#
    ]
    if let schedule {
      triggers.append(
        #"{"id":"s-\#(key)","name":"Every week","type":"n8n-nodes-base.scheduleTrigger","typeVersion":1.2,"position":[0,200],"parameters":{"rule":{"interval":[{"field":"cronExpression","expression":"\#(schedule)"}]}}}"#
      )
    }
    var settings = #""executionOrder":"v1""#
    if let timezone { settings += #","timezone":"\#(timezone)""# }
    return make(key, name, triggers, value, calls, settings: settings)
  }

  private static func make(
    _ key: String, _ name: String, _ triggers: [String], _ value: String, _ calls: [String], settings: String
  ) -> DesiredWorkflow {
    var nodes = triggers
    var previous = triggers.first?.contains("When called") == true ? "When called" : "Webhook"
    var connections: [String] = []
    for callee in calls {
      let call = "Call \(callee)"
      nodes.append(
        #"{"id":"c-\#(key)-\#(callee)","name":"\#(call)","type":"n8n-nodes-base.executeWorkflow","typeVersion":1.2,"position":[200,0],"parameters":{"workflowId":{"__rl":true,"mode":"id","value":"{{SUBWKFL_\#(callee)_LFKWBUS}}"},"options":{}}}"#
      )
      connections.append(#""\#(previous)":{"main":[[{"node":"\#(call)","type":"main","index":0}]]}"#)
      previous = call
    }
    nodes.append(
      #"{"id":"v-\#(key)","name":"Set","type":"n8n-nodes-base.set","typeVersion":3.4,"position":[400,0],"parameters":{"assignments":{"assignments":[{"id":"a1","name":"v","value":"\#(value)","type":"string"}]},"options":{}}}"#
    )
    connections.append(#""\#(previous)":{"main":[[{"node":"Set","type":"main","index":0}]]}"#)
    let text =
      #"{"name":"\#(name)","nodes":[\#(nodes.joined(separator: ","))],"connections":{\#(connections.joined(separator: ","))},"settings":{\#(settings)}}"#
    let content = OutputValue(json: Array(text.utf8)) ?? .null
    return DesiredWorkflow(
      key: key, content: content, calls: calls, triggers: TriggerFact.all(content, .v2))
  }
}

/// One server with one store, and deployments to it.
struct DeployBench {
  let server: N8nTestServer
  let time = TestClock()
  var store = MemoryStore()
  let profile: ServerProfile

  init(_ behavior: ServerBehavior) async throws {
    let time = time
    server = N8nTestServer(behavior, now: { time.now })
    profile = try #require(try await N8nAPI.recognise(server.directURL, client: server.directClient))
    server.resetLog()
  }

  func deployer(
    _ workflows: [DesiredWorkflow], life: Int? = nil, id: String = "deploy-1",
    options: Planner.Options = Planner.Options()
  ) -> (deployer: Deployer, client: MortalClient) {
    let client = MortalClient(server.directClient, store, life: life)
    let api = N8nAPI(
      client: client, clock: time.clock, base: server.directURL, key: N8nTestServer.key, profile: profile)
    return (
      Deployer(
        api: api, desired: Scenario.desired(workflows), store: store, deployment: id, owner: "tester", options: options),
      client
    )
  }

  /// The number of calls that it took; its failure is recorded.
  @discardableResult
  func deploy(_ workflows: [DesiredWorkflow]) async throws -> Int {
    let (deployer, client) = deployer(workflows)
    do {
      _ = try await deployer.run()
    } catch {
      Issue.record("\(error.text)")
      throw error
    }
    return client.calls
  }
}

extension OutputValue {
  /// With a text replaced in every string.
  func replacingText(_ old: String, _ new: String) -> OutputValue {
    switch self {
    case .string(let text): .string(text.split(separator: old, omittingEmptySubsequences: false).joined(separator: new))
    case .array(let elements): .array(elements.map { $0.replacingText(old, new) })
    case .object(let members): .object(members.map { .init($0.key, $0.value.replacingText(old, new)) })
    default: self
    }
  }
}
