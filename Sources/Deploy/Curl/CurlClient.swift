private import Clibcurl
private import Glibc
private import Synchronization

/// HTTP over libcurl: one loop thread, any number of tasks. The library is loaded when the first client is opened.
package final class CurlClient: HTTPClient {
  package struct Configuration: Sendable {
    /// A file of trusted certificates in PEM. The library itself knows none of the variables that usually name one.
    package var certificates: String?

    package init(certificates: String? = nil) { self.certificates = certificates }
  }

  /// Nil: the library is ready.
  private static let loadFailure: String? = clibcurl_load().map { String(cString: $0) }

  private let loop: CurlLoop
  private let thread: pthread_t
  private let configuration: Configuration
  private let isClosed = Mutex(false)

  private init(_ loop: CurlLoop, _ thread: pthread_t, _ configuration: Configuration) {
    self.loop = loop
    self.thread = thread
    self.configuration = configuration
  }

  /// `unavailable` if the library is missing, too old, or out of resources.
  package static func open(_ configuration: Configuration = Configuration()) throws(TransportError) -> CurlClient {
    if let loadFailure { throw TransportError(.neverSent, .unavailable, loadFailure) }
    guard let loop = CurlLoop() else {
      throw TransportError(.neverSent, .unavailable, "libcurl could not be started")
    }
    var thread = pthread_t()
    let context = Unmanaged.passRetained(loop)
    let code = pthread_create(
      &thread, nil,
      { context in
        if let context { Unmanaged<CurlLoop>.fromOpaque(context).takeRetainedValue().run() }
        return nil
      }, context.toOpaque())
    guard code == 0 else {
      context.release()
      throw TransportError(.neverSent, .unavailable, "no thread could be started")
    }
    return CurlClient(loop, thread, configuration)
  }

  package func send(_ request: HTTPRequest) async throws(TransportError) -> HTTPResponse {
    if let fault = request.fault { throw TransportError(.neverSent, .invalidRequest, fault) }
    let cancellation = CurlCancellation()
    let result = await withTaskCancellationHandler {
      await withCheckedContinuation { continuation in
        let job = CurlJob(
          request: request, certificates: configuration.certificates, cancellation: cancellation,
          finish: { continuation.resume(returning: $0) })
        if !loop.push(.start(job)) { job.finish(.failure(CurlLoop.closed)) }
      }
    } onCancel: {
      cancellation.cancel()
      _ = loop.push(.cancel(cancellation))
    }
    return try result.get()
  }

  /// Ends what is running and joins the thread: a process that ends beside a running loop may crash. Has no effect the
  /// second time.
  package func close() {
    let isFirst = isClosed.withLock { isClosed in
      defer { isClosed = true }
      return !isClosed
    }
    guard isFirst else { return }
    _ = loop.push(.stop)
    pthread_join(thread, nil)
  }

  deinit { close() }
}
