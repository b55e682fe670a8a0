import N8nServer
import Support
import Testing

/// The test server against recordings of real servers: what it answers decides whether the proofs mean anything.
@Suite(.enabled(if: SharedFolder.isGiven)) struct ReplayTests {
  static let scenarios = [
    "s02a_create_top", "s02b_create_settings", "s02c_create_nodes", "s02d_create_structure", "s03_read", "s04a_update",
    "s04b_update_live", "s05_publish", "s06a_activate_bad", "s06b_put_bad_on_live", "s06c_draft_then_publish",
    "s06d_orphan_path", "s07_delete_archive", "s08_credentials", "s09_tags", "s10_concurrency", "s14_gap",
  ]

  @Test(arguments: [ServerBehavior.n8n1x123, .n8n2x41])
  func answersAsRecorded(behavior: ServerBehavior) throws {
    let recording = try Recording("api-\(behavior.version).jsonl")
    var compared = 0
    var differences: [String] = []
    var skipped: [String: Int] = [:]
    for scenario in Self.scenarios {
      var replayer = Replayer(recording.scenario(scenario), behavior)
      replayer.run()
      compared += replayer.compared
      differences += replayer.differences
      skipped.merge(replayer.skipped) { $0 + $1 }
    }
    #expect(compared > 1000)
    // What cannot be compared, with the reason.
    #expect(skipped["the body was not recorded"] == 9)
    #expect(skipped["four requests at once: their order was not fixed"] == 4)
    #expect(skipped.values.reduce(0, +) <= 15, "\(skipped)")
    #expect(differences.isEmpty, "\(differences.count) of \(compared):\n\(differences.joined(separator: "\n"))")
  }
}
