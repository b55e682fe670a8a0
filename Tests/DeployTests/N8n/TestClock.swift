import Deploy
import Synchronization

/// A clock that waits for nothing: sleeping moves it.
final class TestClock: Sendable {
  private let milliseconds: Mutex<Int>

  /// 2026-11-25T12:00:00Z.
  init(_ start: Int = 1_795_608_000_000) { milliseconds = Mutex(start) }

  var now: Int { milliseconds.withLock { $0 } }
  func advance(_ by: Int) { milliseconds.withLock { $0 += by } }

  /// `jitter` is always the same.
  var clock: DeployClock {
    DeployClock(now: { self.now }, sleep: { self.advance($0) }, jitter: { 0.5 })
  }
}
