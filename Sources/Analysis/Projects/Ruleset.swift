/// Sets of default levels.
package enum Ruleset: String, Sendable, CaseIterable {
  case codika, n8n, strict
  case peerSDK = "peer-sdk"
  case peerFlowlint = "peer-flowlint"
}
