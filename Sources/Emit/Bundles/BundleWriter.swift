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
  /// `manifest.json`, `provenance.json`, `workflows/<key>.json`, `data-ingestion/<key>.json` and, where asked,
  /// `payload.json` (and `payload-data-ingestion.json`, which is a request of its own); sorted by path.
  package static func files(_ bundle: ResolvedBundle, payload: Bool) -> [OutputFile] {
    let workflows = bundle.workflows.map { OutputFile(path: $0.path, bytes: bytes(of: $0)) }
    var files = workflows
    var manifest = JSONWriter()
    Manifest.write(bundle, workflows.map(\.bytes), &manifest)
    files.append(OutputFile(path: Manifest.path, bytes: manifest.bytes))
    files.append(OutputFile(path: ProvenanceWriter.path, bytes: ProvenanceWriter.bytes(bundle, payload: payload)))
    if payload { files += Payload.files(bundle) }
    return files.sorted { $0.path < $1.path }
  }

  /// The manifest alone, as a value of a larger output (`build --format json`).
  package static func writeManifest(_ bundle: ResolvedBundle, _ writer: inout JSONWriter) {
    Manifest.write(bundle, bundle.workflows.map(bytes), &writer)
  }

  private static func bytes(of workflow: ResolvedWorkflow) -> [UInt8] {
    var writer = JSONWriter()
    writer.value(workflow.content)
    return writer.bytes
  }
}
