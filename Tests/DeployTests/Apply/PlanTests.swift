import Analysis
import Emit
import Lowering
import N8nServer
import Testing

@testable import Deploy

@Suite struct PlanTests {
  static let profile = ServerProfile(N8nVersion(2, 41, 1), .startPage)

  static func json(_ text: String) -> OutputValue { OutputValue(json: Array(text.utf8)) ?? .null }

  static func live(_ id: String, _ workflow: DesiredWorkflow, isActive: Bool = true, tags: [String] = [])
    -> LiveWorkflow?
  {
    let marks = OutputValue.array(tags.map { .object([.init("id", .string("t-\($0)")), .init("name", .string($0))]) })
    let value = workflow.content.setting("id", .string(id)).setting("active", .bool(isActive))
      .setting("versionId", .string("v")).setting("activeVersionId", isActive ? .string("v") : .null)
      .setting("updatedAt", .string("2026")).setting("tags", marks)
    return LiveWorkflow(value)
  }

  @Test func differencesAreToldInTheAuthorsWords() {
    let old = Self.json(
      """
      {"name":"A","nodes":[
        {"id":"1","name":"In","type":"t","position":[0,0],"parameters":{"a":1,"b":{"c":1}},"credentials":{"x":{"id":"c1","name":"old"}}},
        {"id":"2","name":"Gone","type":"t","position":[0,0],"parameters":{}},
        {"id":"3","name":"Moved","type":"t","position":[0,0],"parameters":{},"disabled":false}],
       "connections":{"In":{"main":[[{"node":"Gone","type":"main","index":0}]]}},
       "settings":{"executionOrder":"v1","timezone":"Europe/Paris","callerPolicy":"workflowsFromSameOwner"}}
      """)
    let new = Self.json(
      """
      {"name":"B","nodes":[
        {"id":"1","name":"In","type":"t","position":[0,0],"parameters":{"b":{"c":2},"a":1.0},"credentials":{"x":{"id":"c1","name":"new"}},"retryOnFail":true},
        {"id":"3","name":"Moved","type":"t","position":[9,0],"parameters":{}},
        {"id":"4","name":"New","type":"t","position":[0,0],"parameters":{}}],
       "connections":{"In":{"main":[[],[{"node":"New","type":"main","index":1}]]}},
       "settings":{"executionOrder":"v1","errorWorkflow":"x"}}
      """)
    let diff = SemanticDiff(from: old, to: new)
    #expect(diff.renamed == ["A", "B"])
    #expect(diff.addedNodes == ["New"])
    #expect(diff.removedNodes == ["Gone"])
    #expect(diff.changedNodes == [SemanticDiff.NodeChange(node: "In", paths: ["parameters.b", "retryOnFail"])])
    #expect(diff.movedNodes == ["Moved"])
    #expect(diff.addedEdges == ["In → New [1 → 1]"])
    #expect(diff.removedEdges == ["In → Gone"])
    #expect(diff.settings == ["errorWorkflow", "timezone"])
    #expect(SemanticDiff(from: old, to: old).isEmpty)
    // The order of targets is the order of runs, and the order of nodes makes a version.
    let two = Self.json(#"{"connections":{"A":{"main":[[{"node":"B","index":0},{"node":"C","index":0}]]}}}"#)
    let turned = Self.json(#"{"connections":{"A":{"main":[[{"node":"C","index":0},{"node":"B","index":0}]]}}}"#)
    #expect(!SemanticDiff(from: two, to: turned).isEmpty)
  }

  @Test func ledgersSurviveTheirFile() throws {
    var ledger = Ledger(server: "http://x", tag: "codikac-1", entries: [.init(key: "b", id: "2")])
    ledger["a"] = Ledger.Entry(key: "a", id: "1", digest: "sha256:0", version: "v")
    ledger["b"]?.digest = "sha256:1"
    let read = try #require(Ledger(ledger.bytes))
    #expect(read == ledger)
    #expect(read.entries.map(\.key) == ["a", "b"])
    for text in ["", "{}", "{\"format_version\":2,\"server\":\"\",\"tag\":\"\",\"workflows\":[]}", "[]"] {
      #expect(Ledger(Array(text.utf8)) == nil)
    }
    ledger["a"] = nil
    #expect(ledger.entries.map(\.key) == ["b"])
  }

  @Test func journalsSurviveACrash() throws {
    let workflow = try #require(Self.live("1", Scenario.first[2]))
    let events: [JournalEvent] = [
      .started(deployment: "d1"), .locking(deployment: "d1"), .before(.init("invoices", workflow)),
    ]
    let read = events.compactMap { JournalEvent(line: $0.line) }
    #expect(read == events)
    let cut = Array(events[2].line.prefix(40))
    #expect(JournalEvent(line: cut) == nil)
    let open = OpenJournal(read + [.before(.init("invoices", try #require(Self.live("1", Scenario.first[3]))))])
    #expect(open.deployment == "d1")
    // The first state counts: later ones are half-way.
    #expect(open.before["1"]?.content == workflow.content)
    #expect(OpenJournal(read + [.finished]) == OpenJournal([]))
  }

  @Test func workflowsAreFoundAgain() throws {
    let desired = Scenario.desired(Scenario.first)
    let tag = desired.mark.tag
    let shell = desired.mark.shellName("tax")
    var renamed = Scenario.first[3]
    renamed.content = renamed.content.setting("name", .string("Renamed in the editor"))
    var other = Scenario.first[3]
    other.content = other.content.setting("name", .string(shell)).setting("nodes", .array([]))
    let all = [
      Self.live("known", renamed), Self.live("named", Scenario.first[2], tags: [tag]),
      Self.live("shell", other, isActive: false), Self.live("twice", other, isActive: false),
      Self.live("foreign", Scenario.first[0]), Self.live("ids", Scenario.second[4], tags: [tag]),
      Self.live("left", Scenario.workflow("old", "Old", "old", "1", calls: []), tags: [tag]),
    ].compactMap { $0 }
    let ledger = Ledger(server: "s", tag: tag, entries: [.init(key: "orders", id: "known")])
    let state = LiveState(all, desired: desired, ledger: ledger)
    #expect(
      state.workflows.mapValues(\.id) == ["orders": "known", "invoices": "named", "tax": "shell", "report": "ids"])
    #expect(state.duplicates.map(\.id) == ["twice"])
    #expect(state.leftovers.map(\.id) == ["left"])
    // The same name without a mark is somebody else's.
    #expect(state.strangers.map(\.id) == ["foreign"])
  }

  @Test func plansAreShown() throws {
    let desired = Scenario.desired(Scenario.second)
    let tag = desired.mark.tag
    var all = Scenario.first.enumerated().compactMap { Self.live("w\($0)", $1, tags: [tag]) }
    all.remove(at: 3)
    all.append(try #require(Self.live("old", Scenario.workflow("old", "Old", "old", "1", calls: []), tags: [tag])))
    // What the callers hold are the ids of the callees.
    all = all.map { workflow in
      var workflow = workflow
      workflow.content = workflow.content.replacingText("{{SUBWKFL_lookup_LFKWBUS}}", "w0")
        .replacingText("{{SUBWKFL_tax_LFKWBUS}}", "w1")
      return workflow
    }
    let ledger = Ledger(
      server: "http://n8n", tag: tag,
      entries: ["lookup", "tax", "invoices"].enumerated().map { .init(key: $1, id: "w\($0)") })
    let live = LiveState(all, desired: desired, ledger: ledger)
    let plan = Planner.plan(desired, live, ledger: ledger, server: "http://n8n", profile: Self.profile)
    #expect(
      PlanRenderer.text(plan) == """
        Plan for `shop` in test: http://n8n, n8n 2.41.1

          ~ workflow lookup    1 node changed
              ~ node `Set`: parameters.assignments
            workflow tax       unchanged
          ~ workflow invoices  1 node changed, settings, name
              name `Invoices` becomes `Invoices (new)`
              ~ node `Set`: parameters.assignments
              ~ settings: timezone
          + workflow orders    new, goes live
          ~ workflow report    2 nodes changed, 1 added, connections
              + node `Call tax`
              ~ node `Every week`: parameters.rule
              ~ node `Set`: parameters.assignments
              + Call tax → Set
              + Webhook → Call tax
              - Webhook → Set
              cannot be confirmed with an API key: `Every week`
          - workflow Old       no longer part of the use case, is archived

        Plan: 1 to add, 3 to change, 1 to remove, 1 unchanged.

        """)
    var writer = JSONWriter(.compact)
    writer.object { PlanJSON.write(plan, &$0) }
    let value = Self.json(writer.text)
    #expect(
      value["changes"]?.elements.map { $0["action"]?.string } == [
        "update", "none", "update", "create", "update", "remove",
      ])
    #expect(value["changes"]?.elements.last?["removal"]?.string == "archive")
  }

  @Test func problemsStopADeployment() throws {
    var workflows = Scenario.first
    workflows[2].content = workflows[2].content.setting("name", .string(String(repeating: "n", count: 129)))
    workflows[4] = Scenario.workflow("report", "Report", "orders", "1", calls: [])
    var desired = Scenario.desired(workflows)
    desired.open = []
    let tag = desired.mark.tag
    let left = try #require(
      Self.live("left", Scenario.workflow("gone", "Gone", "invoices", "1", calls: []), tags: [tag]))
    let live = LiveState([left], desired: desired, ledger: nil)
    let plan = Planner.plan(desired, live, ledger: nil, server: "s", profile: Self.profile)
    #expect(
      plan.problems.map(\.text) == [
        "the name has 129 characters; n8n takes 1 to 128",
        "the webhook GET `invoices` is taken by workflow `Gone`, which is no longer part of the use case (`renamedFrom` "
          + "keeps it)",
        "the webhook GET `orders` is taken by workflow `orders` of this use case",
      ])
  }

  @Test func triggersAreTold() {
    let content = Self.json(
      """
      {"nodes":[
        {"name":"A","type":"n8n-nodes-base.webhook","typeVersion":2,"webhookId":"w1","parameters":{"path":"/a/","httpMethod":"POST"}},
        {"name":"B","type":"n8n-nodes-base.webhook","typeVersion":2,"webhookId":"w2","parameters":{}},
        {"name":"C","type":"n8n-nodes-base.webhook","typeVersion":2,"webhookId":"w3","parameters":{"path":"c/:id"}},
        {"name":"D","type":"n8n-nodes-base.webhook","typeVersion":2,"webhookId":"w4","parameters":{"path":"={{ $env.X }}"}},
        {"name":"E","type":"n8n-nodes-base.scheduleTrigger","typeVersion":1.2,"parameters":{}},
        {"name":"F","type":"n8n-nodes-base.gmailTrigger","typeVersion":1.2,"parameters":{}},
        {"name":"G","type":"n8n-nodes-base.manualTrigger","typeVersion":1,"parameters":{}},
        {"name":"H","type":"n8n-nodes-base.errorTrigger","typeVersion":1,"parameters":{}},
        {"name":"I","type":"n8n-nodes-base.executeWorkflowTrigger","typeVersion":1.1,"parameters":{}},
        {"name":"J","type":"n8n-nodes-base.webhook","typeVersion":2,"disabled":true,"parameters":{"path":"j"}}]}
      """)
    #expect(
      TriggerFact.all(content, .v2) == [
        TriggerFact(node: "A", kind: .webhook(method: "POST", path: "a")),
        TriggerFact(node: "B", kind: .webhook(method: "GET", path: "w2")),
        TriggerFact(node: "C", kind: .webhook(method: "GET", path: "w3/c/:id")),
        TriggerFact(node: "D", kind: .webhook(method: "GET", path: nil)),
        TriggerFact(node: "E", kind: .silent), TriggerFact(node: "F", kind: .silent),
        TriggerFact(node: "H", kind: .errors), TriggerFact(node: "I", kind: .subworkflow),
      ])
  }
}
