import Deploy

/// The operations of each version, for routing and for the server's own description.
enum APIText {
  struct Operation: Hashable {
    var method: String
    var path: String

    init(_ method: String, _ path: String) {
      self.method = method
      self.path = path
    }
  }

  /// First version of each operation that the server carries out, from the descriptions of published versions.
  private static let since: [(String, String, Int, Int)] = [
    ("GET", "/workflows", 1, 60), ("POST", "/workflows", 1, 60), ("GET", "/workflows/{}", 1, 60),
    ("PUT", "/workflows/{}", 1, 60), ("DELETE", "/workflows/{}", 1, 60), ("POST", "/workflows/{}/activate", 1, 60),
    ("POST", "/workflows/{}/deactivate", 1, 60), ("GET", "/workflows/{}/tags", 1, 60),
    ("PUT", "/workflows/{}/tags", 1, 60), ("GET", "/tags", 1, 60), ("POST", "/tags", 1, 60), ("GET", "/tags/{}", 1, 60),
    ("PUT", "/tags/{}", 1, 60), ("DELETE", "/tags/{}", 1, 60), ("GET", "/credentials/schema/{}", 1, 60),
    ("POST", "/credentials", 1, 60), ("DELETE", "/credentials/{}", 1, 60), ("PUT", "/credentials/{}/transfer", 1, 60),
    ("GET", "/executions", 1, 60), ("GET", "/executions/{}", 1, 60), ("GET", "/workflows/{}/{}", 1, 123),
    ("PATCH", "/credentials/{}", 2, 4), ("GET", "/credentials", 2, 8), ("POST", "/workflows/{}/archive", 2, 16),
    ("POST", "/workflows/{}/unarchive", 2, 16), ("GET", "/credentials/{}", 2, 20),
    ("POST", "/credentials/{}/test", 2, 20),
    ("POST", "/workflows/{}/publish", 2, 33), ("POST", "/workflows/{}/unpublish", 2, 33),
    ("GET", "/workflows/{}/history", 2, 33), ("GET", "/workflows/{}/versions/{}", 2, 39),
    ("POST", "/executions/{}/retry", 1, 115), ("POST", "/executions/{}/stop", 2, 14), ("GET", "/discover", 2, 14),
  ]

  private static let queries: [(String, String, String, Int, Int)] = [
    ("GET", "/workflows/{}", "excludePinnedData", 1, 85), ("PUT", "/workflows/{}", "publishIfActive", 2, 35),
    ("GET", "/executions", "startedAfter", 2, 39),
  ]

  static func operations(_ behavior: ServerBehavior) -> Set<Operation> {
    Set(since.filter { (behavior.major, behavior.minor) >= ($0.2, $0.3) }.map { Operation($0.0, $0.1) })
  }

  static func paths(_ behavior: ServerBehavior) -> Set<String> {
    Set(operations(behavior).map(\.path))
  }

  /// `/workflows/{}/tags` for `["workflows", "9bT2", "tags"]`.
  static func shape(_ parts: [String], _ behavior: ServerBehavior) -> String {
    let words = Set(paths(behavior).flatMap { $0.split(separator: "/").dropFirst().map(String.init) })
    return "/"
      + parts.enumerated().map { index, part in
        index == 0 || words.contains(part) && !(parts[0] == "tags" && index == 1) ? part : "{}"
      }.joined(separator: "/")
  }

  static func answer(_ behavior: ServerBehavior) -> HTTPResponse {
    HTTPResponse(
      status: 200, headers: [HTTPHeader("Content-Type", "text/yaml; charset=utf-8")],
      body: Array(document(behavior).utf8))
  }

  private static func document(_ behavior: ServerBehavior) -> String {
    var text = "openapi: 3.0.0\ninfo:\n  title: n8n Public API\n  version: 1.1.1\nservers:\n  - url: /api/v1\npaths:\n"
    let operations = operations(behavior)
    for path in Set(operations.map(\.path)).sorted() {
      text += "  \(named(path)):\n"
      for operation in operations.filter({ $0.path == path }).sorted(by: { $0.method < $1.method }) {
        text += "    \(operation.method.lowercased()):\n      tags: [n8n]\n"
        let found = queries.filter {
          $0.0 == operation.method && $0.1 == path && (behavior.major, behavior.minor) >= ($0.3, $0.4)
        }
        if !found.isEmpty { text += "      parameters:\n" }
        for query in found {
          text += "        - $ref: '#/components/parameters/\(query.2)'\n"
        }
      }
    }
    text += "components:\n  parameters:\n"
    for query in queries {
      text += "    \(query.2):\n      name: \(query.2)\n      in: query\n      schema: { type: string }\n"
    }
    return text
  }

  /// With the names that path parameters have: they changed between versions.
  private static func named(_ path: String) -> String {
    var count = 0
    return path.split(separator: "/").map { part in
      guard part == "{}" else { return "/" + part }
      count += 1
      return count == 1 ? "/{id}" : "/{versionId}"
    }.joined()
  }
}
