/// What one run of a node does to the world outside of its workflow.
package enum NodeEffect: String, Sendable, CaseIterable {
  /// Begins an execution.
  case trigger
  /// Works on its items alone.
  case pure
  /// Asks and changes nothing: a second try gives the same.
  case read
  /// Makes something new each time: a record, a row, a file, a message in a queue.
  case create
  /// Brings something into a state, or makes it if it is absent: a second try changes nothing more.
  case update
  case delete
  /// Tells people: mail, chat, text message, a call of the pager.
  case send
  /// Answers who started the workflow.
  case answer
  /// Ends the run as failed.
  case fail
  /// Nothing that we are sure of.
  case unknown

  /// Known to leave something behind outside of the workflow.
  package var isChange: Bool {
    switch self {
    case .create, .update, .delete, .send: true
    case .trigger, .pure, .read, .answer, .fail, .unknown: false
    }
  }

  /// Known to leave nothing more behind when it is done twice.
  package var isRepeatable: Bool {
    switch self {
    case .pure, .read, .update, .delete: true
    case .trigger, .create, .send, .answer, .fail, .unknown: false
    }
  }
}

extension NodeEffect {
  /// What the name of an operation says in n8n's own nodes, where they use the same words for the same things.
  init(operation: String) {
    switch operation {
    case "create", "insert", "append": self = .create
    case "get", "getAll", "getMany", "list", "search", "read", "find", "lookup", "count", "download": self = .read
    case "update", "upsert", "createOrUpdate", "appendOrUpdate", "edit", "archive", "unarchive": self = .update
    case "delete", "deleteAll", "remove": self = .delete
    case "send", "sendAndWait", "reply": self = .send
    default: self = NodeEffect.stems.first { NodeEffect.begins(operation, $0.stem) }?.effect ?? .unknown
    }
  }

  private static let stems: [(stem: String, effect: NodeEffect)] = [
    ("get", .read), ("list", .read), ("search", .read), ("find", .read), ("download", .read),
    ("createOrUpdate", .update),
    ("update", .update), ("upsert", .update), ("create", .create), ("delete", .delete), ("send", .send),
  ]

  /// True if a capital letter follows the stem: `getAllPeople`, not `getaway`.
  private static func begins(_ operation: String, _ stem: String) -> Bool {
    guard operation.hasPrefix(stem), let next = operation.utf8.dropFirst(stem.utf8.count).first else { return false }
    return (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(next)
  }
}
