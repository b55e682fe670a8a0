/// One start of the tool, from the words of the command line to the status.
struct Session: Sendable {
  var words: [String]
  var files: any FileSystem
  var environment: ProcessEnvironment
  var results: any TextOutput
  var messages: any TextOutput
  var milliseconds: @Sendable () -> Int

  /// How far a session comes without other threads.
  enum Step: Sendable {
    case finished(ExitStatus)
    case work(@Sendable () async -> ExitStatus)
  }

  /// Parses the command line and does what needs no files.
  func start() -> Step {
    var context = Context(files: files, environment: environment, console: console(), milliseconds: milliseconds)
    do throws(Failure) {
      guard !words.isEmpty else {
        try context.console.messages.write(Array(HelpCommand.text([], context).utf8))
        return .finished(.usage)
      }
      let invocation: Invocation
      switch try ArgumentParser.parse(words, CommandTable.root) {
      case .version:
        try context.console.print(CommandTable.versionLine)
        return .finished(.success)
      case .help(let path):
        try HelpCommand.show(path, context)
        return .finished(.success)
      case .run(let parsed): invocation = parsed
      }
      try apply(invocation, to: &context)
      switch invocation.command.action {
      case .immediate(let action): return .finished(try action(invocation, context))
      case .working(let action):
        return .work { [context] in
          do throws(Failure) {
            return try await action(invocation, context)
          } catch {
            context.console.report(error)
            return error.status
          }
        }
      case nil: return .finished(.usage)
      }
    } catch {
      context.console.report(error)
      return .finished(error.status)
    }
  }

  func run() async -> ExitStatus {
    switch start() {
    case .finished(let status): status
    case .work(let work): await work()
    }
  }

  private func console() -> Console {
    var console = Console(results: results, messages: messages)
    console.resultsCanColor = environment.resultsAreTerminal && environment.allowsColor
    console.messagesCanColor = environment.messagesAreTerminal && environment.allowsColor
    console.messagesAreTerminal = environment.messagesAreTerminal && environment.variable("TERM") != "dumb"
    console.isUnicode = environment.isUnicode
    console.width = environment.width
    // A mistake in the command line is told before its options are known.
    if words.contains(GlobalOptions.noColor.spelling) {
      console.resultsCanColor = false
      console.messagesCanColor = false
    }
    return console
  }

  private func apply(_ invocation: Invocation, to context: inout Context) throws(Failure) {
    context.console.isQuiet = invocation.isSet(GlobalOptions.quiet)
    context.console.isVerbose = invocation.isSet(GlobalOptions.verbose)
    if context.console.isQuiet && context.console.isVerbose {
      throw .usage("`--quiet` and `--verbose` contradict each other")
    }
    if let folder = invocation.value(GlobalOptions.folder) {
      do {
        context.files = try context.files.entering(folder)
      } catch {
        throw .usage("cannot change to folder `\(folder)`: \(error.reason)")
      }
    }
  }
}
