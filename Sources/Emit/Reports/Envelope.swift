/// The object that every verb writes for `--format json` (outputs.md §1, §3). All begin alike; what a verb adds follows.
package enum Envelope {
  package static let formatVersion = 1

  /// `command` is nil for `check` alone, whose object has no such key. `body` writes members (`key`, then a value).
  /// The text ends in a newline.
  package static func json(
    command: String?, _ report: Report, body: (inout JSONWriter) -> Void = { _ in }
  ) -> String {
    var writer = JSONWriter()
    writer.object { writer in
      writer.member("format_version", formatVersion)
      writer.key("tool")
      tool(&writer)
      if let command { writer.member("command", command) }
      var diagnostics = DiagnosticWriter(report)
      writer.key("diagnostics")
      writer.array { writer in
        for diagnostic in report.diagnostics { diagnostics.write(diagnostic, kind: nil, &writer) }
      }
      writer.key("summary")
      writer.object { writer in DiagnosticWriter.members(of: Totals(report), &writer) }
      body(&writer)
    }
    return writer.text + "\n"
  }

  static func tool(_ writer: inout JSONWriter) {
    writer.object { writer in
      writer.member("name", Tool.name)
      writer.member("version", Tool.version)
    }
  }
}
