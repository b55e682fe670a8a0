import Analysis
import Emit

/// `codikac rules`
enum RulesCommand {
  static let command = Command(
    name: "rules", summary: "list the rules of `check`",
    formats: [.text, .json],
    action: .immediate { (invocation, context) throws(Failure) in
      let rules = RuleIndex.all
      try context.console.print(
        invocation.format == .json
          ? RuleList.json(rules, command: "rules") : RuleList.text(rules, context.console.style))
      return .success
    })
}
