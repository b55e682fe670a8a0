import Deploy
import N8nServer
import Testing

@Suite struct DeployTests {
  @Test(arguments: ServerBehavior.all) func everythingIsThereAndAnswers(behavior: ServerBehavior) async throws {
    let bench = try await DeployBench(behavior)
    try await bench.deploy(Scenario.first)
    let summary = bench.server.summary
    #expect(summary.count == 5)
    #expect(summary.allSatisfy { $0.contains("tags=[\"codikac-") })
    #expect(bench.server.live.map(\.path).sorted() == ["invoices", "orders", "report"])
    for path in ["invoices", "orders", "report"] {
      #expect(bench.server.answer(ServedRequest(method: "GET", path: "/webhook/\(path)")).status == 200)
    }
    // Again nothing is sent but what reads.
    bench.server.resetLog()
    let calls = try await bench.deploy(Scenario.first)
    #expect(bench.server.requests.allSatisfy { $0.method == "GET" })
    #expect(calls == 1)
  }

  /// Once over real connections.
  @Test(arguments: ServerBehavior.all) func deploysOverHTTP(behavior: ServerBehavior) async throws {
    let bench = try await APIBench(behavior)
    defer { bench.stop() }
    for workflows in [Scenario.first, Scenario.second, Scenario.mixed.after] {
      let store = MemoryStore()
      _ = try await Deployer(
        api: bench.api, desired: Scenario.desired(workflows), store: store, deployment: "http", owner: "tester"
      ).run()
    }
    let direct = try await DeployBench(behavior)
    for workflows in [Scenario.first, Scenario.second, Scenario.mixed.after] { try await direct.deploy(workflows) }
    expectSame(bench.server.summary, direct.server.summary, behavior.name)
  }

  @Test(arguments: ServerBehavior.all) func updatesArriveWithoutACallLost(behavior: ServerBehavior) async throws {
    let bench = try await DeployBench(behavior)
    try await bench.deploy(Scenario.first)
    _ = bench.server.summary
    let known = bench.server.outages.count
    let plan = try await bench.deployer(Scenario.second).deployer.plan()
    #expect(plan.changes.map(\.action) == [.update, .none, .update, .none, .update])
    try await bench.deploy(Scenario.second)
    let fresh = try await DeployBench(behavior)
    try await fresh.deploy(Scenario.second)
    expectSame(bench.server.summary, fresh.server.summary, behavior.name)
    let down = Set(bench.server.outages.dropFirst(known).filter(\.isDown).map(\.key.path))
    let announced = Set(plan.changes.filter(\.isBrieflyOffline).map(\.key))
    #expect(down == announced)
    #expect(announced.isEmpty == behavior.hasVersions)
  }

  @Test(arguments: ServerBehavior.all) func aRefusalBringsBackWhatWasLive(behavior: ServerBehavior) async throws {
    let bench = try await DeployBench(behavior)
    try await bench.deploy(Scenario.first)
    let before = bench.server.summary
    var bad = Scenario.second
    // The last one cannot go live: no such node.
    bad[4].content = bad[4].content.replacingText("n8n-nodes-base.set", "n8n-nodes-base.noSuchNode")
    do {
      _ = try await bench.deployer(bad).deployer.run()
      Issue.record("it was refused by nobody")
    } catch {
      #expect(error.workflow == "report")
      #expect(error.isFinal)
      #expect(error.notRestored.isEmpty)
      #expect(Set(error.restored).isSuperset(of: ["lookup", "invoices"]))
      #expect(error.text.contains("Unrecognized node type"))
    }
    #expect(bench.server.live.map(\.path).sorted() == ["invoices", "orders", "report"])
    expectSame(bench.server.summary, before, behavior.name)
    // And a good one goes through.
    try await bench.deploy(Scenario.second)
    let fresh = try await DeployBench(behavior)
    try await fresh.deploy(Scenario.second)
    expectSame(bench.server.summary, fresh.server.summary, behavior.name)
  }

  @Test(arguments: ServerBehavior.all) func aRefusedCreationLeavesNothingLive(behavior: ServerBehavior) async throws {
    let bench = try await DeployBench(behavior)
    var bad = Scenario.first
    bad[4].content = bad[4].content.replacingText("n8n-nodes-base.set", "n8n-nodes-base.noSuchNode")
    do {
      _ = try await bench.deployer(bad).deployer.run()
      Issue.record("it was refused by nobody")
    } catch {
      #expect(error.workflow == "report")
      #expect(error.notRestored.isEmpty)
    }
    #expect(bench.server.live.isEmpty)
    #expect(bench.server.summary.allSatisfy { $0.contains("active=false") })
    try await bench.deploy(Scenario.first)
    let fresh = try await DeployBench(behavior)
    try await fresh.deploy(Scenario.first)
    expectSame(bench.server.summary, fresh.server.summary, behavior.name)
  }

  @Test(arguments: ServerBehavior.all) func whatIsGoneIsRemovedAsPlanned(behavior: ServerBehavior) async throws {
    let bench = try await DeployBench(behavior)
    try await bench.deploy(Scenario.first)
    let plan = try await bench.deployer(Scenario.remove.after).deployer.plan()
    #expect(plan.count(.remove) == (behavior.archives ? 4 : 3))
    try await bench.deploy(Scenario.remove.after)
    #expect(bench.server.live.isEmpty)
    #expect(bench.server.summary.count == 5)
    let (deployer, _) = bench.deployer([], options: Planner.Options(deletes: true))
    _ = try await deployer.run()
    #expect(bench.server.summary.isEmpty)
  }

  /// A trigger that cannot be registered, beside a webhook: nobody else could ever have its path on 1.123.
  @Test(arguments: [ServerBehavior.n8n1x85, .n8n1x123]) func noPathStaysTaken(behavior: ServerBehavior) async throws {
    let bench = try await DeployBench(behavior)
    let bad = Scenario.workflow("report", "Report", "report", "1", calls: [], schedule: "99 99 * * *")
    do {
      _ = try await bench.deployer([bad]).deployer.run()
      Issue.record("it was refused by nobody")
    } catch {
      #expect(error.text.contains("Invalid cron expression"))
    }
    #expect(bench.server.live.isEmpty)
    let api = bench.deployer([]).deployer.api
    let other = try await api.create(
      WorkflowBody(APIBench.content("Other", "report", "1"), for: bench.profile, .create))
    #expect(try await api.publish(other.id, version: nil).isActive)
  }

  @Test func twoAtOnceAreOne() async throws {
    let bench = try await DeployBench(.n8n2x41)
    let (first, _) = bench.deployer(Scenario.first, life: 5)
    await #expect(throws: DeployFailure.self) { try await first.run() }
    var other = bench
    other.store = MemoryStore()
    do {
      _ = try await other.deployer(Scenario.first, id: "deploy-2").deployer.run()
      Issue.record("the lock was not seen")
    } catch {
      guard case .locked(let owner, let until) = error.cause else {
        Issue.record("\(error.text)")
        return
      }
      #expect(owner == "tester")
      #expect(until > bench.time.now)
    }
    // The one that was killed knows its lock again.
    var again = bench
    again.store = MemoryStore(bench.store.contents)
    try await again.deploy(Scenario.first)
    #expect(bench.server.summary.count == 5)
  }

  @Test func aLockEndsByTimeOrByHand() async throws {
    for isByHand in [false, true] {
      let bench = try await DeployBench(.n8n1x123)
      _ = try? await bench.deployer(Scenario.first, life: 5).deployer.run()
      var other = bench
      other.store = MemoryStore()
      let (deployer, _) = other.deployer(Scenario.first, id: "deploy-2")
      if isByHand {
        #expect(try await deployer.unlock() == ["tester"])
        #expect(try await deployer.unlock().isEmpty)
      } else {
        bench.time.advance(16 * 60_000)
      }
      _ = try await deployer.run()
      #expect(bench.server.summary.count == 5)
    }
  }

  @Test func somebodyElsesChangeIsNotOverwritten() async throws {
    let bench = try await DeployBench(.n8n2x41)
    try await bench.deploy(Scenario.first)
    let (deployer, _) = bench.deployer(Scenario.second)
    let api = deployer.api
    let theirs = try await api.workflows().first { $0.name == "Invoices" }
    let id = try #require(theirs?.id)
    // Between the plan and the write.
    bench.server.onRequest { _, request in
      guard request.method == "POST", request.path.hasSuffix("/workflows") else { return }
      bench.time.advance(1000)
      let body = #"{"name":"Theirs","nodes":[],"connections":{},"settings":{}}"#
      _ = bench.server.answer(
        ServedRequest(
          method: "PUT", path: "/api/v1/workflows/\(id)", query: [("publishIfActive", "false")],
          headers: [HTTPHeader("X-N8N-API-KEY", N8nTestServer.key)], body: Array(body.utf8)))
    }
    do {
      _ = try await deployer.run()
      Issue.record("it was overwritten")
    } catch {
      guard case .conflict = error.cause else {
        Issue.record("\(error.text)")
        return
      }
      #expect(error.workflow == "invoices")
    }
    #expect(try await api.workflow(id)?.name == "Theirs")
  }

  @Test func aTakenWebhookIsSeenBefore() async throws {
    let bench = try await DeployBench(.n8n2x20)
    let api = bench.deployer([]).deployer.api
    let stranger = try await api.create(
      WorkflowBody(APIBench.content("Stranger", "orders", "1"), for: bench.profile, .create))
    _ = try await api.publish(stranger.id, version: nil)
    let plan = try await bench.deployer(Scenario.first).deployer.plan()
    #expect(plan.problems.map(\.workflow) == ["orders"])
    #expect(plan.problems.first?.text.contains("the webhook GET `orders` is taken by workflow") == true)
    await #expect(throws: DeployFailure.self) { try await bench.deployer(Scenario.first).deployer.run() }
    #expect(bench.server.summary.count == 1)
  }
}
