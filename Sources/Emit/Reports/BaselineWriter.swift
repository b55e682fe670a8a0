package import Analysis

/// The text of a baseline file, sorted, so that a version control system shows what came and went.
package enum BaselineWriter {
  package static func bytes(_ baseline: Baseline) -> [UInt8] {
    var writer = JSONWriter()
    writer.object { writer in
      writer.member("format_version", Baseline.formatVersion)
      writer.key("findings")
      writer.array { writer in
        for entry in baseline.entries {
          writer.object { writer in
            writer.member("fingerprint", entry.fingerprint)
            writer.member("rule", entry.rule)
            writer.member("path", entry.path)
          }
        }
      }
    }
    return writer.bytes
  }
}
