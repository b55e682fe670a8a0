/// `codikac dev …`: for the makers of the tool.
enum DevCommand {
  static let command = Command(
    name: "dev", summary: "tools for the makers of codikac",
    subcommands: [
      DevGraphCommand.command, DevTemplatesCommand.command, DevCodeCommand.command, DevDumpCommand.command,
      DevDocsCommand.command, DevManCommand.command,
      DevNewRuleCommand.command,
    ], isHidden: true)
}
