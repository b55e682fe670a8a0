/// The text of `--help`.
struct Help {
  /// From the root to the command itself.
  private let path: [Command]
  private let width: Int
  private let isBold: Bool
  private var lines: [String] = []

  /// Nil if there is no such command.
  static func text(_ names: [String], _ root: Command, width: Int, bold: Bool = false) -> String? {
    var path = [root]
    for name in names {
      guard let next = path.last?.subcommand(name) else { return nil }
      path.append(next)
    }
    var help = Help(path: path, width: width, isBold: bold)
    help.write()
    return help.lines.joined(separator: "\n") + "\n"
  }

  private init(path: [Command], width: Int, isBold: Bool) {
    self.path = path
    self.width = width
    self.isBold = isBold
  }

  private mutating func write() {
    guard let command = path.last else { return }
    paragraph(command.summary.prefix(1).uppercased() + command.summary.dropFirst() + ".")
    for detail in command.details { paragraph(detail) }
    lines.append("\(heading("Usage:")) \(Usage.line(path))")
    section("Verbs:", command.subcommands.filter { !$0.isHidden || command.isHidden }.map { ($0.name, $0.summary) })
    section("Arguments:", command.arguments.map { (Usage.argument($0), $0.summary) })
    section("Options:", command.options.map { (Usage.option($0), Usage.describe($0)) })
    section(
      command.options.isEmpty ? "Options:" : "Options of every verb:",
      GlobalOptions.shown(for: command).map { (Usage.option($0), Usage.describe($0)) })
    if !command.examples.isEmpty {
      lines += ["", heading("Examples:")]
      for example in command.examples {
        lines += Text.wrap("# " + example.does, width: width, indent: "  ") + ["  \(example.line)"]
      }
    }
    if path.count == 1 {
      lines += ["", "`codikac help VERB` tells more about a verb, `codikac explain ID` about a finding."]
    }
  }

  private mutating func paragraph(_ text: String) { lines += Text.wrap(text, width: width) + [""] }

  private mutating func section(_ title: String, _ rows: [(name: String, text: String)]) {
    guard !rows.isEmpty else { return }
    lines += ["", heading(title)] + Text.columns(rows, width: width)
  }

  private func heading(_ text: String) -> String { isBold ? "\u{1B}[1m\(text)\u{1B}[0m" : text }
}

/// How commands, options and arguments are written down, in help, manual and reference alike.
enum Usage {
  /// `codikac check [OPTIONS] [PATH]...`
  static func line(_ path: [Command]) -> String {
    var words = path.map(\.name)
    if let command = path.last {
      words.append("[OPTIONS]")
      if !command.subcommands.isEmpty { words.append("VERB") }
      words += command.arguments.map(argument)
    }
    return words.joined(separator: " ")
  }

  static func argument(_ argument: Argument) -> String {
    switch argument.arity {
    case .one: argument.name
    case .optional: "[\(argument.name)]"
    case .many: "[\(argument.name)]..."
    case .oneOrMore: "\(argument.name)..."
    }
  }

  /// `-h, --help` or `    --format FORMAT`.
  static func option(_ option: Option) -> String {
    var text = option.short.map { "-\($0)" } ?? "   "
    if !option.name.isEmpty { text += (option.short == nil ? " " : ", ") + "--\(option.name)" }
    return option.valueName.map { "\(text) \($0)" } ?? text
  }

  /// The summary, with the values of a choice and the default.
  static func describe(_ option: Option) -> String {
    var text = option.summary
    if case .choice(_, let words) = option.value { text += ": \(words.joined(separator: ", "))" }
    if let value = option.defaultValue { text += " (default: \(value))" }
    return text
  }
}
