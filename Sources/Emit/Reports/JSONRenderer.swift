/// The object of outputs.md §1: what `check --format json` writes.
package enum JSONRenderer {
  package static func render(_ report: Report) -> String { Envelope.json(command: nil, report) }
}

/// One JSON object per line: each finding, then the totals.
package enum JSONLinesRenderer {
  package static func render(_ report: Report) -> String {
    var text = ""
    var diagnostics = DiagnosticWriter(report)
    for diagnostic in report.diagnostics {
      var writer = JSONWriter(.compact)
      diagnostics.write(diagnostic, kind: "diagnostic", &writer)
      text += writer.text + "\n"
    }
    var writer = JSONWriter(.compact)
    writer.object { writer in
      writer.member("kind", "summary")
      writer.member("format_version", Envelope.formatVersion)
      writer.key("tool")
      Envelope.tool(&writer)
      DiagnosticWriter.members(of: Totals(report), &writer)
    }
    return text + writer.text + "\n"
  }
}
