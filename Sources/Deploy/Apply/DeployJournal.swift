import Emit
package import Lowering

/// What a deployment has to remember beyond its own end: lines of `.codika/journal/<environment>.jsonl`.
package enum JournalEvent: Sendable, Hashable {
  case started(deployment: String)
  /// Written before the marker is created, so that a deployment that was killed knows its own lock again.
  case locking(deployment: String)
  /// What a workflow was before its first change: the way back.
  case before(Before)
  case finished

  package struct Before: Sendable, Hashable {
    package var key: String
    package var id: String
    package var content: OutputValue
    package var isActive: Bool
    package var activeVersion: String?

    package init(_ key: String, _ workflow: LiveWorkflow) {
      self.key = key
      id = workflow.id
      content = workflow.content
      isActive = workflow.isActive
      activeVersion = workflow.activeVersionID
    }

    init?(_ value: OutputValue) {
      guard let key = value["key"]?.string, let id = value["id"]?.string, let content = value["content"] else {
        return nil
      }
      self.key = key
      self.id = id
      self.content = content
      isActive = value["active"]?.bool ?? false
      activeVersion = value["active_version"]?.string
    }
  }

  /// One line without its end.
  package var line: [UInt8] {
    var writer = JSONWriter(.compact)
    writer.object { writer in
      switch self {
      case .started(let deployment):
        writer.member("event", "started")
        writer.member("deployment", deployment)
      case .locking(let deployment):
        writer.member("event", "locking")
        writer.member("deployment", deployment)
      case .before(let before):
        writer.member("event", "before")
        writer.member("key", before.key)
        writer.member("id", before.id)
        writer.member("active", before.isActive)
        writer.member("active_version", before.activeVersion)
        writer.key("content")
        writer.value(before.content)
      case .finished: writer.member("event", "finished")
      }
    }
    return writer.bytes
  }

  /// Nil for a line that was cut off by a crash, and for those of later versions.
  package init?(line: [UInt8]) {
    guard let value = OutputValue(json: line) else { return nil }
    let deployment = value["deployment"]?.string ?? ""
    switch value["event"]?.string {
    case "started": self = .started(deployment: deployment)
    case "locking": self = .locking(deployment: deployment)
    case "before":
      guard let before = Before(value) else { return nil }
      self = .before(before)
    case "finished": self = .finished
    default: return nil
    }
  }
}

/// The events of the deployment that did not finish; empty if the last one did.
package struct OpenJournal: Sendable, Hashable {
  package var deployment: String?
  package var isLocking = false
  /// The first of each workflow counts: later ones would be half-way states.
  package var before: [String: JournalEvent.Before] = [:]

  package init(_ events: [JournalEvent]) {
    for event in events {
      switch event {
      case .started(let deployment): self.deployment = deployment
      case .locking: isLocking = true
      case .before(let entry): if before[entry.id] == nil { before[entry.id] = entry }
      case .finished: self = OpenJournal([])
      }
    }
  }
}

/// Where ledger and journal are kept. What is written must be there after a crash.
package protocol DeployStore: Sendable {
  func ledger() throws(StoreError) -> Ledger?
  func save(_ ledger: Ledger) throws(StoreError)
  func journal() throws(StoreError) -> [JournalEvent]
  func append(_ event: JournalEvent) throws(StoreError)
}

package struct StoreError: Error, Sendable, Hashable {
  package var text: String

  package init(_ text: String) { self.text = text }
}
