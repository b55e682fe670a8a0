import Glibc
import Synchronization

/// One line on the terminal that tells what is being done, for work that lasts over half a second.
///
/// It is drawn by a thread of its own: the threads of the work are all busy just when it is needed.
final class Progress: Sendable {
  private struct State {
    var text: String
    var isDrawn = false
    var isStopped = false
  }

  private static let delay: UInt32 = 500_000
  private static let interval: UInt32 = 100_000

  private let state: Mutex<State>
  private let output: any TextOutput
  private let ellipsis: String

  /// Nil without a terminal.
  static func start(_ context: Context, _ text: String) -> Progress? {
    guard context.console.messagesAreTerminal, !context.console.isQuiet else { return nil }
    let progress = Progress(text, context.console)
    var thread = pthread_t()
    let pointer = Unmanaged.passRetained(progress).toOpaque()
    let code = pthread_create(
      &thread, nil,
      { pointer in
        if let pointer { Unmanaged<Progress>.fromOpaque(pointer).takeRetainedValue().draw() }
        return nil
      }, pointer)
    guard code == 0 else {
      Unmanaged<Progress>.fromOpaque(pointer).release()
      return nil
    }
    pthread_detach(thread)
    return progress
  }

  private init(_ text: String, _ console: Console) {
    state = Mutex(State(text: text))
    output = console.messages
    ellipsis = console.isUnicode ? "…" : "..."
  }

  func show(_ text: String) { state.withLock { $0.text = text } }

  /// Wipes the line. Nothing is drawn afterwards.
  func stop() {
    state.withLock { state in
      if state.isDrawn { write("\r\u{1B}[K") }
      state.isDrawn = false
      state.isStopped = true
      Interruption.setProgress(false)
    }
  }

  private func draw() {
    usleep(Progress.delay)
    var drawn: String?
    while true {
      let goesOn = state.withLock { state in
        guard !state.isStopped else { return false }
        if state.text != drawn {
          write("\r\u{1B}[K\(state.text) \(ellipsis)")
          drawn = state.text
          state.isDrawn = true
          Interruption.setProgress(true)
        }
        return true
      }
      guard goesOn else { return }
      usleep(Progress.interval)
    }
  }

  /// What cannot be drawn is not missed.
  private func write(_ text: String) { try? output.write(Array(text.utf8)) }
}
