/// One request, which is sent at most once.
package struct HTTPRequest: Sendable, Hashable, CustomStringConvertible {
  package enum Method: String, Sendable {
    case get = "GET"
    case post = "POST"
    case put = "PUT"
    case patch = "PATCH"
    case delete = "DELETE"
    case options = "OPTIONS"
  }

  package var method: Method
  /// Absolute, `http` or `https`.
  package var url: String
  package var headers: [HTTPHeader]
  package var body: [UInt8]?
  package var limits: HTTPLimits

  package init(
    _ method: Method, _ url: String, headers: [HTTPHeader] = [], body: [UInt8]? = nil,
    limits: HTTPLimits = HTTPLimits()
  ) {
    self.method = method
    self.url = url
    self.headers = headers
    self.body = body
    self.limits = limits
  }

  /// As it may stand in a log: addresses hold no secrets, headers and bodies are left out.
  package var description: String { "\(method.rawValue) \(url)" }

  /// Why it cannot be sent; nil if it can.
  package var fault: String? {
    guard url.hasPrefix("http://") || url.hasPrefix("https://") else {
      return "the address is not one of http or https"
    }
    guard url.utf8.allSatisfy({ $0 > 0x20 && $0 != 0x7F }) else {
      return "the address holds blanks or control characters"
    }
    for header in headers where !header.isWellFormed {
      return "the header `\(header.name)` holds characters that none may have"
    }
    return nil
  }
}

/// What bounds one exchange.
package struct HTTPLimits: Sendable, Hashable {
  /// Milliseconds until the connection stands.
  package var connect: Int
  /// Milliseconds for the whole exchange.
  package var total: Int
  /// Seconds in which at least some bytes have to move.
  package var stall: Int
  /// Bytes of the body of the response.
  package var body: Int

  package init(connect: Int = 10_000, total: Int = 60_000, stall: Int = 30, body: Int = 64 << 20) {
    self.connect = connect
    self.total = total
    self.stall = stall
    self.body = body
  }
}
