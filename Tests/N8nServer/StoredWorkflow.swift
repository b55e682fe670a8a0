import Deploy
import Lowering

/// What a version of a workflow holds.
struct WorkflowContent: Sendable, Hashable {
  var nodes: [OutputValue]
  var connections: OutputValue
  var groups: OutputValue

  func isSame(as other: WorkflowContent) -> Bool {
    OutputValue.array(nodes).means(.array(other.nodes)) && connections.means(other.connections)
      && groups.means(other.groups)
  }
}

struct StoredVersion: Sendable {
  var id: String
  var content: WorkflowContent
  var name: String?
  var description: String?
  var createdAt: Int
}

struct StoredWorkflow: Sendable {
  var id: String
  var name: String
  /// Of the draft.
  var content: WorkflowContent
  var settings: OutputValue
  var staticData: OutputValue = .null
  var pinData: OutputValue = .null
  var description: OutputValue = .null
  var isActive = false
  var isArchived = false
  var versionID: String
  var activeVersionID: String?
  var versionCounter = 1
  var triggerCount = 0
  var createdAt: Int
  var updatedAt: Int
  var tags: [String] = []
  /// Oldest first; the draft is the last.
  var versions: [StoredVersion]

  func version(_ id: String?) -> StoredVersion? { versions.last { $0.id == id } }
  var published: StoredVersion? { version(activeVersionID) }
  var timezone: String? { settings["timezone"]?.string }
}

struct StoredTag: Sendable {
  var id: String
  var name: String
  var createdAt: Int
  var updatedAt: Int
}

struct StoredCredential: Sendable {
  var id: String
  var name: String
  var type: String
  var createdAt: Int
  var updatedAt: Int
}

struct StoredExecution: Sendable {
  var id: Int
  var workflow: String
  var version: String?
  var isSuccess: Bool
  var at: Int
}

/// A method and a path under `/webhook/`.
package struct WebhookKey: Sendable, Hashable, Comparable, CustomStringConvertible {
  package var method: String
  package var path: String

  package init(_ method: String, _ path: String) {
    self.method = method
    self.path = path
  }

  package static func < (a: WebhookKey, b: WebhookKey) -> Bool { (a.path, a.method) < (b.path, b.method) }
  package var description: String { "\(method) /webhook/\(path)" }
}

struct Registration: Sendable {
  var workflow: String
  var node: String
  var version: String
  var content: WorkflowContent
  /// The path is taken and nothing answers: what a failed activation leaves on 1.123.
  var isStuck = false
}

/// A change of registrations that the newest servers make after they have answered.
struct Publication: Sendable {
  var workflow: String
  /// Nil: everything is to be taken down.
  var version: String?
  var due: Int
  /// Attempts at triggers that failed.
  var attempts = 0
}
