private import Clibcurl
private import Synchronization

/// Says that nobody waits for a transfer any more.
final class CurlCancellation: Sendable {
  private let flag = Atomic(false)

  var isCancelled: Bool { flag.load(ordering: .relaxed) }
  func cancel() { flag.store(true, ordering: .relaxed) }
}

/// The thread that drives all transfers of a client. Only `push` may be called from another one.
final class CurlLoop: Sendable {
  enum Command: Sendable {
    case start(CurlJob)
    case cancel(CurlCancellation)
    case stop
  }

  /// The handle of all transfers. Other threads hand it to `curl_multi_wakeup` alone, the one call that libcurl documents
  /// as safe beside another thread's; the lock of the queue keeps it from being called after the handle is gone. The
  /// compiler cannot know what a C library promises.
  private struct Handle: @unchecked Sendable { let pointer: UnsafeMutableRawPointer }

  private struct Queue {
    var commands: [Command] = []
    var isClosed = false
  }

  static let closed = TransportError(.neverSent, .cancelled, "the client was closed")

  /// At most so many connections at once; as many are kept for reuse.
  private static let connections = 16
  /// Milliseconds after which the loop looks around without being woken.
  private static let patience: Int32 = 60_000

  private let multi: Handle
  private let queue = Mutex(Queue())

  init?() {
    guard let multi = clibcurl_multi_init() else { return nil }
    self.multi = Handle(pointer: multi)
    // A smaller cache than the limit would close connections that are needed next.
    _ = clibcurl_multi_set_long(multi, CURLMOPT_MAXCONNECTS, CurlLoop.connections)
    _ = clibcurl_multi_set_long(multi, CURLMOPT_MAX_TOTAL_CONNECTIONS, CurlLoop.connections)
  }

  /// False if the loop has ended. The loop is woken under the lock, and so never after its handle is gone.
  func push(_ command: Command) -> Bool {
    queue.withLock { queue in
      if queue.isClosed { return false }
      queue.commands.append(command)
      _ = clibcurl_multi_wakeup(multi.pointer)
      return true
    }
  }

  /// Runs until `stop`.
  func run() {
    var running: [UnsafeMutableRawPointer: CurlTransfer] = [:]
    var isStopping = false
    while !isStopping {
      for command in takeCommands() {
        switch command {
        case .stop: isStopping = true
        case .start(let job): start(job, &running)
        case .cancel(let cancellation):
          for (handle, transfer) in running where transfer.cancellation === cancellation {
            end(handle, &running, transfer.cancelled(handle))
          }
        }
      }
      _ = clibcurl_multi_perform(multi.pointer)
      var code = CURLE_OK
      while let handle = clibcurl_multi_finished(multi.pointer, &code) {
        guard let transfer = running[handle] else { continue }
        end(handle, &running, transfer.result(handle, code))
      }
      if !isStopping { _ = clibcurl_multi_poll(multi.pointer, CurlLoop.patience) }
    }
    for (handle, transfer) in running { end(handle, &running, transfer.cancelled(handle)) }
    let rest = queue.withLock { queue in
      queue.isClosed = true
      return queue.commands
    }
    for case .start(let job) in rest { job.finish(.failure(CurlLoop.closed)) }
    _ = clibcurl_multi_cleanup(multi.pointer)
  }

  private func takeCommands() -> [Command] {
    queue.withLock { queue in
      let commands = queue.commands
      queue.commands = []
      return commands
    }
  }

  private func start(_ job: CurlJob, _ running: inout [UnsafeMutableRawPointer: CurlTransfer]) {
    if job.cancellation.isCancelled {
      job.finish(.failure(TransportError(.neverSent, .cancelled, "cancelled")))
      return
    }
    guard let handle = clibcurl_easy_init() else {
      job.finish(.failure(TransportError(.neverSent, .unavailable, "libcurl is out of memory")))
      return
    }
    let transfer = CurlTransfer(job)
    guard transfer.configure(handle), clibcurl_multi_add(multi.pointer, handle) == CURLM_OK else {
      transfer.releaseHeaders()
      clibcurl_easy_cleanup(handle)
      transfer.finish(.failure(TransportError(.neverSent, .unavailable, "libcurl refuses an option of the request")))
      return
    }
    running[handle] = transfer
  }

  private func end(
    _ handle: UnsafeMutableRawPointer, _ running: inout [UnsafeMutableRawPointer: CurlTransfer],
    _ result: CurlTransfer.Outcome
  ) {
    guard let transfer = running.removeValue(forKey: handle) else { return }
    _ = clibcurl_multi_remove(multi.pointer, handle)
    transfer.releaseHeaders()
    clibcurl_easy_cleanup(handle)
    transfer.finish(result)
  }
}
