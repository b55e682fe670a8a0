import Clibcurl

/// What a caller hands to the loop's thread: a request, and where its outcome goes.
struct CurlJob: Sendable {
  typealias Outcome = Result<HTTPResponse, TransportError>

  let request: HTTPRequest
  /// Path of a file with certificates to trust; nil for those of the system.
  let certificates: String?
  let cancellation: CurlCancellation
  /// Called once.
  let finish: @Sendable (Outcome) -> Void
}

/// One exchange. Made, used and dropped by the loop's thread.
final class CurlTransfer {
  typealias Outcome = CurlJob.Outcome

  private let job: CurlJob
  var cancellation: CurlCancellation { job.cancellation }
  var request: HTTPRequest { job.request }
  var certificates: String? { job.certificates }
  /// Of the body.
  var sent = 0
  var response = HTTPResponse(status: 0)
  /// Bytes of all header lines.
  private var headerBytes = 0
  private var isTooLarge = false
  private var headerList: UnsafeMutablePointer<curl_slist>?

  private static let mostHeaderBytes = 256 << 10

  init(_ job: CurlJob) { self.job = job }

  static func at(_ context: UnsafeMutableRawPointer) -> CurlTransfer {
    Unmanaged<CurlTransfer>.fromOpaque(context).takeUnretainedValue()
  }

  func finish(_ outcome: Outcome) { job.finish(outcome) }

  /// False if the library is out of memory.
  func appendHeader(_ line: String) -> Bool {
    guard let list = clibcurl_list_append(headerList, line) else { return false }
    headerList = list
    return true
  }

  func setHeaders(_ handle: UnsafeMutableRawPointer) -> Bool {
    clibcurl_set_pointer(handle, CURLOPT_HTTPHEADER, headerList) == CURLE_OK
  }

  func releaseHeaders() {
    clibcurl_list_free(headerList)
    headerList = nil
  }

  // MARK: - What arrives

  /// False ends the transfer.
  func receive(_ bytes: UnsafeRawBufferPointer) -> Bool {
    guard response.body.count + bytes.count <= request.limits.body else {
      isTooLarge = true
      return false
    }
    response.body.append(contentsOf: bytes)
    return true
  }

  /// One line with its end. False ends the transfer.
  func receiveHeader(_ line: UnsafeRawBufferPointer) -> Bool {
    headerBytes += line.count
    guard headerBytes <= CurlTransfer.mostHeaderBytes else {
      isTooLarge = true
      return false
    }
    // Each status line begins a response; those before the last are interim ones.
    if line.starts(with: Array("HTTP/".utf8)) {
      response.headers = []
      return true
    }
    guard let colon = line.firstIndex(of: 0x3A) else { return true }
    response.headers.append(
      HTTPHeader(
        String(decoding: line[..<colon], as: UTF8.self),
        String(decoding: CurlTransfer.trimmed(line[(colon + 1)...]), as: UTF8.self)))
    return true
  }

  private static func trimmed(_ bytes: Slice<UnsafeRawBufferPointer>) -> Slice<UnsafeRawBufferPointer> {
    var bytes = bytes
    while let first = bytes.first, first <= 0x20 { bytes.removeFirst() }
    while let last = bytes.last, last <= 0x20 { bytes.removeLast() }
    return bytes
  }

  // MARK: - How it ended

  func result(_ handle: UnsafeMutableRawPointer, _ code: CURLcode) -> Outcome {
    guard code == CURLE_OK else { return .failure(failure(handle, code)) }
    response.status = clibcurl_get_long(handle, CURLINFO_RESPONSE_CODE)
    return .success(response)
  }

  func cancelled(_ handle: UnsafeMutableRawPointer) -> Outcome {
    .failure(TransportError(outcome(handle), .cancelled, "cancelled"))
  }

  /// A refused connection alone proves nothing: a server may read a request and die. Only the count of bytes does.
  private func outcome(_ handle: UnsafeMutableRawPointer) -> TransportError.Outcome {
    clibcurl_get_long(handle, CURLINFO_REQUEST_SIZE) == 0 && sent == 0 ? .neverSent : .unknown
  }

  private func failure(_ handle: UnsafeMutableRawPointer, _ code: CURLcode) -> TransportError {
    let cause: TransportError.Cause =
      switch code {
      case CURLE_COULDNT_RESOLVE_HOST, CURLE_COULDNT_RESOLVE_PROXY: .unresolvedHost
      case CURLE_COULDNT_CONNECT: .unreachable
      case CURLE_OPERATION_TIMEDOUT: .timedOut
      case CURLE_PEER_FAILED_VERIFICATION, CURLE_SSL_CACERT_BADFILE, CURLE_SSL_CONNECT_ERROR: .certificate
      case CURLE_GOT_NOTHING, CURLE_SEND_ERROR, CURLE_RECV_ERROR, CURLE_PARTIAL_FILE, CURLE_SEND_FAIL_REWIND: .closed
      case CURLE_FILESIZE_EXCEEDED: .tooLarge
      case CURLE_URL_MALFORMAT, CURLE_UNSUPPORTED_PROTOCOL: .invalidRequest
      default: isTooLarge ? .tooLarge : .other
      }
    let text =
      switch cause {
      case .tooLarge: "the response is larger than \(request.limits.body) bytes"
      case .closed: "the connection ended before the response was complete"
      case .timedOut: "no complete response within \(request.limits.total / 1000) s"
      default: CurlTransfer.lowered(String(cString: clibcurl_strerror(code)))
      }
    return TransportError(outcome(handle), cause, text)
  }

  /// The library's texts begin with a capital letter.
  private static func lowered(_ text: String) -> String {
    let bytes = Array(text.utf8)
    guard bytes.count > 1, 0x41...0x5A ~= bytes[0], 0x61...0x7A ~= bytes[1] else { return text }
    return String(decoding: [bytes[0] | 0x20] + bytes[1...], as: UTF8.self)
  }
}
