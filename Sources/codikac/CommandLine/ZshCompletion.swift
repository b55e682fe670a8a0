/// The completion script for zsh, made from the command table.
enum ZshCompletion {
  static func script() -> String {
    var lines = [
      "#compdef codikac",
      "# zsh completion of codikac; put it on your fpath as _codikac, or load it with: source <(codikac completions zsh)",
      "",
    ]
    for path in CommandTable.visible { lines += function(path) }
    lines += [
      "if [[ $funcstack[1] == _codikac ]]; then _codikac \"$@\"; else compdef _codikac codikac; fi",
      "",
    ]
    return lines.joined(separator: "\n")
  }

  private static func function(_ path: [Command]) -> [String] {
    guard let command = path.last else { return [] }
    let name = functionName(path)
    var lines = ["\(name)() {"]
    let verbs = command.subcommands.filter { !$0.isHidden }
    if !verbs.isEmpty { lines.append("  local curcontext=$curcontext state line") }
    lines.append("  _arguments -s -S \(verbs.isEmpty ? "" : "-C ")\\")
    for option in command.options + GlobalOptions.shown(for: command) {
      lines += specifications(option).map { "    \($0) \\" }
    }
    if verbs.isEmpty {
      for argument in command.arguments { lines.append("    \(specification(argument)) \\") }
      lines[lines.count - 1].removeLast(2)
      return lines + ["}", ""]
    }
    lines += ["    '1:verb:->verb' '*::argument:->argument'", "  case $state in", "    verb)", "      local verbs=("]
    lines += verbs.map { "        \(quoted("\($0.name):\($0.summary)"))" }
    lines += ["      )", "      _describe verb verbs ;;", "    argument)", "      case $line[1] in"]
    lines += verbs.map { "        \($0.name)) \(functionName(path + [$0])) ;;" }
    return lines + ["      esac ;;", "  esac", "}", ""]
  }

  private static func functionName(_ path: [Command]) -> String { "_" + path.map(\.name).joined(separator: "_") }

  private static func specifications(_ option: Option) -> [String] {
    let star = option.isRepeatable ? "*" : ""
    let text = escaped(option.summary)
    let value = option.valueName.map { ":\($0):\(action(option))" } ?? ""
    var names = option.short.map { ["-\($0)"] } ?? []
    if !option.name.isEmpty { names.append("--\(option.name)") }
    return names.map { name in
      let equals = option.valueName != nil && name.hasPrefix("--") ? "=" : ""
      return quoted("\(star)\(name)\(equals)[\(text)]\(value)")
    }
  }

  private static func specification(_ argument: Argument) -> String {
    let position =
      switch argument.arity {
      case .one, .optional: ":"
      case .many, .oneOrMore: "*:"
      }
    return quoted("\(position)\(argument.name):\(action(argument.completion))")
  }

  private static func action(_ option: Option) -> String {
    switch option.value {
    case .flag: ""
    case .number: " "
    case .choice(_, let words): action(.words(words))
    case .text(_, let completion), .list(_, let completion): action(completion)
    }
  }

  private static func action(_ completion: Completion) -> String {
    switch completion {
    case .file: "_files"
    case .folder: "_files -/"
    case .none: " "
    default: "(\(CompletionWords.words(completion).joined(separator: " ")))"
    }
  }

  private static func escaped(_ text: String) -> String {
    text.reduce(into: "") { $0 += "[]:\\".contains($1) ? "\\\($1)" : String($1) }
  }

  private static func quoted(_ text: String) -> String {
    "'" + text.split(separator: "'", omittingEmptySubsequences: false).joined(separator: "'\\''") + "'"
  }
}
