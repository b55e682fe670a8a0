package import Foundation

/// The folder of recorded n8n answers and real workflows, which `CODIKAC_SHARED` names. Tests that need it are skipped
/// without it.
package enum SharedFolder {
  package static let url = ProcessInfo.processInfo.environment["CODIKAC_SHARED"].map { URL(filePath: $0) }
  package static var isGiven: Bool { url != nil }

  /// The objects of a file with one a line, of the lines with some text; none without the folder.
  package static func lines(_ path: String, containing text: String? = nil) throws -> [[String: Any]] {
    guard let url else { return [] }
    let lines = try String(contentsOf: url.appending(path: path), encoding: .utf8).split(separator: "\n")
    return try lines.filter { line in text.map { line.contains($0) } ?? true }.compactMap {
      try JSONSerialization.jsonObject(with: Data($0.utf8)) as? [String: Any]
    }
  }
}
