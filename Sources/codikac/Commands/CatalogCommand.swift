import Emit

/// `codikac catalog …`: the full parameter trees of an installed n8n.
enum CatalogCommand {
  static let package = Option(
    name: "package", value: .text(name: "NAME", .none),
    summary: "the package whose nodes PATH describes, where no `package.json` tells it")

  static let command = Command(
    name: "catalog", summary: "take over the parameters of nodes from an installed n8n",
    details: [
      "n8n's own descriptions of its nodes are not part of codikac. Once they are imported from an n8n that is "
        + "installed here, `check` knows every parameter: unknown names, wrong values, what is required and empty.",
      "They are kept in `$XDG_CACHE_HOME/codikac/catalog`, or else in `~/.cache/codikac/catalog`.",
    ],
    subcommands: [importing, showing, removing])

  private static let importing = Command(
    name: "import", summary: "read the descriptions of nodes and credentials",
    details: [
      "PATH is a folder in which n8n is installed, a package of nodes, a folder with `nodes.json` and "
        + "`credentials.json`, or a `nodes.json`. What other packages brought before stays."
    ],
    arguments: [
      Argument(name: "PATH", summary: "where to look", arity: .one, completion: .file)
    ],
    options: [package],
    examples: [
      Command.Example(line: "codikac catalog import .", does: "from the `node_modules` of the current folder"),
      Command.Example(
        line: "codikac catalog import /usr/lib/node_modules/n8n", does: "from an n8n that is installed for all"),
    ],
    action: .working { (invocation, context) async throws(Failure) in
      let store = try place(context)
      let progress = Progress.start(context, "importing")
      defer { progress?.stop() }
      let packages = try CatalogImport.read(
        invocation.arguments.first ?? ".", package: invocation.value(package), context.files)
      _ = try store.add(packages)
      progress?.stop()
      for package in packages {
        try context.console.print(line(package.name, package.version, package.nodes.count, package.credentials.count))
      }
      try context.console.log("wrote \(store.folder)")
      return .success
    })

  private static let showing = Command(
    name: "show", summary: "tell what is imported",
    formats: [.text, .json],
    action: .immediate { (invocation, context) throws(Failure) in
      let store = try place(context)
      let index: CatalogIndex?
      do throws(CatalogIndex.Fault) {
        index = try store.index()
      } catch {
        throw .usage("the imported node catalogue \(error.reason)", help: "`codikac catalog import PATH` makes it anew")
      }
      if invocation.format == .json {
        try context.console.print(json(index, store.folder))
        return .success
      }
      for package in index?.packages ?? [] {
        try context.console.print(line(package.name, package.version, package.nodes.count, package.credentials.count))
      }
      if index == nil { try context.console.tell("nothing is imported; `codikac catalog import PATH` does it\n") }
      return .success
    })

  private static let removing = Command(
    name: "remove", summary: "remove what is imported",
    action: .immediate { (invocation, context) throws(Failure) in
      let store = try place(context)
      if (try? context.files.kind(of: store.folder)) == .folder {
        try store.remove()
        try context.console.tell("removed \(store.folder)\n")
      } else {
        try context.console.tell("nothing is imported\n")
      }
      return .success
    })

  private static func place(_ context: Context) throws(Failure) -> CatalogStore {
    guard let store = CatalogStore(context) else {
      throw .usage(
        "there is no place for the catalogue: neither `XDG_CACHE_HOME` nor `HOME` is set to an absolute path")
    }
    return store
  }

  private static func line(_ name: String, _ version: String?, _ nodes: Int, _ credentials: Int) -> String {
    let title = version.map { "\(name) \($0)" } ?? name
    return "\(title): \(Text.count(nodes, "node type")), \(Text.count(credentials, "credential type"))\n"
  }

  private static func json(_ index: CatalogIndex?, _ folder: String) -> String {
    var writer = JSONWriter()
    writer.object { writer in
      writer.member("format_version", Envelope.formatVersion)
      writer.key("tool")
      writer.object { writer in
        writer.member("name", Tool.name)
        writer.member("version", Tool.version)
      }
      writer.member("command", "catalog show")
      writer.member("folder", folder)
      writer.key("packages")
      writer.array { writer in
        for package in index?.packages ?? [] {
          writer.object { writer in
            writer.member("name", package.name)
            writer.member("version", package.version)
            writer.member("nodes", package.nodes.count)
            writer.member("credentials", package.credentials.count)
          }
        }
      }
    }
    return writer.text + "\n"
  }
}
