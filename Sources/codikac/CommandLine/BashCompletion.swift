/// The completion script for bash, made from the command table.
enum BashCompletion {
  static func script() -> String {
    var lines = [
      "# bash completion of codikac; load it with: source <(codikac completions bash)",
      "_codikac() {",
      "  local word=${COMP_WORDS[COMP_CWORD]} before=${COMP_WORDS[COMP_CWORD-1]} verb= i part",
      "  COMPREPLY=()",
      "  for ((i = 1; i < COMP_CWORD; i++)); do",
      "    part=${COMP_WORDS[i]}",
      "    case $verb in",
    ]
    for path in CommandTable.visible where !(path.last?.subcommands.isEmpty ?? true) {
      let names = (path.last?.subcommands ?? []).filter { !$0.isHidden }.map(\.name)
      let prefix = words(path)
      lines.append(
        "      '\(prefix)') case $part in \(names.joined(separator: "|"))) verb=\(prefix.isEmpty ? "" : "\"$verb \"")$part ;; esac ;;"
      )
    }
    lines += ["    esac", "  done", "  case \"$verb:$before\" in"]
    for path in CommandTable.visible {
      guard let command = path.last else { continue }
      for option in options(of: command) where option.valueName != nil {
        let patterns = spellings(option).map { "'\(words(path)):\($0)'" }.joined(separator: "|")
        lines.append("    \(patterns)) \(reply(completion(option))); return ;;")
      }
    }
    lines += ["  esac", "  case $verb in"]
    for path in CommandTable.visible {
      guard let command = path.last else { continue }
      let flags = options(of: command).flatMap(spellings).joined(separator: " ")
      lines.append("    '\(words(path))')")
      lines.append("      if [[ $word == -* ]]; then COMPREPLY=($(compgen -W '\(flags)' -- \"$word\"))")
      lines.append("      else \(reply(positional(command))); fi ;;")
    }
    lines += ["  esac", "}", "complete -o bashdefault -F _codikac codikac", ""]
    return lines.joined(separator: "\n")
  }

  private static func words(_ path: [Command]) -> String { path.dropFirst().map(\.name).joined(separator: " ") }

  private static func options(of command: Command) -> [Option] {
    command.options + GlobalOptions.shown(for: command)
  }

  private static func spellings(_ option: Option) -> [String] {
    (option.short.map { ["-\($0)"] } ?? []) + (option.name.isEmpty ? [] : ["--\(option.name)"])
  }

  private static func completion(_ option: Option) -> Completion {
    switch option.value {
    case .flag, .number: .none
    case .choice(_, let words): .words(words)
    case .text(_, let completion), .list(_, let completion): completion
    }
  }

  private static func positional(_ command: Command) -> Completion {
    if !command.subcommands.isEmpty { return .verb }
    return command.arguments.first?.completion ?? .none
  }

  private static func reply(_ completion: Completion) -> String {
    switch completion {
    case .file: "COMPREPLY=($(compgen -f -- \"$word\")); compopt -o filenames 2>/dev/null"
    case .folder: "COMPREPLY=($(compgen -d -- \"$word\")); compopt -o filenames 2>/dev/null"
    case .none: "COMPREPLY=()"
    default: "COMPREPLY=($(compgen -W '\(CompletionWords.words(completion).joined(separator: " "))' -- \"$word\"))"
    }
  }
}

/// The words that a completion offers.
enum CompletionWords {
  static func words(_ completion: Completion) -> [String] {
    switch completion {
    case .file, .folder, .none: []
    case .rule: RuleNames.ids
    case .verb: CommandTable.root.subcommands.filter { !$0.isHidden }.map(\.name)
    case .words(let words): words
    }
  }
}
