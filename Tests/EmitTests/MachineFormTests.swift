import Analysis
import Emit
import Foundation
import Lexer
import Testing

/// The forms that programs read.
@Suite struct MachineFormTests {
  private static func sample() -> Sample {
    var sample = Sample()
    let file = sample.file("workflows/main.json", "\u{FEFF}{\n  \"é\": \"{{FLEXCRED_X_ID_DERCRESU}}\"\n}\n")
    sample.diagnostics = [
      Diagnostic(
        rule: "placeholder-suffix", severity: .error, message: "suffix `DERCRESU` is \"wrong\"",
        span: file.span("DERCRESU"),
        label: "expected `DERCXELF`", labels: [Label(file.span("FLEXCRED"), "scope")],
        address: DomainAddress(workflow: "main", node: "Ask/Claude", pointer: "/nodes/3/credentials/x/id"),
        why: "it matters", fixes: [.replace(file.span("DERCRESU"), with: "DERCXELF", "replace it", .safe)]),
      Diagnostic(rule: "other-rule", severity: .note, message: "about the file", span: file.startPoint),
    ]
    return sample
  }

  @Test func concise() {
    #expect(
      ConciseRenderer.render(Self.sample().report()) == """
        workflows/main.json:1:1: note[other-rule] about the file
        workflows/main.json:2:25: error[placeholder-suffix] suffix `DERCRESU` is "wrong" [fix]

        """)
  }

  @Test func json() throws {
    let text = JSONRenderer.render(Self.sample().report(suppressed: 2, files: 7))
    #expect(
      text == #"""
        {
          "format_version": 1,
          "tool": {
            "name": "codikac",
            "version": "0.1.0"
          },
          "diagnostics": [
            {
              "rule": "other-rule",
              "group": null,
              "severity": "note",
              "message": "about the file",
              "path": "workflows/main.json",
              "start": { "line": 1, "column": 1, "offset": 0 },
              "end": { "line": 1, "column": 1, "offset": 0 },
              "address": {},
              "why": null,
              "help": null,
              "labels": [],
              "fixes": [],
              "url": null,
              "fingerprint": "d459f0ba064f6832"
            },
            {
              "rule": "placeholder-suffix",
              "group": "placeholders",
              "severity": "error",
              "message": "suffix `DERCRESU` is \"wrong\"",
              "path": "workflows/main.json",
              "start": { "line": 2, "column": 25, "offset": 30 },
              "end": { "line": 2, "column": 33, "offset": 38 },
              "address": {
                "workflow": "main",
                "node": "Ask/Claude",
                "pointer": "/nodes/3/credentials/x/id"
              },
              "why": "it matters",
              "help": null,
              "labels": [
                {
                  "path": "workflows/main.json",
                  "start": { "line": 2, "column": 11, "offset": 16 },
                  "end": { "line": 2, "column": 19, "offset": 24 },
                  "text": "scope"
                }
              ],
              "fixes": [
                {
                  "title": "replace it",
                  "applicability": "safe",
                  "edits": [
                    {
                      "path": "workflows/main.json",
                      "start": { "line": 2, "column": 25, "offset": 30 },
                      "end": { "line": 2, "column": 33, "offset": 38 },
                      "text": "DERCXELF"
                    }
                  ]
                }
              ],
              "url": null,
              "fingerprint": "1d138b14bc52d150"
            }
          ],
          "summary": {
            "errors": 1,
            "warnings": 0,
            "notes": 1,
            "suppressed": 2,
            "files": 7,
            "files_with_diagnostics": 1,
            "fixable": { "safe": 1, "suggested": 0 }
          }
        }

        """#)
    let object = try #require(JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])
    #expect(object.keys.count == 4)
  }

  @Test func jsonLines() throws {
    let lines = JSONLinesRenderer.render(Self.sample().report()).split(separator: "\n").map(String.init)
    #expect(lines.count == 3)
    let kinds = try lines.map {
      try #require(JSONSerialization.jsonObject(with: Data($0.utf8)) as? [String: Any])["kind"] as? String
    }
    #expect(kinds == ["diagnostic", "diagnostic", "summary"])
    #expect(lines[0].hasPrefix(#"{"kind":"diagnostic","rule":"other-rule","group":null,"severity":"note","#))
    #expect(lines[2].hasPrefix(#"{"kind":"summary","format_version":1,"tool":{"#))
  }

  @Test func github() {
    var sample = Self.sample()
    sample.diagnostics[1].message = "100%\nsure"
    #expect(
      GitHubRenderer.render(sample.report()) == """
        ::notice file=workflows/main.json,title=codikac (other-rule)::100%25%0Asure
        ::error file=workflows/main.json,line=2,endLine=2,col=25,endColumn=33,title=codikac (placeholder-suffix)::suffix `DERCRESU` is "wrong"

        """)
  }

  @Test func theOrderOfFindingsDoesNotMatter() {
    var sample = Self.sample()
    let text = JSONRenderer.render(sample.report())
    sample.diagnostics.reverse()
    #expect(JSONRenderer.render(sample.report()) == text)
  }

  @Test func fingerprintsSurviveMovedLinesAndMovedNodes() {
    func fingerprints(_ text: String, pointer: String) -> [String] {
      var sample = Sample()
      let file = sample.file("a.json", text)
      var counter = Fingerprints(sample.sources)
      return (0..<2).map { _ in
        counter.next(
          Diagnostic(
            rule: "r", severity: .error, message: "m", span: file.span("x"),
            address: DomainAddress(workflow: "a", node: "N", pointer: pointer)))
      }
    }
    let known = fingerprints("[x]", pointer: "/nodes/3/parameters/a")
    #expect(known == fingerprints("\n\n  [x]", pointer: "/nodes/5/parameters/a"))
    #expect(known[0] != known[1])
    #expect(known != fingerprints("[x]", pointer: "/nodes/3/parameters/b"))
    #expect(known[0].utf8.count == 16)
    // printf 'r\0a.json\0a\0N\0/nodes/N/parameters/a\0x\00' | sha256sum
    #expect(known[0] == "5babf34998d04b7e")
  }
}
