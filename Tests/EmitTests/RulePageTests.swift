import Foundation
import Lexer
import Testing

@testable import Analysis
@testable import Emit

@Suite struct RulePageTests {
  private func rule(_ id: String) throws -> RuleInfo { try #require(RuleIndex[id]) }

  private let planned = RuleInfo(RuleRow("not-built", 999, .error, "Something | that nobody checks"))

  @Test func markdown() throws {
    #expect(
      RulePage(try rule("placeholder-suffix")).markdown == #"""
        # placeholder-suffix

        Placeholder suffix that does not belong to its scope.

        ## Why it matters

        Only the exact text `{{SCOPE_KEY_SUFFIX}}` is substituted at deployment. With another suffix the text reaches n8n
        unchanged, and the node fails at run time.

        ## Wrong

        `workflows/main.json`:

        ```json
        { "id": "{{FLEXCRED_ANTHROPIC_ID_DERCRESU}}" }
        ```

        ```text
        error[placeholder-suffix]: suffix `DERCRESU` does not belong to scope `FLEXCRED`
          --> workflows/main.json:1:34
          |
        1 | { "id": "{{FLEXCRED_ANTHROPIC_ID_DERCRESU}}" }
          |            --------              ^^^^^^^^ expected `DERCXELF`
          |            scope `FLEXCRED`
          |
          = in: workflow `main` › node `Example` › parameters.id
          = why: only `…_DERCXELF` is substituted at deployment; this text would reach n8n unchanged
          = fix: replace the suffix with `DERCXELF` (safe, applied by --fix)
        ```

        `workflows/main.json`, fixed:

        ```json
        { "id": "{{FLEXCRED_ANTHROPIC_ID_DERCXELF}}" }
        ```

        ## Right

        `workflows/main.json`:

        ```json
        { "id": "{{USERCRED_GOOGLE_GMAIL_ID_DERCRESU}}" }
        ```

        ## About this rule

        | | |
        | --- | --- |
        | Level | error; off in ruleset `n8n` |
        | Group | placeholders |
        | Fix | always; safe, with `--fix` |
        | Since | 0.1.0 |
        | Also known as | `PLACEHOLDER-SYNTAX` |

        To change its level, in `codika.yaml`:

        ```yaml
        checks:
          placeholder-suffix: off
        ```

        To suppress one finding, in a comment above it, or in the `notes` of a node:

        ```yaml
        # codikac-ignore[placeholder-suffix]: the reason
        ```

        """#)
  }

  @Test func terminal() throws {
    let page = RulePage(try rule("placeholder-suffix"))
    #expect(
      page.terminal(Style(width: 60))
        == #"""
        placeholder-suffix

        Placeholder suffix that does not belong to its scope.

        Why it matters
        Only the exact text `{{SCOPE_KEY_SUFFIX}}` is substituted at
        deployment. With another suffix the text reaches n8n
        unchanged, and the node fails at run time.

        Wrong
        `workflows/main.json`:

            { "id": "{{FLEXCRED_ANTHROPIC_ID_DERCRESU}}" }

            error[placeholder-suffix]: suffix `DERCRESU` does not belong to scope `FLEXCRED`
              --> workflows/main.json:1:34
              |
            1 | { "id": "{{FLEXCRED_ANTHROPIC_ID_DERCRESU}}" }
              |            --------              ^^^^^^^^ expected `DERCXELF`
              |            scope `FLEXCRED`
              |
              = in: workflow `main` › node `Example` › parameters.id
              = why: only `…_DERCXELF` is substituted at deployment; this text would reach n8n unchanged
              = fix: replace the suffix with `DERCXELF` (safe, applied by --fix)

        `workflows/main.json`, fixed:

            { "id": "{{FLEXCRED_ANTHROPIC_ID_DERCXELF}}" }

        Right
        `workflows/main.json`:

            { "id": "{{USERCRED_GOOGLE_GMAIL_ID_DERCRESU}}" }

        About this rule
        Level          error; off in ruleset `n8n`
        Group          placeholders
        Fix            always; safe, with `--fix`
        Since          0.1.0
        Also known as  `PLACEHOLDER-SYNTAX`

        To change its level, in `codika.yaml`:

            checks:
              placeholder-suffix: off

        To suppress one finding, in a comment above it, or in the `notes` of a node:

            # codikac-ignore[placeholder-suffix]: the reason

        """#)
    let painted = page.terminal(Style(hasColor: true))
    #expect(painted.contains("\u{1B}[1;31merror[placeholder-suffix]\u{1B}[0m"))
  }

  @Test func everyRuleHasAPageThatShowsItSpeaking() throws {
    let files = RuleDocs.files()
    #expect(files.map(\.path) == files.map(\.path).sorted())
    #expect(files.contains { $0.path == "README.md" })
    for info in RuleIndex.all {
      guard let metadata = info.metadata else {
        #expect(!files.contains { $0.path == "\(info.id).md" })
        continue
      }
      let page = try #require(files.first { $0.path == "\(info.id).md" })
      let text = String(decoding: page.bytes, as: UTF8.self)
      for example in metadata.examples where example.verdict == .bad {
        let report = ExampleReport(example, rule: info.id).report
        #expect(!report.diagnostics.isEmpty, "\(info.id) says nothing of its bad example")
        #expect(text.contains(FullRenderer.render(report, Style()).dropLast()), "\(info.id)")
        for diagnostic in report.diagnostics {
          #expect(report.sources[diagnostic.span.file].map { $0.count >= diagnostic.span.end } == true, "\(info.id)")
        }
      }
    }
  }

  @Test func plannedRules() {
    let page = RulePage(planned).markdown
    #expect(page.hasPrefix("# \(planned.id)\n\n\(planned.summary).\n\nThis rule is planned: "))
    #expect(page.contains("| Since | planned |"))
  }

  @Test func list() throws {
    let rules = [
      try rule("placeholder-suffix"), planned,
    ]
    #expect(
      RuleList.text(rules, Style()) == """
        Codika patterns
          error    fix     placeholder-suffix  Placeholder suffix that does not belong to its scope

        Workflow content
          error            not-built           Something | that nobody checks (planned)

        1 rule, 1 more planned

        """)
    #expect(
      RuleList.markdown(rules).contains("| not-built (planned) | error |  | Something \\| that nobody checks |\n"))
    #expect(RuleList.markdown(rules).contains("| [placeholder-suffix](placeholder-suffix.md) | error | fix |"))
    let object = try #require(
      JSONSerialization.jsonObject(with: Data(RuleList.json(rules, command: "rules").utf8)) as? [String: Any])
    #expect(object["command"] as? String == "rules")
    let list = try #require(object["rules"] as? [[String: Any]])
    #expect(list.count == 2)
    #expect(Set(list[0].keys) == ["id", "group", "layer", "level", "fix", "since", "aliases", "summary", "url"])
    #expect(list[0]["fix"] as? String == "safe" && list[0]["since"] as? String == "0.1.0")
    #expect(list[1]["since"] is NSNull)
  }
}
