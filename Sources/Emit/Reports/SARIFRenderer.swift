import Analysis
import Lexer

/// Findings as SARIF 2.1.0, the form that code scanning services take.
package enum SARIFRenderer {
  package static func render(_ report: Report) -> String {
    var places = SourcePlaces(report.sources)
    var fingerprints = Fingerprints(report.sources)
    let rules = Set(report.diagnostics.map(\.rule)).sorted()
    var indices: [String: Int] = [:]
    for (index, rule) in rules.enumerated() { indices[rule] = index }

    var writer = JSONWriter()
    writer.object { writer in
      writer.member("$schema", "https://json.schemastore.org/sarif-2.1.0.json")
      writer.member("version", "2.1.0")
      writer.key("runs")
      writer.array { writer in
        writer.object { writer in
          writer.key("tool")
          writer.object { writer in
            writer.key("driver")
            writer.object { writer in
              writer.member("name", Tool.name)
              writer.member("version", Tool.version)
              writer.key("rules")
              writer.array { writer in
                for rule in rules { write(rule, &writer) }
              }
            }
          }
          writer.member("columnKind", "unicodeCodePoints")
          writer.key("results")
          writer.array { writer in
            for diagnostic in report.diagnostics {
              write(diagnostic, indices[diagnostic.rule] ?? 0, fingerprints.next(diagnostic), &places, &writer)
            }
          }
        }
      }
    }
    return writer.text + "\n"
  }

  private static func write(_ id: String, _ writer: inout JSONWriter) {
    writer.object { writer in
      writer.member("id", id)
      guard let rule = RuleIndex[id] else { return }
      text("shortDescription", rule.summary + ".", &writer)
      if let why = rule.metadata?.why { text("fullDescription", why, &writer) }
      writer.key("defaultConfiguration")
      writer.object { writer in writer.member("level", rule.level == .off ? "none" : rule.level.rawValue) }
      if let url = RuleFacts.url(of: id) { writer.member("helpUri", url) }
      writer.key("properties")
      writer.object { writer in
        writer.key("tags")
        writer.array { writer in writer.string(rule.group.rawValue) }
      }
    }
  }

  private static func write(
    _ diagnostic: Diagnostic, _ index: Int, _ fingerprint: String, _ places: inout SourcePlaces,
    _ writer: inout JSONWriter
  ) {
    writer.object { writer in
      writer.member("ruleId", diagnostic.rule)
      writer.member("ruleIndex", index)
      writer.member("level", diagnostic.severity.name)
      text(
        "message", [diagnostic.message, diagnostic.why, diagnostic.help].compactMap(\.self).joined(separator: "\n"),
        &writer)
      writer.key("locations")
      writer.array { writer in
        writer.object { writer in
          place(diagnostic.span, isWholeFile: diagnostic.isAboutWholeFile, &places, &writer)
          if let name = DomainPlace.text(diagnostic.address) {
            writer.key("logicalLocations")
            writer.array { writer in
              writer.object { writer in writer.member("fullyQualifiedName", name) }
            }
          }
        }
      }
      writer.key("relatedLocations")
      writer.array { writer in
        for (number, label) in diagnostic.labels.enumerated() {
          writer.object { writer in
            writer.member("id", number)
            place(label.span, isWholeFile: false, &places, &writer)
            text("message", label.text, &writer)
          }
        }
      }
      writer.key("partialFingerprints")
      writer.object { writer in writer.member("\(Tool.name)/v1", fingerprint) }
      writer.key("fixes")
      writer.array { writer in
        for fix in diagnostic.fixes where fix.applicability > .manual { write(fix, &places, &writer) }
      }
    }
  }

  /// The edits of a fix by file: `Fix` keeps them sorted.
  private static func write(_ fix: Fix, _ places: inout SourcePlaces, _ writer: inout JSONWriter) {
    writer.object { writer in
      text("description", fix.title, &writer)
      writer.key("artifactChanges")
      writer.array { writer in
        var edits = fix.edits[...]
        while let first = edits.first {
          let ofFile = edits.prefix { $0.span.file == first.span.file }
          edits = edits.dropFirst(ofFile.count)
          writer.object { writer in
            artifact(first.span.file, places, &writer)
            writer.key("replacements")
            writer.array { writer in
              for edit in ofFile {
                writer.object { writer in
                  writer.key("deletedRegion")
                  region(edit.span, &places, &writer)
                  text("insertedContent", edit.text, &writer)
                }
              }
            }
          }
        }
      }
    }
  }

  private static func place(
    _ span: SourceSpan, isWholeFile: Bool, _ places: inout SourcePlaces, _ writer: inout JSONWriter
  ) {
    writer.key("physicalLocation")
    writer.object { writer in
      artifact(span.file, places, &writer)
      if !isWholeFile {
        writer.key("region")
        region(span, &places, &writer)
      }
    }
  }

  private static func artifact(_ file: FileID, _ places: SourcePlaces, _ writer: inout JSONWriter) {
    writer.key("artifactLocation")
    writer.object { writer in writer.member("uri", uri(places.path(file) ?? "")) }
  }

  private static func region(_ span: SourceSpan, _ places: inout SourcePlaces, _ writer: inout JSONWriter) {
    let (start, end) = places.range(span)
    writer.object { writer in
      writer.member("startLine", start.line)
      writer.member("startColumn", start.column)
      writer.member("endLine", end.line)
      writer.member("endColumn", end.column)
    }
  }

  /// `{"text": …}`.
  private static func text(_ key: String, _ value: String, _ writer: inout JSONWriter) {
    writer.key(key)
    writer.object { writer in writer.member("text", value) }
  }

  /// A relative path as a URI reference (RFC 3986): everything but unreserved characters and `/` is percent-encoded.
  static func uri(_ path: String) -> String {
    var uri = ""
    for byte in path.utf8 {
      switch byte {
      case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x2D, 0x2E, 0x2F, 0x5F, 0x7E:
        uri.unicodeScalars.append(Unicode.Scalar(byte))
      default:
        let hex = String(byte, radix: 16, uppercase: true)
        uri += hex.utf8.count == 1 ? "%0\(hex)" : "%\(hex)"
      }
    }
    return uri
  }
}
