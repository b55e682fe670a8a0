/// What some versions of n8n's public API do and others do not.
///
/// `since` is the first minor version that was found to have a trait, which may have come a little earlier: 27 packages
/// from 1.60 to 2.41 were read, and 1.123.81 and 2.41.1 run.
package enum N8nTrait: String, Sendable, CaseIterable {
  // What can be asked.
  case excludesPinnedData, retriesExecutions, readsVersions, listsCredentials, patchesCredentials, discovers
  case stopsExecutions, archives, readsCredentials, publishes, publishIfActive, readsVersionsByPath, startTimeFilters
  // What bodies may hold.
  case callerSettings, pinData, description, projects, nodeGroups, telemetryTags, parentFolders, binarySettings
  case credentialIDs
  // How the server behaves.
  /// A PUT keeps settings that its body leaves out.
  case mergesSettings
  /// A registration that fails on activation or PUT leaves the workflow inactive; before, it said `active: true`.
  case failsInactive
  /// Draft and published version are apart; `activate` takes a version.
  case versions
  /// Publishing looks at required credentials and parameters.
  case checksNodes
  case checksCallees
  /// `errorWorkflow: "DEFAULT"` removes the setting.
  case resetsErrorWorkflow
  /// A taken webhook path is refused with 409 before anything else.
  case checksWebhooksFirst
  case fillsWebhookIDs
  case checksStructure
  /// A refused PUT on a published workflow leaves the published version as it was.
  case checksBeforeMoving
  /// DELETE of a published workflow is refused.
  case protectsPublished
  /// The answer to publishing comes before the triggers are registered.
  case publishesLater

  package var since: N8nVersion {
    switch self {
    case .excludesPinnedData: N8nVersion(1, 85)
    case .retriesExecutions: N8nVersion(1, 115)
    case .callerSettings, .mergesSettings: N8nVersion(1, 119)
    case .readsVersions, .failsInactive: N8nVersion(1, 123)
    case .versions, .checksNodes: N8nVersion(2, 0)
    case .patchesCredentials, .checksCallees: N8nVersion(2, 4)
    case .listsCredentials, .resetsErrorWorkflow, .checksWebhooksFirst: N8nVersion(2, 8)
    case .discovers, .stopsExecutions, .pinData, .fillsWebhookIDs: N8nVersion(2, 14)
    case .archives, .description: N8nVersion(2, 16)
    case .projects: N8nVersion(2, 17)
    case .readsCredentials: N8nVersion(2, 20)
    case .telemetryTags, .checksStructure: N8nVersion(2, 27)
    case .nodeGroups: N8nVersion(2, 30)
    case .parentFolders: N8nVersion(2, 32)
    case .publishes, .binarySettings: N8nVersion(2, 33)
    case .checksBeforeMoving: N8nVersion(2, 34)
    case .publishIfActive: N8nVersion(2, 35)
    case .readsVersionsByPath, .startTimeFilters: N8nVersion(2, 39)
    case .publishesLater, .protectsPublished: N8nVersion(2, 40)
    case .credentialIDs: N8nVersion(2, 41)
    }
  }

  /// The operation in a server's own description that shows the trait: method, path without the names of its
  /// parameters, and the query parameter if it is one. Nil where the description does not tell.
  package var operation: APIDescription.Operation? {
    switch self {
    case .excludesPinnedData: .init("GET", "/workflows/{}", query: "excludePinnedData")
    case .retriesExecutions: .init("POST", "/executions/{}/retry")
    case .readsVersions: .init("GET", "/workflows/{}/{}")
    case .listsCredentials: .init("GET", "/credentials")
    case .patchesCredentials: .init("PATCH", "/credentials/{}")
    case .discovers: .init("GET", "/discover")
    case .stopsExecutions: .init("POST", "/executions/{}/stop")
    case .archives: .init("POST", "/workflows/{}/archive")
    case .readsCredentials: .init("GET", "/credentials/{}")
    case .publishes: .init("POST", "/workflows/{}/publish")
    case .publishIfActive: .init("PUT", "/workflows/{}", query: "publishIfActive")
    case .readsVersionsByPath: .init("GET", "/workflows/{}/versions/{}")
    case .startTimeFilters: .init("GET", "/executions", query: "startedAfter")
    default: nil
    }
  }
}
