import Deploy
import N8nServer
import Testing

/// Two summaries of a server are the same; of those that are not, where they part.
func expectSame(_ a: [String], _ b: [String], _ what: String, sourceLocation: SourceLocation = #_sourceLocation) {
  if a == b { return }
  var text = "\(what): \(a.count) workflows, expected \(b.count)"
  for (x, y) in zip(a, b) where x != y {
    let common = zip(x.utf8, y.utf8).prefix { $0 == $1 }.count
    let start = Swift.max(0, common - 40)
    text += "\n\(x.prefix(20))… \(String(decoding: Array(x.utf8)[start...].prefix(160), as: UTF8.self))"
    text += "\n  expected \(String(decoding: Array(y.utf8)[start...].prefix(160), as: UTF8.self))"
  }
  Issue.record("\(text)", sourceLocation: sourceLocation)
}

/// A deployment may end after any call, and any call may go wrong: running it again gives what an undisturbed one gives.
@Suite struct SafetyProofTests {
  /// A deployment without any disturbance, and what led to it.
  struct Course {
    var bench: DeployBench
    var start: N8nTestServer.Snapshot
    var files: MemoryStore.Files
    var calls: Int
    var end: [String]
    /// Webhooks that are live before and are to be live afterwards.
    var kept: Set<WebhookKey>
    /// Paths that the plan announced to be offline for a moment.
    var announced: Set<String>
    /// Noted before.
    var outages: Int

    /// Paths that did not answer at some instant although they were to.
    var lost: Set<String> {
      Set(bench.server.outages.dropFirst(outages).filter { $0.isDown && kept.contains($0.key) }.map(\.key.path))
    }
  }

  func course(_ behavior: ServerBehavior, _ scenario: Scenario) async throws -> Course {
    var bench = try await DeployBench(behavior)
    if !scenario.before.isEmpty { try await bench.deploy(scenario.before) }
    bench.time.advance(60_000)
    _ = bench.server.live
    let start = bench.server.snapshot()
    let files = bench.store.contents
    let live = bench.server.live
    let outages = bench.server.outages.count
    let plan = try await bench.deployer(scenario.after).deployer.plan()
    bench.server.resetLog()
    let calls = try await bench.deploy(scenario.after)
    let end = bench.server.summary
    bench.time.advance(60_000)
    let kept = live.intersection(bench.server.live)
    bench.store = MemoryStore(files)
    return Course(
      bench: bench, start: start, files: files, calls: calls, end: end, kept: kept,
      announced: Set(plan.changes.filter(\.isBrieflyOffline).map(\.key)), outages: outages)
  }

  static let grid = ServerBehavior.all.flatMap { behavior in Scenario.allCases.map { (behavior, $0) } }

  @Test(arguments: grid) func killedAfterAnyCall(behavior: ServerBehavior, scenario: Scenario) async throws {
    let course = try await course(behavior, scenario)
    var bench = course.bench
    for life in 1...course.calls {
      bench.server.restore(course.start)
      bench.store = MemoryStore(course.files)
      _ = try? await bench.deployer(scenario.after, life: life).deployer.run()
      let dead = course.lost
      // A new process, with what the files hold.
      bench.store = MemoryStore(bench.store.contents)
      let (deployer, _) = bench.deployer(scenario.after, id: "deploy-2")
      do {
        _ = try await deployer.run()
        expectSame(bench.server.summary, course.end, "\(behavior.name) \(scenario): killed after call \(life)")
        #expect(dead.union(course.lost).isSubset(of: course.announced), "\(behavior.name) \(scenario) \(life)")
      } catch {
        Issue.record("\(behavior.name) \(scenario): killed after call \(life): \(error.text)")
      }
    }
    Self.tell(behavior, scenario, "killed after each of \(course.calls) calls", course)
  }

  /// A line of the table of proofs.
  static func tell(_ behavior: ServerBehavior, _ scenario: Scenario, _ what: String, _ course: Course) {
    let offline = course.announced.sorted().joined(separator: ", ")
    print("| \(behavior.name) | \(scenario) | \(what) | offline as announced: \(offline.isEmpty ? "none" : offline) |")
  }

  static let faults: [N8nTestServer.Fault] = [.failureAfterwards(500), .hang, .lostReply]

  @Test(arguments: grid) func anyCallGoesWrong(behavior: ServerBehavior, scenario: Scenario) async throws {
    let course = try await course(behavior, scenario)
    var bench = course.bench
    for fault in Self.faults {
      for number in 0..<course.calls {
        bench.server.restore(course.start)
        bench.server.inject(fault, at: number)
        bench.store = MemoryStore(course.files)
        do {
          _ = try await bench.deployer(scenario.after).deployer.run()
        } catch {
          // It may stop, and goes on when it is called again.
          #expect(!error.isFinal, "\(behavior.name) \(scenario) \(fault) at \(number): \(error.text)")
          bench.store = MemoryStore(bench.store.contents)
          _ = try? await bench.deployer(scenario.after, id: "deploy-2").deployer.run()
        }
        expectSame(bench.server.summary, course.end, "\(behavior.name) \(scenario) \(fault) at \(number)")
        #expect(course.lost.isSubset(of: course.announced), "\(behavior.name) \(scenario) \(fault) at \(number)")
      }
    }
    Self.tell(behavior, scenario, "500, time-out, lost reply at each of \(course.calls) calls", course)
  }
}
