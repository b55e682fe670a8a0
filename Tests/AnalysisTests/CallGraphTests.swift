import Analysis
import Lexer
import Support
import Testing

@Suite struct CallGraphTests {
  /// `a→b` each.
  private func graph(_ texts: [String], keys: [String]? = nil) -> CallGraph {
    let calls = texts.enumerated().map { index, text in
      let ends = text.split(separator: "→").map(String.init)
      return CallGraph.Call(
        caller: ends[0], callee: ends[1], span: SourceSpan(FileID(0), index, index + 1), node: nil)
    }
    return CallGraph(keys: keys ?? Array(Set(calls.flatMap { [$0.caller, $0.callee] })), calls: calls)
  }

  private func cycles(_ graph: CallGraph) -> [String] {
    graph.cycles.map { $0.map { "\($0.caller)→\($0.callee)" }.joined(separator: " ") }
  }

  @Test func calleesComeFirst() {
    let graph = graph(["main→b", "main→a", "a→leaf", "z→leaf", "b→a"], keys: ["z", "main", "a", "b", "leaf", "alone"])
    #expect(graph.order == ["alone", "leaf", "a", "b", "main", "z"])
    #expect(graph.cycles.isEmpty)
    #expect(graph.calls.map { "\($0.caller)→\($0.callee)" } == ["a→leaf", "b→a", "main→b", "main→a", "z→leaf"])
    #expect(graph.calls(from: "main").map(\.callee) == ["b", "a"])
    #expect(graph.calls(from: "leaf").isEmpty && graph.calls(from: "nobody").isEmpty)
  }

  @Test func callsOfUnknownWorkflowsAreListedOnly() {
    let graph = graph(["a→nobody"], keys: ["a"])
    #expect(graph.order == ["a"])
    #expect(graph.calls.count == 1)
  }

  /// Calls, cycles, order.
  static let cycleCases: [([String], [String], [String])] = [
    (["a→a"], ["a→a"], ["a"]),
    (["b→a", "a→b"], ["a→b b→a"], ["a", "b"]),
    (["c→d", "d→e", "e→a", "a→b", "b→c"], ["a→b b→c c→d d→e e→a"], ["a", "b", "c", "d", "e"]),
    // What a cycle calls and what calls it are in order; the cycle comes last.
    (["main→a", "a→b", "b→a", "b→leaf"], ["a→b b→a"], ["leaf", "main", "a", "b"]),
    // Two cycles with one node in common; two ways around that close by one call.
    (["a→b", "b→a", "a→c", "c→a"], ["a→b b→a", "a→c c→a"], ["a", "b", "c"]),
    (["a→b", "a→c", "b→c", "c→a"], ["a→c c→a"], ["a", "b", "c"]),
    // The same call twice is one cycle.
    (["a→b", "a→b", "b→a"], ["a→b b→a"], ["a", "b"]),
  ]

  @Test(arguments: cycleCases)
  func findsCycles(_ calls: [String], _ expected: [String], _ order: [String]) {
    let graph = graph(calls)
    #expect(cycles(graph) == expected)
    #expect(graph.order == order)
  }

  @Test func cyclesShowTheFirstCall() {
    let graph = graph(["a→b", "a→b", "b→a"])
    #expect(graph.cycles.first?.map(\.span.start) == [0, 2])
  }

  @Test func theOutcomeDependsOnNoOrder() {
    let seed: UInt64 = 0xCA11
    var random = SplitMix64(seed: seed)
    for _ in 0..<200 {
      let count = 1 + random.below(8)
      let keys = (0..<count).map { "w\($0)" }
      let calls = (0..<random.below(2 * count)).map { place in
        CallGraph.Call(
          caller: "w\(random.below(count))", callee: "w\(random.below(count))",
          span: SourceSpan(FileID(0), place, place + 1), node: nil)
      }
      let first = CallGraph(keys: keys, calls: calls)
      let second = CallGraph(keys: keys.shuffled(using: &random), calls: calls.shuffled(using: &random))
      #expect(
        first.order == second.order && first.calls == second.calls && first.cycles == second.cycles, "seed \(seed)")
      #expect(Set(first.order) == Set(keys) && first.order.count == count)
      for cycle in first.cycles {
        #expect(cycle.first?.caller == cycle.map(\.caller).min())
        for (call, next) in zip(cycle, cycle.dropFirst() + cycle.prefix(1)) { #expect(call.callee == next.caller) }
      }
      // Away from cycles a callee stands before its callers.
      let place = Dictionary(uniqueKeysWithValues: first.order.enumerated().map { ($1, $0) })
      let onCycle = Set(keys.filter { reaches($0, $0, calls) })
      #expect(onCycle.isEmpty == first.cycles.isEmpty, "seed \(seed)")
      #expect(Array(first.order.suffix(onCycle.count)) == onCycle.sorted(), "seed \(seed)")
      for call in calls where !onCycle.contains(call.caller) && !onCycle.contains(call.callee) {
        #expect((place[call.callee] ?? 0) < (place[call.caller] ?? 0), "seed \(seed)")
      }
    }
  }

  private func reaches(_ start: String, _ end: String, _ calls: [CallGraph.Call]) -> Bool {
    var seen: Set<String> = []
    var open = [start]
    while let key = open.popLast() {
      for call in calls where call.caller == key {
        if call.callee == end { return true }
        if seen.insert(call.callee).inserted { open.append(call.callee) }
      }
    }
    return false
  }

  @Test func manyWorkflowsAreNoMatter() {
    let keys = (0..<20_000).map { "w\($0)" }
    let calls = keys.indices.dropLast().map { place in
      CallGraph.Call(
        caller: keys[place], callee: keys[place + 1], span: SourceSpan(FileID(0), place, place + 1), node: nil)
    }
    #expect(CallGraph(keys: keys, calls: calls).order == keys.reversed())
    let closing = CallGraph.Call(
      caller: "w19999", callee: "w0", span: SourceSpan(FileID(0), 20_000, 20_001), node: nil)
    #expect(CallGraph(keys: keys, calls: calls + [closing]).cycles.map(\.count) == [20_000])
  }
}
