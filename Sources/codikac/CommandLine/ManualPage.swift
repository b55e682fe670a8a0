import Emit

/// The manual page in roff, made from the command table.
enum ManualPage {
  static func text() -> String {
    let root = CommandTable.root
    var lines = [
      ".\\\" made by `codikac dev man`",
      ".TH CODIKAC 1 \"\" \"\(Tool.name) \(Tool.version)\" \"User Commands\"",
      ".SH NAME", "\(root.name) \\- \(escaped(root.summary))",
      ".SH SYNOPSIS",
    ]
    for path in CommandTable.visible.dropFirst() { lines += [".B \(escaped(Usage.line(path)))", ".br"] }
    lines += [".SH DESCRIPTION"] + paragraphs(root.details)
    lines.append(".SH VERBS")
    for path in CommandTable.visible.dropFirst() { lines += verb(path) }
    lines.append(".SH OPTIONS OF EVERY VERB")
    lines += GlobalOptions.all.flatMap(option)
    lines.append(".SH EXIT STATUS")
    for status in ExitStatus.documented {
      lines += [".TP", ".B \(status.rawValue)", escaped(status.meaning)]
    }
    lines.append(".SH ENVIRONMENT")
    for (name, text) in EnvironmentVariables.documented { lines += [".TP", ".B \(name)", escaped(text)] }
    lines.append(".SH EXAMPLES")
    for example in CommandTable.visible.compactMap(\.last).flatMap(\.examples) {
      lines += [".TP", ".B \(escaped(example.line))", escaped(example.does)]
    }
    return lines.joined(separator: "\n") + "\n"
  }

  private static func verb(_ path: [Command]) -> [String] {
    guard let command = path.last else { return [] }
    var lines = [".SS \(escaped(Usage.line(path)))", escaped(sentence(command.summary))]
    lines += paragraphs(command.details)
    for argument in command.arguments {
      lines += [".TP", ".I \(escaped(Usage.argument(argument)))", escaped(argument.summary)]
    }
    lines += command.options.flatMap(option)
    if command.formats.count > 1 {
      lines += [
        ".TP", ".B \\-\\-format \\fIFORMAT\\fR",
        "one of \(escaped(command.formats.map(\.rawValue).joined(separator: ", ")))",
      ]
    }
    return lines
  }

  private static func option(_ option: Option) -> [String] {
    var names = option.short.map { ["-\($0)"] } ?? []
    if !option.name.isEmpty { names.append("--\(option.name)") }
    let value = option.valueName.map { " \\fI\(escaped($0))\\fR" } ?? ""
    return [".TP", ".B \(escaped(names.joined(separator: ", ")))\(value)", escaped(Usage.describe(option))]
  }

  private static func paragraphs(_ details: [String]) -> [String] { details.flatMap { [".PP", escaped($0)] } }

  private static func sentence(_ summary: String) -> String {
    summary.prefix(1).uppercased() + summary.dropFirst() + "."
  }

  /// Text in which nothing is a request or an escape; code in backticks is set bold.
  private static func escaped(_ text: String) -> String {
    var result = ""
    var isCode = false
    for character in text {
      switch character {
      case "\\": result += "\\e"
      case "-": result += "\\-"
      case "`":
        result += isCode ? "\\fR" : "\\fB"
        isCode.toggle()
      case "…": result += "..."
      default: result.append(character)
      }
    }
    return result.hasPrefix(".") || result.hasPrefix("'") ? "\\&" + result : result
  }
}

/// Variables that the tool looks at.
enum EnvironmentVariables {
  static let documented: [(name: String, meaning: String)] = [
    ("NO_COLOR", "if set to anything, no colours are used"),
    ("GITHUB_ACTIONS", "if `true`, findings are written as annotations unless `--format` says otherwise"),
    ("LC_ALL, LC_CTYPE, LANG", "the first that is set decides: without UTF-8 in it, frames and marks are ASCII"),
    ("COLUMNS", "width of a terminal that does not tell its own"),
  ]
}
