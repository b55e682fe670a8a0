import Lexer
import Parser

/// Which integrations the workflows of a use case ask for, by themselves and through the workflows that they call.
struct IntegrationUse {
  /// One integration that a called workflow asks for.
  struct Inherited {
    /// The call that leads there.
    let call: CallGraph.Call
    /// The workflow that asks.
    let user: String
  }

  /// By workflow, then by uid: where it is first asked for.
  private var own: [String: [String: Placeholder]] = [:]
  /// Workflows that ask for what neither the registry nor the use case has.
  private var uncertain: Set<String> = []
  private let calls: CallGraph

  init(_ project: Project) {
    calls = project.calls
    for file in project.workflows {
      for placeholder in file.placeholders {
        guard placeholder.isExact, let scope = placeholder.scope, scope.isCredential, scope != .syscreds,
          let key = placeholder.key?.value
        else { continue }
        let name = key.hasSuffix("_KEY") ? String(key.dropLast(4)) : CredentialKey(key)?.integration ?? ""
        guard let uid = project.integration(name)?.uid else {
          uncertain.insert(file.key)
          continue
        }
        if own[file.key]?[uid] == nil { own[file.key, default: [:]][uid] = placeholder }
      }
    }
  }

  /// Those of a workflow itself.
  func own(of key: String) -> [String: Placeholder] { own[key] ?? [:] }

  /// Those of all workflows that it calls, directly or not, and that it does not ask for itself.
  func inherited(of key: String) -> [String: Inherited] {
    let known = own(of: key)
    var found: [String: Inherited] = [:]
    for (callee, call) in callees(of: key) {
      for uid in own(of: callee).keys where known[uid] == nil && found[uid] == nil {
        found[uid] = Inherited(call: call, user: callee)
      }
    }
    return found
  }

  /// Everything below a workflow, and itself.
  func all(of key: String) -> Set<String> { Set(own(of: key).keys).union(inherited(of: key).keys) }

  /// False if the workflow, or one that it calls, asks for an integration that is not known: then what seems unused may
  /// be what is meant.
  func isCertain(of key: String) -> Bool {
    !uncertain.contains(key) && callees(of: key).allSatisfy { !uncertain.contains($0.key) }
  }

  /// The workflows below one, nearest first, each with the call of the first that leads to it.
  private func callees(of key: String) -> [(key: String, call: CallGraph.Call)] {
    var seen: Set<String> = [key]
    var found: [(key: String, call: CallGraph.Call)] = []
    for call in calls.calls(from: key) where seen.insert(call.callee).inserted { found.append((call.callee, call)) }
    var next = 0
    while next < found.count {
      let (caller, first) = found[next]
      next += 1
      for call in calls.calls(from: caller) where seen.insert(call.callee).inserted {
        found.append((call.callee, first))
      }
    }
    return found
  }
}
