import Parser

/// A workflow as FlowLint sees it. Ids and names are one name space, an error edge is guessed from the types, disabled
/// nodes and sticky notes are nodes like others.
struct FlowlintGraph {
  enum Kind { case success, error, timeout }

  struct Edge {
    var from: Int
    var to: Int
    var kind: Kind
  }

  let nodes: [Node]
  let types: [String]
  private(set) var edges: [Edge] = []
  private(set) var outgoing: [[Int]]
  private(set) var incoming: [[Int]]

  init(_ workflow: Workflow) {
    nodes = workflow.nodes
    types = nodes.map { $0.type?.value.lowercased() ?? "" }
    outgoing = Array(repeating: [], count: nodes.count)
    incoming = Array(repeating: [], count: nodes.count)
    var known: [String: Int] = [:]
    for (index, node) in nodes.enumerated() {
      if let id = node.id?.value, !id.isEmpty { known[id] = index }
      if let name = node.name?.value { known[name] = index }
    }
    for connection in workflow.connections {
      guard let from = known[connection.source.value], let to = known[connection.target.value] else { continue }
      let kind: Kind =
        switch connection.type.value {
        case "error": .error
        case "timeout": .timeout
        case "main" where connection.slot > 0 && FlowlintTypes.isErrorProne(types[from]): .error
        default: .success
        }
      outgoing[from].append(edges.count)
      incoming[to].append(edges.count)
      edges.append(Edge(from: from, to: to, kind: kind))
    }
  }

  func name(_ index: Int) -> String { nodes[index].name?.value ?? "" }
  func targets(_ index: Int) -> [Int] { outgoing[index].map { edges[$0].to } }

  /// Several edges lead here, one at least of them an error edge and one none.
  func isRejoin(_ index: Int) -> Bool {
    let kinds = incoming[index].map { edges[$0].kind }
    return kinds.count > 1 && kinds.contains(.error) && kinds.contains { $0 != .error }
  }

  func isErrorHandler(_ index: Int) -> Bool {
    let name = name(index).lowercased()
    return ["stopanderror", "errorhandler", "raiseerror"].contains { types[index].contains($0) }
      || name.contains("stop and error") || name.contains("error handler")
  }

  /// Breadth first from `start`, which is visited too; `expand` says whether to go on behind a node.
  func search(
    from start: [Int], backwards: Bool = false, expand: (Int) -> Bool = { _ in true }, until found: (Int) -> Bool
  ) -> Bool {
    var seen = Set(start)
    var queue = start
    var next = 0
    while next < queue.count {
      let index = queue[next]
      next += 1
      if found(index) { return true }
      guard expand(index) else { continue }
      let around = backwards ? incoming[index].map { edges[$0].from } : targets(index)
      for neighbour in around where seen.insert(neighbour).inserted { queue.append(neighbour) }
    }
    return false
  }
}

/// FlowLint's classes of node types: parts of the lower-case type.
enum FlowlintTypes {
  private static func has(_ type: String, _ parts: [String]) -> Bool { parts.contains { type.contains($0) } }

  static func callsAPI(_ type: String) -> Bool { has(type, ["http", "request", "google", "facebook", "ads"]) }
  static func mutates(_ type: String) -> Bool {
    has(
      type,
      [
        "write", "insert", "update", "delete", "post", "put", "patch", "database", "mongo", "supabase", "sheet",
      ])
  }
  static func isErrorProne(_ type: String) -> Bool {
    callsAPI(type) || mutates(type) || has(type, ["execute", "workflow", "function"])
  }
  static func notifies(_ type: String) -> Bool {
    has(
      type,
      [
        "slack", "discord", "email", "gotify", "mattermost", "microsoftteams", "pushbullet", "pushover", "rocketchat",
        "zulip", "telegram",
      ])
  }
  static func consumes(_ type: String) -> Bool {
    mutates(type) || notifies(type) || callsAPI(type) || type.contains("respondtowebhook")
  }
  static func isTerminal(_ type: String, _ name: String) -> Bool {
    has(
      type + " " + name.lowercased(),
      [
        "respond", "reply", "end", "stop", "terminate", "return", "sticky", "note", "noop", "no operation", "slack",
        "email", "discord", "teams", "webhook", "telegram", "pushbullet", "mattermost", "notifier", "notification",
        "alert", "sms", "call",
      ])
  }
  static func starts(_ type: String) -> Bool { has(type, ["webhook", "trigger", "start"]) }
  static func startsMainWorkflow(_ type: String) -> Bool {
    has(type, ["trigger", "webhook", "schedule", "form", "start"]) && !type.contains("executeworkflow")
      && !type.contains("manualtrigger")
  }
}
