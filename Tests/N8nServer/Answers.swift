import Deploy
import Emit
import Lowering

/// The forms in which n8n answers.
enum Answer {
  static func json(_ value: OutputValue, status: Int = 200) -> HTTPResponse {
    var writer = JSONWriter(.compact)
    writer.value(value)
    return HTTPResponse(
      status: status, headers: [HTTPHeader("Content-Type", "application/json; charset=utf-8")], body: writer.bytes)
  }

  static func message(_ status: Int, _ text: String) -> HTTPResponse {
    json(.object([.init("message", .string(text))]), status: status)
  }

  /// What express writes when it has nothing better.
  static func page(_ status: Int, _ text: String) -> HTTPResponse {
    let html =
      "<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n<title>Error</title>\n</head>\n<body>\n"
      + "<pre>\(text)</pre>\n</body>\n</html>\n"
    return HTTPResponse(
      status: status, headers: [HTTPHeader("Content-Type", "text/html; charset=utf-8")], body: Array(html.utf8))
  }

  static let notFound = message(404, "Not Found")
  static let unknownPath = message(404, "not found")
}
