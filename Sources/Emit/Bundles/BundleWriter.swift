package import Lowering

/// A file to be written, relative to an output folder, with `/`.
package struct OutputFile: Sendable, Hashable {
  package var path: String
  package var bytes: [UInt8]

  package init(path: String, bytes: [UInt8]) {
    self.path = path
    self.bytes = bytes
  }
}

/// The files of a bundle (outputs.md §2).
package enum BundleWriter {
  /// `manifest.json`, `provenance.json`, `workflows/<key>.json` and, where asked, `payload.json`; sorted by path.
  package static func files(_ bundle: ResolvedBundle, payload: Bool) -> [OutputFile] { [] }
  /// The manifest alone, for `build --format json`.
  package static func manifest(_ bundle: ResolvedBundle) -> String { "" }
}
