private import Emit

/// The one table of verbs, options and arguments.
enum CommandTable {
  static let root = Command(
    name: "codikac",
    summary: "check, build and explain n8n use cases",
    details: [
      "A use case is a folder with a `codika.yaml` and n8n workflows; plain workflow files can be checked too."
    ],
    examples: [
      Command.Example(line: "codikac check", does: "check the use case around the current folder"),
      Command.Example(line: "codikac check --fix workflows/", does: "apply every safe fix, then tell what is left"),
      Command.Example(line: "codikac build --env dev -o out", does: "write the bundle for one environment"),
    ],
    subcommands: [
      InitCommand.command, CheckCommand.command, FormatCommand.command, BuildCommand.command, GraphCommand.command,
      ExplainCommand.command, RulesCommand.command, CatalogCommand.command,
      CompletionsCommand.command, HelpCommand.command, DevCommand.command,
    ])

  static let versionLine = "\(Tool.name) \(Tool.version)\n"

  /// Every command that people see, with the names that lead to it; the root first.
  static var visible: [[Command]] {
    func walk(_ path: [Command]) -> [[Command]] {
      [path] + (path.last?.subcommands ?? []).filter { !$0.isHidden }.flatMap { walk(path + [$0]) }
    }
    return walk([root])
  }
}
