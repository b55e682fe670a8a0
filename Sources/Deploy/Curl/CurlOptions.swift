private import Clibcurl
private import Glibc

extension CurlTransfer {
  /// Sets every option of a fresh handle. False if the library refuses one: a request that is not bounded or may be sent
  /// twice does not go out.
  func configure(_ handle: UnsafeMutableRawPointer) -> Bool {
    let context = Unmanaged.passUnretained(self).toOpaque()
    return setAddress(handle) && setBounds(handle) && setTrust(handle) && setAllHeaders(handle)
      && setReception(handle, context) && (!hasBody || setBody(handle, context))
  }

  /// Methods for which a server expects a length, be it 0.
  private var hasBody: Bool {
    switch request.method {
    case .post, .put, .patch: true
    case .get, .delete, .options: request.body != nil
    }
  }

  private func setAddress(_ handle: UnsafeMutableRawPointer) -> Bool {
    // When a kept connection dies before the first byte of a response, the library sends the request again on its own.
    // A body that cannot be rewound prevents it (`setBody`); without one only a fresh connection does.
    let isRepeatable = request.method == .get || request.method == .options
    let needsFreshConnection = !isRepeatable && (request.body ?? []).isEmpty
    return clibcurl_set_text(handle, CURLOPT_URL, request.url) == CURLE_OK
      && clibcurl_set_text(handle, CURLOPT_CUSTOMREQUEST, request.method.rawValue) == CURLE_OK
      && clibcurl_set_text(handle, CURLOPT_PROTOCOLS_STR, "http,https") == CURLE_OK
      && clibcurl_set_long(handle, CURLOPT_FOLLOWLOCATION, 0) == CURLE_OK
      && clibcurl_set_long(handle, CURLOPT_NOSIGNAL, 1) == CURLE_OK
      // HTTP/2 has rules of its own for sending again, and nothing here runs in parallel.
      && clibcurl_set_long(handle, CURLOPT_HTTP_VERSION, CurlTransfer.http11) == CURLE_OK
      && clibcurl_set_long(handle, CURLOPT_FRESH_CONNECT, needsFreshConnection ? 1 : 0) == CURLE_OK
  }

  private static let http11 = Int(CURL_HTTP_VERSION_1_1)

  private func setBounds(_ handle: UnsafeMutableRawPointer) -> Bool {
    let limits = request.limits
    return clibcurl_set_long(handle, CURLOPT_CONNECTTIMEOUT_MS, limits.connect) == CURLE_OK
      && clibcurl_set_long(handle, CURLOPT_TIMEOUT_MS, limits.total) == CURLE_OK
      && clibcurl_set_long(handle, CURLOPT_LOW_SPEED_LIMIT, 1) == CURLE_OK
      && clibcurl_set_long(handle, CURLOPT_LOW_SPEED_TIME, limits.stall) == CURLE_OK
      && clibcurl_set_size(handle, CURLOPT_MAXFILESIZE_LARGE, curl_off_t(limits.body)) == CURLE_OK
  }

  private func setTrust(_ handle: UnsafeMutableRawPointer) -> Bool {
    guard let certificates, !certificates.isEmpty else { return true }
    return clibcurl_set_text(handle, CURLOPT_CAINFO, certificates) == CURLE_OK
      && clibcurl_set_text(handle, CURLOPT_CAPATH, nil) == CURLE_OK
  }

  private func setAllHeaders(_ handle: UnsafeMutableRawPointer) -> Bool {
    // A field with an empty value needs another spelling.
    var lines = request.headers.map { $0.value.isEmpty ? "\($0.name);" : "\($0.name): \($0.value)" }
    lines.append("Expect:")
    if hasBody, !request.headers.contains(where: { $0.isNamed("content-type") }) { lines.append("Content-Type:") }
    return lines.allSatisfy(appendHeader) && setHeaders(handle)
  }

  private func setReception(_ handle: UnsafeMutableRawPointer, _ context: UnsafeMutableRawPointer) -> Bool {
    clibcurl_set_pointer(handle, CURLOPT_WRITEDATA, context) == CURLE_OK
      && clibcurl_set_pointer(handle, CURLOPT_HEADERDATA, context) == CURLE_OK
      && clibcurl_set_data_callback(handle, CURLOPT_WRITEFUNCTION) { bytes, size, count, context in
        let total = size * count
        return CurlTransfer.at(context).receive(UnsafeRawBufferPointer(start: bytes, count: total)) ? total : 0
      } == CURLE_OK
      && clibcurl_set_data_callback(handle, CURLOPT_HEADERFUNCTION) { bytes, size, count, context in
        let total = size * count
        return CurlTransfer.at(context).receiveHeader(UnsafeRawBufferPointer(start: bytes, count: total)) ? total : 0
      } == CURLE_OK
  }

  private func setBody(_ handle: UnsafeMutableRawPointer, _ context: UnsafeMutableRawPointer) -> Bool {
    let length = request.body?.count ?? 0
    return clibcurl_set_long(handle, CURLOPT_POST, 1) == CURLE_OK
      && clibcurl_set_size(handle, CURLOPT_POSTFIELDSIZE_LARGE, curl_off_t(length)) == CURLE_OK
      && clibcurl_set_pointer(handle, CURLOPT_READDATA, context) == CURLE_OK
      && clibcurl_set_pointer(handle, CURLOPT_SEEKDATA, context) == CURLE_OK
      && clibcurl_set_data_callback(handle, CURLOPT_READFUNCTION) { bytes, size, count, context in
        CurlTransfer.at(context).readBody(UnsafeMutableRawBufferPointer(start: bytes, count: size * count))
      } == CURLE_OK
      && clibcurl_set_seek_callback(handle) { context, offset, _ in
        let transfer = CurlTransfer.at(context)
        guard transfer.sent == 0, offset == 0 else { return CURL_SEEKFUNC_FAIL }
        return CURL_SEEKFUNC_OK
      } == CURLE_OK
  }

  /// Gives the next bytes of the body to the library.
  private func readBody(_ target: UnsafeMutableRawBufferPointer) -> Int {
    let count = (request.body ?? []).withUnsafeBytes { body in
      let rest = body.dropFirst(sent).prefix(target.count)
      target.copyBytes(from: rest)
      return rest.count
    }
    sent += count
    return count
  }
}
