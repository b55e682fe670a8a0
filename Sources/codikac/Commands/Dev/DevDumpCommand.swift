import Analysis
import Emit
import Lexer
import Lowering
import Parser

/// `codikac dev dump tokens|tree|lowered`
enum DevDumpCommand {
  static let command = Command(
    name: "dump", summary: "write what a stage makes of its input",
    subcommands: [tokens, tree, lowered], isHidden: true)

  private static let file = Argument(name: "FILE", summary: "a JSON or YAML file", arity: .one, completion: .file)

  private static let tokens = Command(
    name: "tokens", summary: "write the tokens of a JSON file, trivia included", arguments: [file], isHidden: true,
    action: .working { (invocation, context) async throws(Failure) in
      let source = try await read(invocation, context)
      let lines = JSONLexer.tokens(source).map { token in
        "\(token.start)..<\(token.end) \(token.kind) \(quoted(source.text(token.span(in: source.file))))\n"
      }
      try context.console.print(lines.joined())
      return .success
    })

  private static let tree = Command(
    name: "tree", summary: "write the lossless tree of a file, and what its syntax is blamed for", arguments: [file],
    isHidden: true,
    action: .working { (invocation, context) async throws(Failure) in
      let source = try await read(invocation, context)
      let isYAML = Path.hasSuffix(source.path, ".yaml") || Path.hasSuffix(source.path, ".yml")
      let document = isYAML ? YAMLParser.parse(source) : JSONParser.parse(source)
      try context.console.print(TreeDump.text(document))
      var sources = SourceStore()
      sources.add(source)
      let report = Report(diagnostics: document.diagnostics, suppressed: 0, files: 1, sources: sources)
      try context.console.messages.write(Array(ConciseRenderer.render(report).utf8))
      return document.hasSyntaxErrors ? .findings : .success
    })

  private static let lowered = Command(
    name: "lowered", summary: "write the workflows of a use case as the bundle has them",
    arguments: [Argument(name: "PATH", summary: "a use case", arity: .optional, completion: .folder)],
    options: [BuildCommand.environment], isHidden: true,
    action: .working { (invocation, context) async throws(Failure) in
      let workspace = await WorkspaceReader.read(
        [invocation.arguments.first ?? "."], context.files, .useCaseAround)
      guard let target = workspace.targets.first else { throw .usage("there is no use case") }
      let project = await ProjectBuilder.build(target.input)
      let result = Lowerer.lower(project, environment: invocation.value(BuildCommand.environment))
      guard let bundle = result.bundle else { throw .usage("the use case has errors: `codikac check` shows them") }
      for file in BundleWriter.files(bundle, payload: false) where file.path.contains("/") {
        try context.console.print("== \(file.path)\n")
        try context.console.print(file.bytes)
      }
      return .success
    })

  private static func read(_ invocation: Invocation, _ context: Context) async throws(Failure) -> SourceText {
    let named = try await NamedFiles.read(invocation.arguments, context.files)
    guard let source = named.sources.sources.first else { throw .usage("no file is named") }
    return source
  }

  /// On one line, with escapes.
  static func quoted(_ text: String) -> String { "\"" + JSONStrings.escape(text) + "\"" }
}

/// A document as indented lines: kind, bytes, text of scalars.
enum TreeDump {
  static func text(_ document: Document) -> String {
    var text = ""
    // Ends of the open subtrees: the depth of a node is their number.
    var open: [Int] = []
    for (index, node) in document.nodes.enumerated() {
      while let end = open.last, end <= index { open.removeLast() }
      let role = node.flags.contains(.key) ? "key " : ""
      text += "\(String(repeating: "  ", count: open.count))\(role)\(node.kind) \(node.start)..<\(node.end)"
      if node.kind != .array && node.kind != .object {
        let span = SourceSpan(document.source.file, node.start, node.end)
        text += " \(DevDumpCommand.quoted(document.source.text(span)))"
      }
      text += "\n"
      if Int(node.next) > index + 1 { open.append(Int(node.next)) }
    }
    return text
  }
}
