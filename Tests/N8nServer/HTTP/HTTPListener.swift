package import Deploy
import Glibc
private import Synchronization

/// What a server does with a request.
package enum HTTPReaction: Sendable {
  case respond(HTTPResponse)
  /// Ends the connection without a byte.
  case close
  /// Sends the head and half of the body, then ends the connection.
  case truncate(HTTPResponse)
  /// Says nothing until the client goes away.
  case hang
}

/// A request as it arrived.
package struct ServedRequest: Sendable {
  package var method: String
  /// Without the query.
  package var path: String
  /// Decoded, in order.
  package var query: [(name: String, value: String)]
  package var headers: [HTTPHeader]
  package var body: [UInt8]

  package init(
    method: String, path: String, query: [(name: String, value: String)] = [], headers: [HTTPHeader] = [],
    body: [UInt8] = []
  ) {
    self.method = method
    self.path = path
    self.query = query
    self.headers = headers
    self.body = body
  }

  package func header(_ name: String) -> String? { headers.first { $0.isNamed(name) }?.value }
  package func query(_ name: String) -> String? { query.first { $0.name == name }?.value }
}

/// A small HTTP/1.1 server on the loopback interface for tests: one thread per connection, bodies with a length only.
package final class HTTPListener: Sendable {
  package typealias Handler = @Sendable (ServedRequest) -> HTTPReaction

  private struct State {
    var connections: [Int32: pthread_t] = [:]
    var isClosed = false
  }

  package let port: Int
  private let listener: Int32
  private let handler: Handler
  private let state = Mutex(State())
  private let accepting = Mutex<pthread_t?>(nil)

  package struct Failure: Error { package var call: String }

  package static func start(_ handler: @escaping Handler) throws -> HTTPListener {
    // A client that goes away must not end the process.
    signal(SIGPIPE, SIG_IGN)
    let listener = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
    guard listener >= 0 else { throw Failure(call: "socket") }
    var address = sockaddr_in()
    address.sin_family = sa_family_t(AF_INET)
    address.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
    var length = socklen_t(MemoryLayout<sockaddr_in>.size)
    let isListening = withUnsafeMutablePointer(to: &address) { address in
      address.withMemoryRebound(to: sockaddr.self, capacity: 1) { address in
        bind(listener, address, length) == 0 && listen(listener, 64) == 0
          && getsockname(listener, address, &length) == 0
      }
    }
    guard isListening else {
      close(listener)
      throw Failure(call: "listen")
    }
    let server = HTTPListener(listener, Int(UInt16(bigEndian: address.sin_port)), handler)
    let thread = Thread.start { server.accept() }
    server.accepting.withLock { $0 = thread }
    return server
  }

  private init(_ listener: Int32, _ port: Int, _ handler: @escaping Handler) {
    self.listener = listener
    self.port = port
    self.handler = handler
  }

  package var url: String { "http://127.0.0.1:\(port)" }

  /// Ends all connections and joins all threads.
  package func stop() {
    let open = state.withLock { state in
      state.isClosed = true
      return state.connections
    }
    shutdown(listener, Int32(SHUT_RDWR))
    if let thread = accepting.withLock({ $0.take() }) { pthread_join(thread, nil) }
    close(listener)
    for connection in open.keys { shutdown(connection, Int32(SHUT_RDWR)) }
    for thread in open.values { pthread_join(thread, nil) }
    for connection in open.keys { close(connection) }
  }

  /// Ends the connections that are open; later ones are served.
  package func dropConnections() {
    for connection in state.withLock({ $0.connections.keys }) { shutdown(connection, Int32(SHUT_RDWR)) }
  }

  private func accept() {
    while true {
      let connection = Glibc.accept(listener, nil, nil)
      guard connection >= 0 else { return }
      var on: Int32 = 1
      setsockopt(connection, Int32(IPPROTO_TCP), TCP_NODELAY, &on, socklen_t(MemoryLayout<Int32>.size))
      state.withLock { state in
        guard !state.isClosed else {
          close(connection)
          return
        }
        state.connections[connection] = Thread.start { self.serve(connection) }
      }
    }
  }

  private func serve(_ connection: Int32) {
    var reader = HTTPReader(connection)
    while let request = reader.next() {
      switch handler(request) {
      case .respond(let response):
        if !reader.write(HTTPReader.bytes(response, to: request.method)) { return end(connection) }
      case .close: return end(connection)
      case .truncate(let response):
        let bytes = HTTPReader.bytes(response, to: request.method)
        _ = reader.write(Array(bytes.prefix(bytes.count - Swift.max(1, response.body.count / 2))))
        return end(connection)
      case .hang:
        reader.waitForEnd()
        return end(connection)
      }
    }
    end(connection)
  }

  /// The descriptor is closed by its owner, unless the whole server is being stopped, which closes it after joining.
  private func end(_ connection: Int32) {
    shutdown(connection, Int32(SHUT_RDWR))
    let thread = state.withLock { $0.isClosed ? nil : $0.connections.removeValue(forKey: connection) }
    guard let thread else { return }
    pthread_detach(thread)
    close(connection)
  }
}

/// A thread that runs one closure.
enum Thread {
  private final class Work: Sendable {
    let body: @Sendable () -> Void
    init(_ body: @escaping @Sendable () -> Void) { self.body = body }
  }

  static func start(_ body: @escaping @Sendable () -> Void) -> pthread_t {
    var thread = pthread_t()
    let context = Unmanaged.passRetained(Work(body)).toOpaque()
    let code = pthread_create(
      &thread, nil,
      { context in
        if let context { Unmanaged<Work>.fromOpaque(context).takeRetainedValue().body() }
        return nil
      }, context)
    precondition(code == 0, "no thread could be started")
    return thread
  }
}
