import Lexer
import Parser

/// The operations that a server's own `openapi.yml` lists.
package struct APIDescription: Sendable, Hashable {
  package struct Operation: Sendable, Hashable, Comparable {
    package var method: String
    /// Path parameters as `{}`: their names changed between versions.
    package var path: String
    package var query: String?

    package init(_ method: String, _ path: String, query: String? = nil) {
      self.method = method
      self.path = path
      self.query = query
    }

    package static func < (a: Operation, b: Operation) -> Bool {
      (a.path, a.method, a.query ?? "") < (b.path, b.method, b.query ?? "")
    }
  }

  package var operations: Set<Operation>

  package init(operations: Set<Operation>) { self.operations = operations }

  /// Nil for a text that lists no operation on workflows: a page of a proxy, another server.
  package init?(yaml bytes: [UInt8]) {
    let document = YAMLParser.parse(SourceText(file: FileID(0), path: "openapi.yml", bytes: bytes))
    guard let root = document.root, let paths = root["paths"] else { return nil }
    operations = []
    for path in paths.members {
      let name = APIDescription.anonymous(path.name)
      let shared = APIDescription.queryNames(path.value["parameters"], root)
      for entry in path.value.members where APIDescription.methods.contains(entry.name) {
        let method = entry.name.uppercased()
        operations.insert(Operation(method, name))
        for query in shared + APIDescription.queryNames(entry.value["parameters"], root) {
          operations.insert(Operation(method, name, query: query))
        }
      }
    }
    guard operations.contains(Operation("GET", "/workflows")) else { return nil }
  }

  private static let methods: Set<String> = ["get", "put", "post", "delete", "patch"]

  private static func queryNames(_ parameters: Value?, _ root: Value) -> [String] {
    (parameters?.elements ?? []).compactMap { parameter in
      let parameter = resolved(parameter, root)
      return parameter?["in"]?.string == "query" ? parameter?["name"]?.string : nil
    }
  }

  /// Follows `$ref: '#/components/parameters/x'`, once: references to references do not occur.
  private static func resolved(_ value: Value, _ root: Value) -> Value? {
    guard let reference = value["$ref"]?.string else { return value }
    guard reference.hasPrefix("#/") else { return nil }
    var target: Value? = root
    for part in reference.dropFirst(2).split(separator: "/") { target = target?[String(part)] }
    return target
  }

  /// `/workflows/{workflowId}/tags` as `/workflows/{}/tags`.
  static func anonymous(_ path: String) -> String {
    path.split(separator: "/", omittingEmptySubsequences: false)
      .map { $0.hasPrefix("{") && $0.hasSuffix("}") ? "{}" : String($0) }.joined(separator: "/")
  }
}
