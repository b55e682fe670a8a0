package import Lexer

/// Which workflow calls which, by SUBWKFL placeholder.
package struct CallGraph: Sendable {
  package struct Call: Sendable, Hashable {
    package var caller: String
    package var callee: String
    /// The key part of the placeholder.
    package var span: SourceSpan
    /// Node that calls.
    package var node: String?

    package init(caller: String, callee: String, span: SourceSpan, node: String?) {
      self.caller = caller
      self.callee = callee
      self.span = span
      self.node = node
    }
  }

  /// At most so many cycles are told apart; more of them are no news to anybody.
  package static let cycleLimit = 100

  /// Sorted by caller, then place; calls of workflows that do not exist included.
  package var calls: [Call] = []
  /// Workflow keys, callee first, ties by key. Members of cycles stand last, by key.
  package var order: [String] = []
  /// Each cycle once: the calls around it, beginning at its smallest key.
  package var cycles: [[Call]] = []

  package init() {}

  /// `keys` are the workflows that can be called. Calls `fromOutside` are made by what cannot (the data ingestion): they
  /// are listed and play no part in order and cycles. The outcome depends on no order of the arguments.
  package init(keys: some Sequence<String>, calls: [Call], fromOutside: [Call] = []) {
    let inside = calls.sorted(by: CallGraph.isBefore)
    self.calls = fromOutside.isEmpty ? inside : (calls + fromOutside).sorted(by: CallGraph.isBefore)
    let numbering = Numbering(keys: keys, calls: inside)
    let cyclic = StrongComponents(numbering.successors).cyclic
    order = numbering.calleeFirst(without: Set(cyclic.joined())).map { numbering.keys[$0] }
    cycles = CycleFinder(numbering.successors, cyclic, limit: CallGraph.cycleLimit).cycles.map { cycle in
      cycle.indices.compactMap { place in
        numbering.firstCall[[cycle[place], cycle[(place + 1) % cycle.count]]]
      }
    }
  }

  private static func isBefore(_ a: Call, _ b: Call) -> Bool {
    (ExactText(a.caller), a.span.file, a.span.start) < (ExactText(b.caller), b.span.file, b.span.start)
  }

  /// Calls that leave one workflow, in the order of the file.
  package func calls(from caller: String) -> ArraySlice<Call> {
    let key = ExactText(caller)
    let start = calls.partitioningIndex { !(ExactText($0.caller) < key) }
    let end = calls.partitioningIndex { key < ExactText($0.caller) }
    return calls[start..<max(start, end)]
  }
}

/// The workflows as numbers in the order of their keys, with the calls between them.
private struct Numbering {
  let keys: [String]
  /// By number: called workflows, ascending, each once.
  let successors: [[Int]]
  /// The first call between two workflows.
  let firstCall: [[Int]: CallGraph.Call]

  init(keys: some Sequence<String>, calls: [CallGraph.Call]) {
    let sorted = Set(keys.map(ExactText.init)).sorted()
    self.keys = sorted.map(\.text)
    let number = Dictionary(uniqueKeysWithValues: sorted.enumerated().map { ($1, $0) })
    var successors: [Set<Int>] = Array(repeating: [], count: sorted.count)
    var firstCall: [[Int]: CallGraph.Call] = [:]
    for call in calls {
      guard let caller = number[ExactText(call.caller)], let callee = number[ExactText(call.callee)] else { continue }
      successors[caller].insert(callee)
      if firstCall[[caller, callee]] == nil { firstCall[[caller, callee]] = call }
    }
    self.successors = successors.map { $0.sorted() }
    self.firstCall = firstCall
  }

  /// Takes the smallest number whose callees are all taken; members of cycles count as taken, and come last.
  func calleeFirst(without cyclic: Set<Int>) -> [Int] {
    var callers: [[Int]] = Array(repeating: [], count: keys.count)
    var open = Array(repeating: 0, count: keys.count)
    for (caller, callees) in successors.enumerated() where !cyclic.contains(caller) {
      for callee in callees where !cyclic.contains(callee) {
        callers[callee].append(caller)
        open[caller] += 1
      }
    }
    var ready = NumberHeap()
    for number in keys.indices where !cyclic.contains(number) && open[number] == 0 { ready.insert(number) }
    var order: [Int] = []
    while let number = ready.removeLeast() {
      order.append(number)
      for caller in callers[number] {
        open[caller] -= 1
        if open[caller] == 0 { ready.insert(caller) }
      }
    }
    return order + cyclic.sorted()
  }
}

extension Array {
  /// The first index at which `isBehind` is true; the array is false before it and true after it.
  fileprivate func partitioningIndex(_ isBehind: (Element) -> Bool) -> Int {
    var low = 0
    var high = count
    while low < high {
      let middle = (low + high) / 2
      if isBehind(self[middle]) { high = middle } else { low = middle + 1 }
    }
    return low
  }
}
