/// `codikac help [VERB]...`
enum HelpCommand {
  static let command = Command(
    name: "help", summary: "show the help of a verb",
    arguments: [
      Argument(name: "VERB", summary: "a verb, or the names that lead to one", arity: .many, completion: .verb)
    ],
    action: .immediate { (invocation, context) throws(Failure) in
      try show(invocation.arguments, context)
      return .success
    })

  static func show(_ path: [String], _ context: Context) throws(Failure) {
    try context.console.print(try text(path, context))
  }

  static func text(_ path: [String], _ context: Context) throws(Failure) -> String {
    let width = min(max(context.console.width ?? 100, 40), 120)
    if let text = Help.text(path, CommandTable.root, width: width, bold: context.console.resultsCanColor) {
      return text
    }
    // The parser knows how to speak of a verb that does not exist.
    _ = try ArgumentParser.parse(path, CommandTable.root)
    throw .usage("`codikac \(path.joined(separator: " "))` has no verbs", help: "`codikac help` lists the verbs")
  }
}
