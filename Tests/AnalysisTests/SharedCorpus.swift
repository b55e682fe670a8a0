import Analysis
import Foundation
import Lexer
import Support

/// Real workflows and what a real n8n said of them, in the folder that `CODIKAC_SHARED` names.
enum SharedCorpus {
  static var folder: String? { ProcessInfo.processInfo.environment["CODIKAC_SHARED"] }

  static func lines(_ path: String) throws -> [[String: Any]] {
    guard let folder else { return [] }
    return try String(contentsOfFile: "\(folder)/\(path)", encoding: .utf8).split(separator: "\n").compactMap {
      try JSONSerialization.jsonObject(with: Data($0.utf8)) as? [String: Any]
    }
  }

  /// All workflows as one call that names each of them.
  static func input() throws -> ProjectInput {
    guard let folder else { return ProjectInput(kind: .workflows, files: []) }
    let root = "\(folder)/corpus/workflows"
    var store = SourceStore()
    let files = try FileManager.default.contentsOfDirectory(atPath: root).sorted().map { name in
      let bytes = try Data(contentsOf: URL(fileURLWithPath: "\(root)/\(name)"))
      return ProjectInput.File(source: store.add(path: name, bytes: Array(bytes)), relativePath: name)
    }
    return ProjectInput(kind: .workflows, files: files)
  }
}
