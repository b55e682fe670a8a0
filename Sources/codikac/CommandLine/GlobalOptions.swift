/// Options that every verb takes.
enum GlobalOptions {
  static let help = Option.flag("help", short: "h", "show this help")
  static let version = Option.flag("version", "show the version")
  static let folder = Option(
    name: "", short: "C", value: .text(name: "DIR", .folder), summary: "work as if started in this folder")
  /// The values differ from verb to verb (`Command.formats`).
  static let format = Option(
    name: "format", value: .text(name: "FORMAT", .none), summary: "how results are written")
  static let json = Option.flag("json", "short for `--format json`")
  static let noColor = Option.flag("no-color", "never use colours")
  static let quiet = Option.flag("quiet", "no totals, hints and progress")
  static let verbose = Option.flag("verbose", "tell which files are read and written")

  static let all = [folder, format, json, noColor, quiet, verbose, help, version]

  /// The options of a command with the values of `--format` filled in, as help and completions show them.
  /// `--json` is left out where there is no JSON.
  static func shown(for command: Command) -> [Option] {
    all.compactMap { option in
      switch option {
      case format where command.formats.count < 2: return nil
      case format:
        var option = option
        option.value = .choice(name: "FORMAT", command.formats.map(\.rawValue))
        option.defaultValue = command.formats.first?.rawValue
        return option
      case json where !command.formats.contains(.json): return nil
      default: return option
      }
    }
  }
}
