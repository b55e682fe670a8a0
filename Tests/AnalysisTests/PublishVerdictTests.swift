import Analysis
import Lexer
import Testing

/// What a real n8n refused to publish is foreseen at the right node, and nothing else is.
@Suite(.enabled(if: SharedCorpus.folder != nil))
struct PublishVerdictTests {
  private static let kinds: [String: String] = [
    "no trigger": "publish-trigger", "unknown type": "publish-node-type",
    "credential missing": "publish-credential-missing", "credential without id": "publish-credential-unset",
    "callee not published": "publish-callee",
  ]

  @Test(arguments: [Ruleset.n8n, .codika]) func refusalsAreForeseen(_ ruleset: Ruleset) async throws {
    let files = try SharedCorpus.input().files
    var wrong: [String] = []
    var otherWord = 0
    for verdict in try SharedCorpus.lines("n8n/verdicts.jsonl") {
      guard let name = verdict["file"] as? String, verdict["publish"] != nil,
        let file = files.first(where: { $0.relativePath == name })
      else { continue }
      // Each workflow was published alone.
      let project = await ProjectBuilder.build(ProjectInput(kind: .workflows, ruleset: ruleset, files: [file]))
      let found = Set(
        await Analyzer.check(project, CheckOptions(only: Array(Self.kinds.values))).diagnostics.compactMap(Self.key))
      let expected = Self.expected(verdict)
      // The server names one unknown type and looks no further.
      let seen =
        expected.contains { $0.hasPrefix("publish-node-type") }
        ? found.filter { $0.hasPrefix("publish-node-type") } : found
      let isMet = seen == expected || (seen != found && !seen.isDisjoint(with: expected))
      // Of several nodes with the same empty text n8n calls one missing and another one not configured.
      if !isMet, Set(seen.map(Self.wordless)) == Set(expected.map(Self.wordless)) {
        otherWord += 1
        continue
      }
      if !isMet { wrong.append("\(name): found \(found.sorted()), n8n said \(expected.sorted())") }
    }
    #expect(otherWord <= 2)
    #expect(wrong.isEmpty, "\(wrong.count):\n\(wrong.joined(separator: "\n"))")
  }

  private static func key(_ finding: Diagnostic) -> String? {
    guard kinds.values.contains(finding.rule) else { return nil }
    if finding.rule == "publish-trigger" {
      // Published, and never started.
      return finding.message.hasPrefix("nothing can start") ? nil : finding.rule
    }
    return finding.rule == "publish-node-type" ? finding.rule : "\(finding.rule) \(finding.address.node ?? "")"
  }

  private static func wordless(_ key: String) -> String {
    key.hasPrefix("publish-credential-unset") ? "publish-credential-missing" + key.dropFirst(24) : key
  }

  private static func expected(_ verdict: [String: Any]) -> Set<String> {
    var keys: Set<String> = []
    // With credentials bound by the server's operator the refusals are no longer those of the file.
    for attempt in ["publish", "withTrigger", "withCredentials", "withTriggerAndCredentials"] {
      let issues = (verdict[attempt] as? [String: Any])?["issues"] as? [[String: Any]] ?? []
      for issue in issues {
        guard let kind = issue["kind"] as? String, let rule = kinds[kind] else { continue }
        let hasNoNode = rule == "publish-trigger" || rule == "publish-node-type"
        keys.insert(hasNoNode ? rule : "\(rule) \(issue["node"] as? String ?? "")")
      }
    }
    return keys
  }
}
