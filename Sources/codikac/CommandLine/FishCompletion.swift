/// The completion script for fish, made from the command table.
enum FishCompletion {
  static func script() -> String {
    var lines = [
      "# fish completion of codikac; load it with: codikac completions fish | source",
      "complete -c codikac -f",
    ]
    for path in CommandTable.visible {
      guard let command = path.last else { continue }
      let condition = self.condition(path)
      lines += command.subcommands.filter { !$0.isHidden }.map { verb in
        "complete -c codikac -n \(quoted(condition)) -a \(verb.name) -d \(quoted(verb.summary))"
      }
      for option in command.options + GlobalOptions.shown(for: command) {
        lines.append("complete -c codikac -n \(quoted(condition)) \(specification(option))")
      }
      if command.subcommands.isEmpty, let argument = command.arguments.first {
        let values = values(argument.completion)
        if !values.isEmpty { lines.append("complete -c codikac -n \(quoted(condition)) \(values)") }
      }
    }
    return lines.joined(separator: "\n") + "\n"
  }

  private static func condition(_ path: [Command]) -> String {
    guard path.count > 1 else { return "__fish_use_subcommand" }
    return path.dropFirst().map { "__fish_seen_subcommand_from \($0.name)" }.joined(separator: "; and ")
  }

  private static func specification(_ option: Option) -> String {
    var words: [String] = []
    if let short = option.short { words.append("-s \(short)") }
    if !option.name.isEmpty { words.append("-l \(option.name)") }
    switch option.value {
    case .flag: break
    case .number: words.append("-x")
    case .choice(_, let choices): words.append("-x -a \(quoted(choices.joined(separator: " ")))")
    case .text(_, let completion), .list(_, let completion):
      words.append("-r")
      let values = values(completion)
      if !values.isEmpty { words.append(values) }
    }
    return (words + ["-d \(quoted(option.summary))"]).joined(separator: " ")
  }

  private static func values(_ completion: Completion) -> String {
    switch completion {
    case .file: "-F"
    case .folder: "-f -a '(__fish_complete_directories)'"
    case .none: ""
    default: "-f -a \(quoted(CompletionWords.words(completion).joined(separator: " ")))"
    }
  }

  private static func quoted(_ text: String) -> String {
    "'" + text.reduce(into: "") { $0 += "'\\".contains($1) ? "\\\($1)" : String($1) } + "'"
  }
}
