package import Lexer

/// What a server answered.
package struct HTTPResponse: Sendable, Hashable {
  package var status: Int
  package var headers: [HTTPHeader]
  package var body: [UInt8]

  package init(status: Int, headers: [HTTPHeader] = [], body: [UInt8] = []) {
    self.status = status
    self.headers = headers
    self.body = body
  }

  package var isSuccess: Bool { 200...299 ~= status }

  /// Of the first field with this name.
  package func header(_ name: String) -> String? { headers.first { $0.isNamed(name) }?.value }

  /// Says that the body is JSON. n8n answers some errors with HTML, and what stands between may answer for it.
  package var isJSON: Bool {
    guard let type = header("content-type") else { return false }
    return type.hasPrefix("application/json")
  }

  /// The body as text; malformed UTF-8 becomes U+FFFD.
  package var text: String { String(decoding: body, as: UTF8.self) }

  /// The body as a source that parsers read.
  package func source(_ path: String) -> SourceText { SourceText(file: FileID(0), path: path, bytes: body) }
}
