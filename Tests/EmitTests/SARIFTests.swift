import Foundation
import Lexer
import Testing

@testable import Emit

@Suite struct SARIFTests {
  @Test func oneFindingWithEverything() throws {
    var sample = Sample()
    let main = sample.file("workflows/my flow.json", "{\n  \"é\": \"{{FLEXCRED_X_ID_DERCRESU}}\"\n}\n")
    let other = sample.file("codika.yaml", "a: 1\n")
    sample.diagnostics = [
      Diagnostic(
        rule: "placeholder-suffix", severity: .error, message: "wrong suffix", span: main.span("DERCRESU"),
        label: "expected `DERCXELF`", labels: [Label(other.span("a"), "see here")],
        address: DomainAddress(workflow: "main", node: "Ask", pointer: "/nodes/1/parameters/x"), why: "it matters",
        fixes: [
          Fix("do it", .safe, [TextEdit(other.span("1"), "2"), TextEdit(main.span("DERCRESU"), "DERCXELF")]),
          Fix("choose", .manual, []),
        ]),
      Diagnostic(rule: "no-such-rule", severity: .note, message: "about the file", span: main.startPoint),
    ]
    let text = SARIFRenderer.render(sample.report())
    let root = try #require(JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])
    #expect(root["version"] as? String == "2.1.0")
    let run = try #require((root["runs"] as? [[String: Any]])?.first)
    let driver = try #require((run["tool"] as? [String: Any])?["driver"] as? [String: Any])
    let rules = try #require(driver["rules"] as? [[String: Any]])
    #expect(rules.map { $0["id"] as? String } == ["no-such-rule", "placeholder-suffix"])
    #expect((rules[1]["properties"] as? NSDictionary) == ["tags": ["placeholders"]])

    let results = try #require(run["results"] as? [[String: Any]])
    #expect(results.map { $0["ruleIndex"] as? Int } == [0, 1])
    let whole = try #require(results[0]["locations"] as? [NSDictionary])
    #expect(whole == [["physicalLocation": ["artifactLocation": ["uri": "workflows/my%20flow.json"]]]])
    let place = try #require(results[1]["locations"] as? [NSDictionary])
    #expect(
      place == [
        [
          "physicalLocation": [
            "artifactLocation": ["uri": "workflows/my%20flow.json"],
            "region": ["startLine": 2, "startColumn": 25, "endLine": 2, "endColumn": 33],
          ], "logicalLocations": [["fullyQualifiedName": "workflow `main` › node `Ask` › parameters.x"]],
        ]
      ])
    #expect(results[1]["message"] as? NSDictionary == ["text": "wrong suffix\nit matters"])
    let related = try #require(results[1]["relatedLocations"] as? [NSDictionary])
    #expect(related.count == 1 && related[0]["message"] as? NSDictionary == ["text": "see here"])
    let fixes = try #require(results[1]["fixes"] as? [[String: Any]])
    #expect(fixes.count == 1)
    let changes = try #require(fixes[0]["artifactChanges"] as? [[String: Any]])
    #expect(
      changes.map { ($0["artifactLocation"] as? [String: String])?["uri"] } == [
        "workflows/my%20flow.json", "codika.yaml",
      ])
  }

  @Test func paths() {
    #expect(SARIFRenderer.uri("a/b-c_d.~1.json") == "a/b-c_d.~1.json")
    #expect(SARIFRenderer.uri("é\n%#?") == "%C3%A9%0A%25%23%3F")
  }
}
