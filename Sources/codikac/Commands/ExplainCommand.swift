import Analysis
import Emit

/// `codikac explain ID`
enum ExplainCommand {
  static let command = Command(
    name: "explain", summary: "tell what a rule looks at, why, and how to mend what it finds",
    details: ["The ids of other linters are understood too, and may stand for several rules."],
    arguments: [Argument(name: "ID", summary: "id of a rule", arity: .one, completion: .rule)],
    formats: [.text, .json],
    examples: [Command.Example(line: "codikac explain placeholder-suffix", does: "read about one rule")],
    action: .immediate { (invocation, context) throws(Failure) in
      let name = invocation.arguments.first ?? ""
      let rules = RuleIndex.ids(for: name).compactMap { RuleIndex[$0] }
      guard !rules.isEmpty else {
        let near = RuleIndex.suggestion(for: name).map { "did you mean `\($0)`? " } ?? ""
        throw .usage("no rule is called `\(name)`", help: "\(near)`codikac rules` lists them")
      }
      let pages = rules.map { RulePage($0).terminal(context.console.style) }
      try context.console.print(
        invocation.format == .json ? RuleList.json(rules, command: "explain") : pages.joined(separator: "\n"))
      return .success
    })
}
