import Analysis
import Lexer

/// Writes findings as JSON, in the order of the report: fingerprints count equals.
struct DiagnosticWriter {
  private var places: SourcePlaces
  private var fingerprints: Fingerprints

  init(_ report: Report) {
    places = SourcePlaces(report.sources)
    fingerprints = Fingerprints(report.sources)
  }

  /// `kind` is the leading member of a line of a stream; nil for none.
  mutating func write(_ diagnostic: Diagnostic, kind: String?, _ writer: inout JSONWriter) {
    let fingerprint = fingerprints.next(diagnostic)
    writer.object { writer in
      if let kind { writer.member("kind", kind) }
      writer.member("rule", diagnostic.rule)
      writer.member("group", RuleFacts.group(of: diagnostic.rule))
      writer.member("severity", diagnostic.severity.name)
      writer.member("message", diagnostic.message)
      range(diagnostic.span, &writer)
      writer.key("address")
      writer.object { writer in
        if let workflow = diagnostic.address.workflow { writer.member("workflow", workflow) }
        if let node = diagnostic.address.node { writer.member("node", node) }
        if let pointer = diagnostic.address.pointer { writer.member("pointer", pointer) }
      }
      writer.member("why", diagnostic.why)
      writer.member("help", diagnostic.help)
      writer.key("labels")
      writer.array { writer in
        for label in diagnostic.labels {
          writer.object { writer in
            range(label.span, &writer)
            writer.member("text", label.text)
          }
        }
      }
      writer.key("fixes")
      writer.array { writer in
        for fix in diagnostic.fixes { write(fix, &writer) }
      }
      writer.member("url", RuleFacts.url(of: diagnostic.rule))
      writer.member("fingerprint", fingerprint)
    }
  }

  private mutating func write(_ fix: Fix, _ writer: inout JSONWriter) {
    writer.object { writer in
      writer.member("title", fix.title)
      writer.member("applicability", fix.applicability.name)
      writer.key("edits")
      writer.array { writer in
        for edit in fix.edits {
          writer.object { writer in
            range(edit.span, &writer)
            writer.member("text", edit.text)
          }
        }
      }
    }
  }

  /// `path`, `start` and `end`.
  private mutating func range(_ span: SourceSpan, _ writer: inout JSONWriter) {
    let range = places.range(span)
    writer.member("path", places.path(span.file))
    for (key, place) in [("start", range.start), ("end", range.end)] {
      writer.key(key)
      writer.raw("{ \"line\": \(place.line), \"column\": \(place.column), \"offset\": \(place.offset) }")
    }
  }

  /// The members of `summary`.
  static func members(of totals: Totals, _ writer: inout JSONWriter) {
    writer.member("errors", totals.errors)
    writer.member("warnings", totals.warnings)
    writer.member("notes", totals.notes)
    writer.member("suppressed", totals.suppressed)
    writer.member("files", totals.files)
    writer.member("files_with_diagnostics", totals.filesWithDiagnostics)
    writer.key("fixable")
    writer.raw("{ \"safe\": \(totals.safe), \"suggested\": \(totals.suggested) }")
  }
}
