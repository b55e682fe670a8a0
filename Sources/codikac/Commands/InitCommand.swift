import Emit

/// `codikac init [DIR]`
enum InitCommand {
  static let template = Option(
    name: "template", value: .choice(name: "NAME", UseCaseTemplate.allCases.map(\.rawValue)),
    summary: "what to begin with", defaultValue: UseCaseTemplate.http.rawValue)

  static let command = Command(
    name: "init", summary: "write a first use case that passes `check`",
    details: ["Nothing that exists is overwritten: all files are written or none."]
      + UseCaseTemplate.allCases.map { "`\($0.rawValue)`: \($0.summary)." },
    arguments: [
      Argument(
        name: "DIR", summary: "folder to write to, made if it is missing; the current folder if there is none",
        arity: .optional, completion: .folder)
    ],
    options: [template],
    examples: [
      Command.Example(line: "codikac init lead-mailer", does: "begin a use case in a new folder"),
      Command.Example(
        line: "codikac init --template schedule report", does: "begin with a workflow that runs by the clock"),
    ],
    action: .immediate { (invocation, context) throws(Failure) in
      let folder = invocation.arguments.first ?? "."
      let chosen = invocation.value(template).flatMap(UseCaseTemplate.init(rawValue:)) ?? .http
      let path = Path.normalized(Path.join(context.files.currentFolder, folder))
      let files = chosen.files(UseCaseName(folder: Path.name(path)))
      try refuseNesting(path, folder, context)
      try context.files.create(files, in: folder)
      let paths = files.map { Path.join(folder, $0.path) }.sorted()
      try context.console.print(paths.map { $0 + "\n" }.joined())
      let place = folder == "." ? "" : " -C \(folder)"
      try context.console.tell("wrote \(Text.count(files.count, "file")); `codikac\(place) check` checks them\n")
      return .success
    })

  /// A use case within another one would never be looked at.
  private static func refuseNesting(_ path: String, _ folder: String, _ context: Context) throws(Failure) {
    guard
      let root = Path.ancestors(path).dropFirst().first(where: { ancestor in
        (try? context.files.kind(of: Path.join(ancestor, FolderWalk.configName))) != nil
      })
    else { return }
    let shown = Path.relative(root, to: context.files.currentFolder)
    throw .usage("`\(folder)` lies in the use case `\(shown)`", help: "a use case cannot hold another one")
  }
}
