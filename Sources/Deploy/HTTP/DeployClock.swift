/// Time as a value: a test's clock passes without anybody waiting.
package struct DeployClock: Sendable {
  /// Milliseconds since 1970-01-01T00:00:00Z.
  package var now: @Sendable () -> Int
  /// Waits so many milliseconds; returns early when the task is cancelled.
  package var sleep: @Sendable (Int) async -> Void
  /// At least 0 and less than 1, another one each time.
  package var jitter: @Sendable () -> Double

  package init(
    now: @escaping @Sendable () -> Int, sleep: @escaping @Sendable (Int) async -> Void,
    jitter: @escaping @Sendable () -> Double
  ) {
    self.now = now
    self.sleep = sleep
    self.jitter = jitter
  }
}
