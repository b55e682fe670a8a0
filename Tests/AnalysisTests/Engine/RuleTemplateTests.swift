import Analysis
import Support
import Testing

@Suite struct RuleTemplateTests {
  @Test func aPlannedRuleIsTakenFromTheTable() throws {
    let template = try #require(RuleTemplate(id: "webhook-id-missing"))
    #expect(template.swiftPath == "Sources/Analysis/Rules/Nodes/WebhookIDMissing.swift")
    #expect(template.corpusPath == "Corpus/rules/nodes/webhook-id-missing.md")
    #expect(template.registryLine == "WebhookIDMissing.self,")
    #expect(template.swiftText.contains("row: 522, group: .nodes, level: .error, fix: .sometimes(.safe),"))
    #expect(template.swiftText.contains("package enum WebhookIDMissing: Rule {"))
  }

  @Test func aNewRuleNeedsAGroup() throws {
    #expect(RuleTemplate(id: "dead-end") == nil)
    #expect(RuleTemplate(id: "Dead_End", group: .graph) == nil)
    let template = try #require(RuleTemplate(id: "dead-end", group: .useCase))
    #expect(template.swiftPath == "Sources/Analysis/Rules/UseCase/DeadEnd.swift")
    #expect(template.corpusPath == "Corpus/rules/use-case/dead-end.md")
    #expect(template.mutationPath == "Corpus/mutations/use-case/dead-end.md")
    #expect(template.corpusText.hasPrefix("# dead-end\n"))
  }

  @Test func theRegistryStaysSorted() throws {
    let registry = try #require(Expect.read(RuleTemplate.registryPath))
    for id in ["aaa", "placeholder-suffi", "zzz"] {
      let text = try #require(RuleTemplate(id: id, group: .graph)).registered(in: registry)
      let names = text.split(separator: "\n").filter { $0.contains(".self") }.map { $0.prefix { $0 != "." } }
      #expect(names == names.sorted(), "\(id)")
      #expect(names.count == Registry.rules.count + 1)
    }
    let line = try #require(RuleTemplate(id: "placeholder-suffix"))
    #expect(line.registered(in: registry) == registry)
  }

  /// The corpus file and the rule that are written fit together: one failing case and one good one.
  @Test func theCaseFailsUntilTheRuleIsWritten() throws {
    let template = try #require(RuleTemplate(id: "dead-end", group: .graph))
    let file = CorpusFile(template.corpusText)
    #expect(file.problems.isEmpty)
    #expect(file.rule == "dead-end")
    #expect(file.cases.count == 2)
    let marks = file.cases.map { MarkedSource($0.sources[0].content, language: "json").marks }
    #expect(marks.map(\.count) == [1, 0])
  }
}
