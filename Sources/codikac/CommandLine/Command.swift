/// A verb, or the tool itself, as a plain value. Parsing, help, suggestions, completions, the manual page and
/// `docs/cli.md` are all made from the tree of these (`CommandTable`).
struct Command: Sendable {
  var name: String
  /// One line in the imperative, lower case, without a final dot.
  var summary: String
  /// Paragraphs for help and manual, each wrapped to the width of its reader.
  var details: [String] = []
  var arguments: [Argument] = []
  var options: [Option] = []
  /// Values of `--format`, the first being the default.
  var formats: [Format] = [.text]
  var examples: [Example] = []
  var subcommands: [Command] = []
  /// Left out of help, completions and the manual: for the makers of the tool.
  var isHidden = false
  /// Nil for a command that only groups others.
  var action: Action?

  /// A command line and what it does.
  struct Example: Sendable {
    var line: String
    var does: String
  }

  enum Action: Sendable {
    /// Answers from tables; runs on the main thread, so that nothing else has to be started.
    case immediate(@Sendable (Invocation, Context) throws(Failure) -> ExitStatus)
    /// Reads and works on files, on all cores.
    case working(@Sendable (Invocation, Context) async throws(Failure) -> ExitStatus)
  }

  func subcommand(_ name: String) -> Command? { subcommands.first { $0.name == name } }
}

/// How results are written.
enum Format: String, Sendable {
  case text, full, concise, json, jsonl, github, mermaid, dot
}

/// A named setting of a command.
struct Option: Sendable, Hashable {
  /// Without the dashes.
  var name: String
  var short: Character?
  var value: Value
  /// One line, lower case, without a final dot.
  var summary: String
  /// May be given several times.
  var isRepeatable = false
  /// What holds if the option is not given, where that is a value of it.
  var defaultValue: String?

  enum Value: Sendable, Hashable {
    case flag
    /// Any text; `name` stands for it in help (`DIR`).
    case text(name: String, Completion)
    case choice(name: String, [String])
    /// Texts divided by commas.
    case list(name: String, Completion)
    /// A whole number from 0.
    case number(name: String)
  }

  /// What stands for the value in help; nil for a flag.
  var valueName: String? {
    switch value {
    case .flag: nil
    case .text(let name, _), .choice(let name, _), .list(let name, _), .number(let name): name
    }
  }

  /// `--fix`, or `-C` for an option that has only a letter.
  var spelling: String { name.isEmpty ? short.map { "-\($0)" } ?? "" : "--\(name)" }

  static func flag(_ name: String, short: Character? = nil, _ summary: String) -> Option {
    Option(name: name, short: short, value: .flag, summary: summary)
  }
}

/// A positional part of a command line.
struct Argument: Sendable {
  /// As in help: `PATH`.
  var name: String
  var summary: String
  var arity: Arity
  var completion: Completion

  enum Arity: Sendable { case one, optional, many, oneOrMore }
}

/// What a shell offers for a value.
enum Completion: Sendable, Hashable {
  case file, folder, rule, verb, none
  case words([String])
}
