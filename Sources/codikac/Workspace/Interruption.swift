private import Glibc
private import Synchronization

/// What becomes of SIGINT, SIGTERM and SIGHUP: outside a critical section the process ends at once with status 130; within
/// one it ends when the section is over and nothing half-written is left.
enum Interruption {
  /// One atomic, so that no signal can slip in between the test and the change.
  private static let state = Atomic<Int>(idle)
  /// What progress has drawn on the terminal is wiped before the end.
  private static let hasProgress = Atomic<Bool>(false)

  private static let idle = 0
  private static let critical = 1
  private static let criticalAndInterrupted = 2
  private static let ending = 3

  /// Installs the handlers. A signal that the parent ignores (`nohup`) stays ignored.
  static func install() {
    _ = state.load(ordering: .relaxed)
    _ = hasProgress.load(ordering: .relaxed)
    for signal in [SIGINT, SIGTERM, SIGHUP] {
      var old = sigaction()
      guard sigaction(signal, nil, &old) == 0 else { continue }
      let isIgnored =
        unsafeBitCast(old.__sigaction_handler.sa_handler, to: Int.self) == unsafeBitCast(SIG_IGN, to: Int.self)
      guard !isIgnored else { continue }
      var new = sigaction()
      new.__sigaction_handler.sa_handler = { _ in Interruption.receive() }
      new.sa_flags = SA_RESTART
      sigaction(signal, &new, nil)
    }
  }

  static func setProgress(_ isShown: Bool) { hasProgress.store(isShown, ordering: .relaxed) }

  /// True within a critical section after a signal: undo and return.
  static var isPending: Bool { state.load(ordering: .acquiring) == criticalAndInterrupted }

  /// Runs `body` so that a signal waits for its end. Sections are not nested.
  static func critical<T>(_ body: () throws(Failure) -> T) throws(Failure) -> T {
    let (entered, found) = state.compareExchange(expected: idle, desired: critical, ordering: .acquiringAndReleasing)
    // Another thread is ending the process.
    if !entered && found == ending { while true { pause() } }
    defer {
      if entered, !state.compareExchange(expected: critical, desired: idle, ordering: .acquiringAndReleasing).exchanged
      {
        end()
      }
    }
    return try body()
  }

  /// Runs in the handler: only calls that are safe there.
  private static func receive() {
    let (wasIdle, found) = state.compareExchange(expected: idle, desired: ending, ordering: .acquiringAndReleasing)
    if wasIdle { end() }
    if found == critical {
      _ = state.compareExchange(
        expected: critical, desired: criticalAndInterrupted, ordering: .acquiringAndReleasing)
    }
  }

  private static func end() -> Never {
    if hasProgress.load(ordering: .relaxed) {
      var wipe: (UInt8, UInt8, UInt8, UInt8) = (0x0D, 0x1B, 0x5B, 0x4B)
      _ = write(STDERR_FILENO, &wipe, 4)
    }
    _exit(ExitStatus.interrupted.rawValue)
  }
}
