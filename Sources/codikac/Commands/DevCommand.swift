/// `codikac dev …`: for the makers of the tool.
enum DevCommand {
  static let command = Command(
    name: "dev", summary: "tools for the makers of codikac", subcommands: [DevManCommand.command], isHidden: true)
}
