/// What a deployment would do: a pure function of what is wanted, what a server has and what the ledger remembers.
package struct DeployPlan: Sendable {
  package enum Action: String, Sendable {
    case create, update
    /// The content is there already and has to go live.
    case publish
    /// Nothing is sent.
    case none
    case remove
  }

  /// What is done to a workflow that is not wanted any more.
  package enum Removal: String, Sendable {
    case archive, deactivate, delete
  }

  /// What a write is based on: if it is not so any more, somebody else was there.
  package struct Base: Sendable, Hashable {
    package var version: String?
    package var activeVersion: String?
    package var updatedAt: String
    package var isActive: Bool

    package init(_ workflow: LiveWorkflow) {
      version = workflow.versionID
      activeVersion = workflow.activeVersionID
      updatedAt = workflow.updatedAt
      isActive = workflow.isActive
    }
  }

  package struct Change: Sendable {
    /// Of what is removed: its name.
    package var key: String
    package var name: String
    package var action: Action
    /// Nil for what is created.
    package var id: String?
    package var base: Base?
    package var diff: SemanticDiff?
    package var removal: Removal?
    package var goesLive: Bool
    /// For a moment its webhooks will not answer: this server takes a live workflow down for every change.
    package var isBrieflyOffline: Bool
    /// Triggers of which nothing shows, on this server, whether they work.
    package var unconfirmed: [String]
    /// Keys of workflows that it calls.
    package var calls: [String]
    package var digestBefore: String?
    package var digestAfter: String?
  }

  /// Why nothing may be deployed.
  package struct Problem: Sendable, Hashable {
    package var workflow: String?
    /// One clause, lower case.
    package var text: String
  }

  package var useCase: String
  package var environment: String
  package var server: String
  package var profile: ServerProfile
  package var tag: String
  /// In the order in which they are carried out: callees first, what is removed last.
  package var changes: [Change]
  /// Must be empty for the plan to be carried out.
  package var problems: [Problem]

  package func count(_ action: Action) -> Int { changes.count { $0.action == action } }

  /// True if nothing would be sent.
  package var isEmpty: Bool { changes.allSatisfy { $0.action == .none } }
}
