import Deploy
import Foundation
import Lowering
import Support

/// Exchanges with a real n8n, as they were recorded: ids, versions and times are tokens (`wf-1`, `ver-2`).
struct Recording: Sendable {
  struct Exchange: Sendable {
    var scenario: String
    var step: String
    var note: String
    var method: String
    var path: String
    var query: [(String, String)]
    var headers: OutputValue
    var body: OutputValue?
    var raw: String?
    var status: Int
    var answer: OutputValue
  }

  var exchanges: [Exchange]

  /// `name`: `api-2.41.1.jsonl`.
  init(_ name: String) throws {
    guard let folder = SharedFolder.url else {
      exchanges = []
      return
    }
    let data = try Data(contentsOf: folder.appending(path: "n8n/\(name)"))
    exchanges = data.split(separator: 0x0A).compactMap { line in
      OutputValue(json: Array(line)).flatMap(Recording.exchange)
    }
  }

  private static func exchange(_ line: OutputValue) -> Exchange? {
    guard let request = line["request"], let response = line["response"], let scenario = line["scenario"]?.string,
      let step = line["step"]?.string, let method = request["method"]?.string, let path = request["path"]?.string,
      let status = response["status"]?.int
    else { return nil }
    return Exchange(
      scenario: scenario, step: step, note: line["note"]?.string ?? "", method: method, path: path,
      query: (request["query"]?.members ?? []).map { ($0.key, text($0.value)) },
      headers: request["headers"] ?? .object([]), body: request["body"], raw: request["raw"]?.string, status: status,
      answer: response["body"] ?? .null)
  }

  private static func text(_ value: OutputValue) -> String {
    switch value {
    case .string(let text), .number(let text): text
    case .bool(let flag): flag ? "true" : "false"
    default: ""
    }
  }

  func scenario(_ name: String) -> [Exchange] { exchanges.filter { $0.scenario == name } }
}
