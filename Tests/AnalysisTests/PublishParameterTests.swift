import Lexer
import Support
import Testing

@testable import Analysis

/// What a real n8n refused for its parameters, for the types that the hand-made catalogue describes.
@Suite struct PublishParameterTests {
  private static let attempts = ["publish", "withCredentials", "withTrigger", "withTriggerAndCredentials"]

  @Test(.enabled(if: SharedFolder.isGiven)) func everyRefusalIsForeseen() throws {
    var input = try SharedCorpus.input()
    input.definitions = CorpusRun.definitions
    let project = ProjectBuilder.buildSerially(input)
    let found = Set(
      Analyzer.checkSerially(project, CheckOptions(only: ["publish-parameter"])).diagnostics.map { finding in
        let path = project.file(finding.span.file)?.path ?? ""
        return [path, finding.address.node ?? "", String(finding.message.split(separator: "`").last ?? "")]
      })
    var refused: Set<[String]> = []
    var reached: Set<String> = []
    for line in try SharedCorpus.lines("n8n/verdicts.jsonl") {
      let file = line["file"] as? String ?? ""
      let issues = Self.attempts.flatMap { (line[$0] as? [String: Any])?["issues"] as? [[String: Any]] ?? [] }
      let isAccepted = ((line["create"] as? [String: Any])?["status"] as? Int) == 200
      if isAccepted, !issues.contains(where: { $0["kind"] as? String == "unknown type" }) { reached.insert(file) }
      for issue in issues where issue["kind"] as? String == "parameter" {
        guard let type = issue["type"] as? String, Self.isDescribed(type, issue["version"] as? Double ?? 1) else {
          continue
        }
        refused.insert([file, issue["node"] as? String ?? "", issue["detail"] as? String ?? ""])
      }
    }
    #expect(refused.count > 40)
    #expect(refused.subtracting(found) == [])
    #expect(found.filter { reached.contains($0[0]) }.subtracting(refused) == [])
  }

  private static func isDescribed(_ type: String, _ version: Double) -> Bool {
    CorpusRun.definitions.describes(type, version: version)
  }
}
