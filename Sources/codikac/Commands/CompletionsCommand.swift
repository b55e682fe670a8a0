/// `codikac completions SHELL`
enum CompletionsCommand {
  private static let shells: [(name: String, script: @Sendable () -> String)] = [
    ("bash", BashCompletion.script), ("zsh", ZshCompletion.script), ("fish", FishCompletion.script),
  ]

  static let command = Command(
    name: "completions", summary: "write the completion script of a shell",
    arguments: [
      Argument(name: "SHELL", summary: "bash, zsh or fish", arity: .one, completion: .words(shells.map(\.name)))
    ],
    examples: [
      Command.Example(line: "source <(codikac completions bash)", does: "complete in this bash"),
      Command.Example(
        line: "codikac completions fish > ~/.config/fish/completions/codikac.fish", does: "complete in every fish"),
    ],
    action: .immediate { (invocation, context) throws(Failure) in
      let name = invocation.arguments.first ?? ""
      guard let shell = shells.first(where: { $0.name == name }) else {
        throw .usage("there are no completions for `\(name)`", help: "shells are `bash`, `zsh` and `fish`")
      }
      try context.console.print(shell.script())
      return .success
    })
}
