import Analysis
import Lexer
import Support
import Testing

/// Edits of a sound use case: each seeded fault gives its rule and nothing else, a harmless edit gives nothing.
@Suite struct MutationTests {
  static let mutations = Expect.files(below: "Corpus/mutations", suffix: ".md")
  static let harmless = Expect.files(below: "Corpus/harmless", suffix: ".md")

  @Test func theUseCaseIsSound() async {
    let found = await Analyzer.check(await ProjectBuilder.build(Mutation("").input)).diagnostics
    #expect(found.isEmpty, "\(shown(found))")
  }

  @Test(arguments: mutations)
  func aFaultGivesItsRuleAndNothingElse(path: String) async throws {
    let mutation = Mutation(try #require(Expect.read(path)))
    let folders = path.split(separator: "/")
    let rule = try #require(RuleIndex[mutation.title], "\(path): no rule is called `\(mutation.title)`")
    #expect(String(folders.last?.dropLast(3) ?? "") == mutation.title, "\(path) begins with another id")
    #expect(folders.dropLast().last.map(String.init) == rule.group.rawValue, "\(path) is in the wrong folder")
    #expect(mutation.problems.isEmpty, "\(path): \(mutation.problems)")
    if let reason = mutation.reason {
      #expect(!mutation.hasEdits, "\(path): an edit and a reason why there is none")
      #expect(reason.hasSuffix(".") && reason.count > 20, "\(path): the reason is no sentence")
      return
    }
    #expect(mutation.hasEdits, "\(path) edits nothing")
    for other in mutation.alongside { #expect(!other.reason.isEmpty, "\(path): why `\(other.rule)`?") }
    // What is off by default is asked for; the others are on as users have them.
    let isOff = rule.level == .off
    let project = await ProjectBuilder.build(mutation.input)
    var found = await Analyzer.check(project).diagnostics
    if isOff { found += await Analyzer.check(project, CheckOptions(only: [rule.id])).diagnostics }
    let expected = Set([rule.id] + mutation.alongside.map { $0.rule })
    let given = Set(found.map { $0.rule })
    #expect(given == expected, "\(path): \(shown(found))")
  }

  /// Every rule has a mutation or a sentence that says why not.
  @Test func everyRuleHasAMutation() {
    let names = Set(Self.mutations.compactMap { $0.split(separator: "/").last?.dropLast(3) }.map(String.init))
    let missing = Registry.rules.map { $0.metadata.id }.filter { !names.contains($0) }
    #expect(missing.isEmpty, "\(missing)")
  }

  @Test(arguments: harmless)
  func aHarmlessEditGivesNothing(path: String) async throws {
    let mutation = Mutation(try #require(Expect.read(path)))
    #expect(mutation.problems.isEmpty, "\(path): \(mutation.problems)")
    #expect(mutation.hasEdits && mutation.files != Mutation.sound, "\(path) edits nothing")
    let found = await Analyzer.check(await ProjectBuilder.build(mutation.input)).diagnostics
    #expect(found.isEmpty, "\(path): \(shown(found))")
  }

  private func shown(_ found: [Diagnostic]) -> String {
    found.map { "\($0.rule) in \($0.address.workflow ?? "-"): \($0.message)" }.joined(separator: "; ")
  }
}
