import Lexer
import Lowering

/// `provenance.json`: output file and JSON pointer to source path and byte range.
package enum ProvenanceWriter {
  package static let formatVersion = 1
  package static let path = "provenance.json"

  /// `payload`: whether the wire request is among the files.
  static func bytes(_ bundle: ResolvedBundle, payload: Bool) -> [UInt8] {
    let provenance = bundle.provenance
    var writer = JSONWriter()
    writer.object { writer in
      writer.member("format_version", formatVersion)
      writer.key("entries")
      writer.array { writer in
        for entry in provenance.entries + (payload ? bundle.wire.provenance : []) {
          writer.object { writer in
            writer.member("file", entry.file)
            writer.member("pointer", entry.pointer)
            writer.member("kind", entry.kind.rawValue)
            writer.key("source")
            write(entry.source, provenance, &writer)
            if let value = entry.value {
              writer.key("value")
              write(value, provenance, &writer)
            }
          }
        }
      }
    }
    return writer.bytes
  }

  private static func write(_ span: SourceSpan, _ provenance: Provenance, _ writer: inout JSONWriter) {
    writer.object { writer in
      writer.member("path", provenance.paths[span.file])
      writer.member("start", Int(span.start))
      writer.member("end", Int(span.end))
    }
  }
}
