import Analysis
import Deploy
import Lowering

/// Everything that a server knows. One request after the other changes it.
struct ServerState: Sendable {
  let behavior: ServerBehavior
  var workflows: [String: StoredWorkflow] = [:]
  var tags: [StoredTag] = []
  var credentials: [StoredCredential] = []
  var executions: [StoredExecution] = []
  var registrations: [WebhookKey: Registration] = [:]
  /// In the order in which they were asked for.
  var publications: [Publication] = []
  var isTagging = true
  /// Of the request that is being answered.
  var now = 0
  /// How often anything was stored, for ids that never come twice.
  private var made = 0
  /// Every change of what is live, in order.
  private(set) var outages: [WebhookOutage] = []

  init(_ behavior: ServerBehavior) { self.behavior = behavior }

  // MARK: - Ids and times

  /// Sixteen letters and digits.
  mutating func newID() -> String {
    made += 1
    let alphabet = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789".utf8)
    let digest = Digest.sha256(Array("object \(made)".utf8))
    return String(decoding: digest.prefix(16).map { alphabet[Int($0) % alphabet.count] }, as: UTF8.self)
  }

  mutating func newUUID() -> String {
    made += 1
    return DerivedID.make("test server/\(made)")
  }

  /// `2026-11-25T12:00:00.000Z`.
  static func text(_ milliseconds: Int) -> String {
    let days = milliseconds / 86_400_000
    let rest = milliseconds % 86_400_000
    // Hinnant's algorithm, from days since 1970.
    let shifted = days + 719_468
    let era = shifted / 146_097
    let dayOfEra = shifted - era * 146_097
    let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let part = (5 * dayOfYear + 2) / 153
    let month = part < 10 ? part + 3 : part - 9
    let year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
    func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
    let fraction = String(rest % 1000 + 1000).dropFirst()
    return "\(year)-\(two(month))-\(two(dayOfYear - (153 * part + 2) / 5 + 1))T\(two(rest / 3_600_000)):"
      + "\(two(rest / 60_000 % 60)):\(two(rest / 1000 % 60)).\(fraction)Z"
  }

  // MARK: - What is live

  /// The keys that a caller gets through to.
  var live: Set<WebhookKey> { Set(registrations.filter { isServing($0.value) }.keys) }

  func isServing(_ registration: Registration) -> Bool {
    guard !registration.isStuck, let workflow = workflows[registration.workflow] else { return false }
    return behavior.hasVersions ? workflow.activeVersionID != nil : true
  }

  /// Called after every step within a request: a caller at this instant would see it.
  mutating func noteInstant(_ before: Set<WebhookKey>) {
    let after = live
    for key in before.subtracting(after).sorted() { outages.append(WebhookOutage(key: key, isDown: true, at: now)) }
    for key in after.subtracting(before).sorted() { outages.append(WebhookOutage(key: key, isDown: false, at: now)) }
  }
}

/// A webhook that stopped or began to answer.
package struct WebhookOutage: Sendable, Hashable {
  package var key: WebhookKey
  package var isDown: Bool
  /// Milliseconds of the server's clock.
  package var at: Int
}
