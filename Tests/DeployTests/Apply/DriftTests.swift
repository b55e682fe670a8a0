import Deploy
import Lowering
import N8nServer
import Testing

@Suite struct DriftTests {
  /// What somebody does in the editor, by the key of the workflow.
  func change(_ bench: DeployBench, _ key: String, _ body: (N8nAPI, LiveWorkflow) async throws -> Void) async throws {
    let api = bench.deployer([]).deployer.api
    let ledger = try #require(try bench.store.ledger())
    let id = try #require(ledger[key]?.id)
    let workflow = try #require(try await api.workflow(id))
    try await body(api, workflow)
    bench.time.advance(1000)
  }

  func findings(_ bench: DeployBench, _ workflows: [DesiredWorkflow]) async throws -> [String: [Drift.Finding]] {
    let drift = try await bench.deployer(workflows).deployer.drift()
    return Dictionary(uniqueKeysWithValues: drift.entries.filter { !$0.findings.isEmpty }.map { ($0.key, $0.findings) })
  }

  @Test(arguments: ServerBehavior.all) func whatChangedIsTold(behavior: ServerBehavior) async throws {
    let bench = try await DeployBench(behavior)
    let before = try await findings(bench, Scenario.first)
    #expect(before.values.allSatisfy { $0 == [.neverDeployed] })
    try await bench.deploy(Scenario.first)
    #expect(try await findings(bench, Scenario.first).isEmpty)

    // Edited in the editor, and live.
    try await change(bench, "orders") { api, workflow in
      let content = workflow.content.setting(
        "nodes", (workflow.content["nodes"] ?? .null).replacingText("a1", "a2"))
      _ = try await api.update(workflow.id, WorkflowBody(content, for: api.profile, .update), keepsPublished: false)
    }
    // Taken down by hand.
    try await change(bench, "report") { api, workflow in _ = try await api.unpublish(workflow.id) }
    let found = try await findings(bench, Scenario.first)
    #expect(Set(found.keys) == ["orders", "report"])
    #expect(found["report"] == [.deactivated])
    guard case .edited(let diff?)? = found["orders"]?.first else {
      Issue.record("\(String(describing: found["orders"]))")
      return
    }
    #expect(diff.changedNodes.map(\.node) == ["Set"])

    // Deleted by hand, and a source that has gone on.
    try await change(bench, "report") { api, workflow in try await api.delete(workflow.id) }
    let later = try await findings(bench, Scenario.second)
    #expect(later["report"] == [.deleted])
    #expect(later["lookup"] == [.sourceChanged])
    #expect(later["tax"] == nil)
    // Deploying again makes everything good.
    try await bench.deploy(Scenario.first)
    #expect(try await findings(bench, Scenario.first).isEmpty)
  }

  @Test func aWaitingDraftIsNoEditOfWhatIsLive() async throws {
    let bench = try await DeployBench(.n8n2x41)
    try await bench.deploy(Scenario.first)
    try await change(bench, "orders") { api, workflow in
      let nodes = (workflow.content["nodes"] ?? .null).replacingText("a1", "a2")
      _ = try await api.update(
        workflow.id, WorkflowBody(workflow.content.setting("nodes", nodes), for: api.profile, .update),
        keepsPublished: true)
    }
    #expect(try await findings(bench, Scenario.first) == ["orders": [.draftWaiting]])
  }

  /// 1.x goes on saying that a workflow is live after a name that is too long has taken its webhook away.
  @Test func aWebhookThatDiedInSilenceIsFound() async throws {
    let bench = try await DeployBench(.n8n1x123)
    try await bench.deploy(Scenario.first)
    try await change(bench, "orders") { api, workflow in
      let content = workflow.content.setting("name", .string(String(repeating: "n", count: 129)))
      _ = try? await api.update(workflow.id, WorkflowBody(content, for: api.profile, .update), keepsPublished: false)
      let after = try await api.workflow(workflow.id)
      #expect(after?.isActive == true)
    }
    #expect(try await findings(bench, Scenario.first) == ["orders": [.silentWebhook("GET orders")]])
  }
}
