/// How a test server behaves: one of five ranges of versions that differ in what happens when a workflow goes live.
///
/// 1.123 and 2.41 were measured; of the others the code was read. Every value is written out here, and nothing is taken
/// from the module under test.
package struct ServerBehavior: Sendable, CustomStringConvertible {
  package var version: String
  package var major: Int
  package var minor: Int

  /// A PUT keeps settings that it does not name.
  package var mergesSettings: Bool
  /// A failed activation leaves the workflow inactive; before, it went on saying `active: true`.
  package var failsInactive: Bool
  /// A failed activation leaves its webhook paths taken.
  package var leavesPathsTaken: Bool
  /// Draft and published version are apart.
  package var hasVersions: Bool
  /// A PUT on a published workflow points to the new version before it is checked.
  package var movesBeforeChecking: Bool
  package var hasPublish: Bool
  package var hasPublishIfActive: Bool
  package var publishesLater: Bool
  package var archives: Bool
  package var checksStructure: Bool
  package var hasCredentialList: Bool

  package var hasIDOnCredentials: Bool { (major, minor) >= (2, 41) }
  package var hasCallerSettings: Bool { (major, minor) >= (1, 119) }
  package var hasPinData: Bool { (major, minor) >= (2, 14) }
  package var hasDescription: Bool { (major, minor) >= (2, 16) }
  package var hasTelemetryTags: Bool { (major, minor) >= (2, 27) }
  package var hasNodeGroups: Bool { (major, minor) >= (2, 30) }
  package var hasBinarySettings: Bool { (major, minor) >= (2, 33) }
  package var hasCredentialReads: Bool { (major, minor) >= (2, 20) }
  package var fillsWebhookIDs: Bool { (major, minor) >= (2, 14) }
  /// 2.41 looks at bodies with another library; from which version on is not known.
  package var hasNewValidator: Bool { publishesLater }

  package var name: String { "n8n \(version)" }
  package var description: String { name }

  package static let n8n1x85 = ServerBehavior(
    version: "1.85.4", major: 1, minor: 85, mergesSettings: false, failsInactive: false, leavesPathsTaken: false,
    hasVersions: false, movesBeforeChecking: false, hasPublish: false, hasPublishIfActive: false,
    publishesLater: false, archives: false, checksStructure: false, hasCredentialList: false)
  package static let n8n1x123 = ServerBehavior(
    version: "1.123.81", major: 1, minor: 123, mergesSettings: true, failsInactive: true, leavesPathsTaken: true,
    hasVersions: false, movesBeforeChecking: false, hasPublish: false, hasPublishIfActive: false,
    publishesLater: false, archives: false, checksStructure: false, hasCredentialList: false)
  package static let n8n2x20 = ServerBehavior(
    version: "2.20.12", major: 2, minor: 20, mergesSettings: true, failsInactive: true, leavesPathsTaken: false,
    hasVersions: true, movesBeforeChecking: true, hasPublish: false, hasPublishIfActive: false,
    publishesLater: false, archives: true, checksStructure: false, hasCredentialList: true)
  package static let n8n2x36 = ServerBehavior(
    version: "2.36.9", major: 2, minor: 36, mergesSettings: true, failsInactive: true, leavesPathsTaken: false,
    hasVersions: true, movesBeforeChecking: false, hasPublish: true, hasPublishIfActive: true,
    publishesLater: false, archives: true, checksStructure: true, hasCredentialList: true)
  package static let n8n2x41 = ServerBehavior(
    version: "2.41.1", major: 2, minor: 41, mergesSettings: true, failsInactive: true, leavesPathsTaken: false,
    hasVersions: true, movesBeforeChecking: false, hasPublish: true, hasPublishIfActive: true,
    publishesLater: true, archives: true, checksStructure: true, hasCredentialList: true)

  package static let all = [n8n1x85, n8n1x123, n8n2x20, n8n2x36, n8n2x41]
}
