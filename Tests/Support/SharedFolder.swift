package import Foundation

/// The folder of recorded n8n answers and real workflows, which `CODIKAC_SHARED` names. Tests that need it are skipped
/// without it.
package enum SharedFolder {
  package static let url = ProcessInfo.processInfo.environment["CODIKAC_SHARED"].map { URL(filePath: $0) }
  package static var isGiven: Bool { url != nil }
}
