/// Whether and when a call is sent again.
package struct RetryPolicy: Sendable, Hashable {
  /// Attempts in all.
  package var attempts: Int
  /// Milliseconds before the second attempt; doubled each time.
  package var base: Int
  /// Milliseconds; the longest wait of its own, and the longest that a server may ask for.
  package var cap: Int
  package var longestRetryAfter: Int

  package init(attempts: Int = 6, base: Int = 500, cap: Int = 15_000, longestRetryAfter: Int = 120_000) {
    self.attempts = attempts
    self.base = base
    self.cap = cap
    self.longestRetryAfter = longestRetryAfter
  }

  package static let never = RetryPolicy(attempts: 1)

  /// Milliseconds to wait before sending again; nil to give up.
  ///
  /// `attempt`: how often it was sent, from 1. `now`: milliseconds since 1970. `jitter`: 0 up to 1.
  package func delay(
    _ safety: N8nCall.Safety, after reason: N8nError.Reason, retryAfter: String?, attempt: Int, now: Int, jitter: Double
  ) -> Int? {
    guard attempt < attempts, RetryPolicy.isRepeatable(safety, after: reason) else { return nil }
    let own = backoff(attempt, jitter)
    guard let asked = retryAfter.flatMap({ RetryAfter.milliseconds($0, now: now) }) else { return own }
    return asked > longestRetryAfter ? nil : Swift.max(asked, own)
  }

  /// Half of the doubled wait for certain, the other half by chance: callers that failed together come back apart.
  private func backoff(_ attempt: Int, _ jitter: Double) -> Int {
    let doubled = Swift.min(cap, base << Swift.min(Swift.max(attempt - 1, 0), 16))
    return doubled / 2 + Int(Double(doubled / 2) * Swift.min(Swift.max(jitter, 0), 1))
  }

  private static func isRepeatable(_ safety: N8nCall.Safety, after reason: N8nError.Reason) -> Bool {
    switch reason {
    case .transport(let error):
      switch error.cause {
      case .cancelled, .invalidRequest, .unavailable, .certificate, .tooLarge: false
      case .unresolvedHost, .unreachable, .timedOut, .closed, .other:
        error.outcome == .neverSent || safety != .once
      }
    case .refused(let refusal):
      switch refusal.kind {
      // Refused before it reached n8n's work.
      case .tooManyRequests: true
      case .beingUnpublished: safety != .once
      // A page for a body that n8n could not read will be the same page next time.
      case .serverFault: safety != .once && !refusal.message.contains("Failed to parse request body")
      default: false
      }
    case .unreadable: false
    }
  }
}

/// The header `Retry-After`: seconds or a date of RFC 9110.
enum RetryAfter {
  /// Milliseconds from `now`, at least 0; nil for anything else.
  static func milliseconds(_ text: String, now: Int) -> Int? {
    if let seconds = Int(text), seconds >= 0 { return seconds > 1_000_000 ? Int.max : seconds * 1000 }
    return HTTPDate.milliseconds(text).map { Swift.max(0, $0 - now) }
  }
}

/// `Sun, 06 Nov 1994 08:49:37 GMT`; the two obsolete forms are not sent by anybody.
enum HTTPDate {
  private static let months = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"]

  static func milliseconds(_ text: String) -> Int? {
    let words = text.split(separator: " ")
    guard words.count == 6, words[5] == "GMT", let day = Int(words[1]), let year = Int(words[3]),
      let month = months.firstIndex(of: String(words[2])), 1970...9999 ~= year, 1...31 ~= day
    else { return nil }
    let clock = words[4].split(separator: ":").compactMap { Int($0) }
    guard clock.count == 3, 0...23 ~= clock[0], 0...59 ~= clock[1], 0...60 ~= clock[2] else { return nil }
    return (days(year, month + 1, day) * 86_400 + clock[0] * 3600 + clock[1] * 60 + clock[2]) * 1000
  }

  /// Days since 1970-01-01 in the proleptic Gregorian calendar (Hinnant's algorithm).
  static func days(_ year: Int, _ month: Int, _ day: Int) -> Int {
    let y = month <= 2 ? year - 1 : year
    let era = y / 400
    let yearOfEra = y - era * 400
    let dayOfYear = (153 * ((month + 9) % 12) + 2) / 5 + day - 1
    let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
    return era * 146_097 + dayOfEra - 719_468
  }
}
