import Emit

/// `docs/cli.md`, made from the command table.
enum ReferencePage {
  static func text() -> String {
    var lines = [
      "# Command line", "",
      "<!-- made by `codikac dev docs` from the command table; do not edit -->", "",
      sentence(CommandTable.root.summary), "",
    ]
    lines += CommandTable.root.details.flatMap { [$0, ""] }
    lines += ["| verb | does |", "| --- | --- |"]
    for path in CommandTable.visible.dropFirst() {
      let name = path.map(\.name).joined(separator: " ")
      lines.append(
        "| [`\(name)`](#\(name.split(separator: " ").joined(separator: "-"))) | \(cell(path.last?.summary ?? "")) |")
    }
    for path in CommandTable.visible.dropFirst() { lines += section(path) }
    lines += ["", "## Options of every verb", ""] + table(GlobalOptions.all)
    lines += ["", "## Exit status", "", "| status | meaning |", "| --- | --- |"]
    lines += ExitStatus.documented.map { "| \($0.rawValue) | \(cell($0.meaning)) |" }
    lines += ["", "## Environment", "", "| variable | meaning |", "| --- | --- |"]
    lines += EnvironmentVariables.documented.map { "| `\($0.name)` | \(cell($0.meaning)) |" }
    return lines.joined(separator: "\n") + "\n"
  }

  private static func section(_ path: [Command]) -> [String] {
    guard let command = path.last else { return [] }
    var lines = ["", "## \(path.map(\.name).joined(separator: " "))", "", sentence(command.summary), ""]
    lines += ["```text", Usage.line(path), "```"]
    lines += command.details.flatMap { ["", $0] }
    if !command.arguments.isEmpty {
      lines += ["", "| argument | meaning |", "| --- | --- |"]
      lines += command.arguments.map { "| `\(Usage.argument($0))` | \(cell($0.summary)) |" }
    }
    var options = command.options
    options += GlobalOptions.shown(for: command).filter { $0.name == GlobalOptions.format.name }
    if !options.isEmpty { lines += [""] + table(options) }
    for example in command.examples { lines += ["", sentence(example.does), "", "```sh", example.line, "```"] }
    return lines
  }

  private static func table(_ options: [Option]) -> [String] {
    ["| option | meaning |", "| --- | --- |"]
      + options.map { option in
        "| `\(Text.trimmed(Usage.option(option)))` | \(cell(Usage.describe(option))) |"
      }
  }

  private static func sentence(_ summary: String) -> String {
    summary.prefix(1).uppercased() + summary.dropFirst() + "."
  }

  private static func cell(_ text: String) -> String {
    text.split(separator: "|", omittingEmptySubsequences: false).joined(separator: "\\|")
  }
}
