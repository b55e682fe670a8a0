private import Lexer

/// Reads a command line by the command table.
///
/// Options may stand before or after arguments, `--x=v` and `--x v` are equal, `--` ends the options, `-` alone is an
/// argument. The first mistake counts, except that `--help` and `--version` answer whatever stands beside them.
struct ArgumentParser {
  enum Outcome {
    case run(Invocation)
    /// Names of the command whose help is wanted.
    case help([String])
    case version
  }

  private let words: [String]
  private let root: Command
  private var index = 0
  private var path: [String] = []
  private var command: Command
  private var arguments: [String] = []
  private var values: [Option: [String]] = [:]
  private var mistake: Failure?

  static func parse(_ words: [String], _ root: Command) throws(Failure) -> Outcome {
    var parser = ArgumentParser(words, root)
    return try parser.parse()
  }

  private init(_ words: [String], _ root: Command) {
    self.words = words
    self.root = root
    command = root
  }

  private mutating func parse() throws(Failure) -> Outcome {
    var optionsAreOver = false
    while index < words.count {
      let word = words[index]
      index += 1
      do throws(Failure) {
        if optionsAreOver || word == "-" || !word.hasPrefix("-") {
          try take(word)
        } else if word == "--" {
          optionsAreOver = true
        } else if word.hasPrefix("--") {
          try takeLong(word.dropFirst(2))
        } else {
          try takeShort(word.dropFirst())
        }
      } catch {
        mistake = mistake ?? error
      }
    }
    if values[GlobalOptions.help] != nil { return .help(path) }
    if values[GlobalOptions.version] != nil { return .version }
    if let mistake { throw mistake }
    try checkArguments()
    let invocation = Invocation(path: path, command: command, arguments: arguments, values: values)
    try checkFormat(invocation)
    return .run(invocation)
  }

  // MARK: words

  /// A verb while one is awaited, else an argument.
  private mutating func take(_ word: String) throws(Failure) {
    if command.subcommands.isEmpty {
      arguments.append(word)
    } else if let next = command.subcommand(word) {
      path.append(word)
      command = next
    } else if mistake == nil {
      throw unknownVerb(word)
    }
  }

  private mutating func takeLong(_ body: Substring) throws(Failure) {
    let parts = body.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
    let name = parts.first.map(String.init) ?? ""
    let attached = parts.count == 2 ? String(parts[1]) : nil
    guard let option = known.first(where: { $0.name == name && !name.isEmpty }) else {
      throw unknownOption("--\(name)")
    }
    try set(option, attached)
  }

  private mutating func takeShort(_ body: Substring) throws(Failure) {
    var rest = body
    while let letter = rest.popFirst() {
      guard let option = known.first(where: { $0.short == letter }) else { throw unknownOption("-\(letter)") }
      if option.value == .flag {
        try set(option, nil)
      } else {
        let attached = rest.hasPrefix("=") ? rest.dropFirst() : rest
        return try set(option, rest.isEmpty ? nil : String(attached))
      }
    }
  }

  private var known: [Option] { command.options + GlobalOptions.all }

  // MARK: values

  private mutating func set(_ option: Option, _ attached: String?) throws(Failure) {
    if option.value == .flag {
      guard attached == nil else { throw .usage("option `\(option.spelling)` takes no value") }
      values[option] = [""]
      return
    }
    let value = if let attached { attached } else { try nextValue(of: option) }
    try check(value, of: option)
    if let earlier = values[option], !option.isRepeatable, earlier != [value] {
      throw .usage(
        "option `\(option.spelling)` is given twice: `\(earlier.joined(separator: ","))` and `\(value)`")
    }
    values[option, default: []].append(value)
  }

  private mutating func nextValue(of option: Option) throws(Failure) -> String {
    guard index < words.count, words[index] == "-" || !words[index].hasPrefix("-") else {
      let name = option.valueName ?? "VALUE"
      throw .usage(
        "option `\(option.spelling)` needs a value", help: "write `\(option.spelling) \(name)`")
    }
    index += 1
    return words[index - 1]
  }

  private func check(_ value: String, of option: Option) throws(Failure) {
    switch option.value {
    case .choice(_, let words):
      guard words.contains(value) else { throw notAChoice(value, of: option.spelling, words) }
    case .number:
      guard let number = Int(value), number >= 0, !value.hasPrefix("+") else {
        throw .usage("option `\(option.spelling)` needs a whole number, not `\(value)`")
      }
    case .text, .list:
      guard !value.isEmpty else { throw .usage("option `\(option.spelling)` needs a value that is not empty") }
    case .flag: break
    }
  }

  private func notAChoice(_ value: String, of option: String, _ words: [String]) -> Failure {
    let list = words.map { "`\($0)`" }.joined(separator: ", ")
    let near = Suggestions.nearest(value, in: words).map { "did you mean `\($0)`? " } ?? ""
    return .usage("option `\(option)` knows no value `\(value)`", help: "\(near)`\(option)` takes \(list)")
  }

  // MARK: checks of the whole

  private func checkArguments() throws(Failure) {
    guard command.action != nil else {
      throw .usage(
        path.isEmpty ? "no verb is given" : "`\(spelling)` needs one of its verbs",
        help: "`codikac help\(path.map { " " + $0 }.joined())` lists them")
    }
    var rest = arguments[...]
    for argument in command.arguments {
      switch argument.arity {
      case .one, .oneOrMore:
        guard rest.popFirst() != nil else {
          throw .usage(
            "`\(spelling)` needs an argument \(argument.name)", help: "\(argument.name) is \(argument.summary)")
        }
        if argument.arity == .oneOrMore { rest = [] }
      case .optional: _ = rest.popFirst()
      case .many: rest = []
      }
    }
    if let extra = rest.first {
      throw .usage(
        command.arguments.isEmpty
          ? "`\(spelling)` takes no arguments, but `\(extra)` is given" : "unexpected argument `\(extra)`",
        help: "`\(spelling) --help` shows what it takes")
    }
  }

  private func checkFormat(_ invocation: Invocation) throws(Failure) {
    let names = command.formats.map(\.rawValue)
    let wanted = invocation.value(GlobalOptions.format)
    if let wanted, invocation.isSet(GlobalOptions.json), wanted != Format.json.rawValue {
      throw .usage("`--json` and `--format \(wanted)` contradict each other")
    }
    guard let wanted = wanted ?? (invocation.isSet(GlobalOptions.json) ? Format.json.rawValue : nil),
      !names.contains(wanted)
    else { return }
    guard wanted == Format.json.rawValue else { throw notAChoice(wanted, of: "--format", names) }
    let speakers = root.subcommands.filter { !$0.isHidden && $0.formats.contains(.json) }.map { "`\($0.name)`" }
    throw .usage(
      "`\(spelling)` has no JSON output", help: "`--format json` exists on \(speakers.joined(separator: ", "))")
  }

  // MARK: unknown names

  private func unknownVerb(_ word: String) -> Failure {
    let names = command.subcommands.filter { !$0.isHidden || command.isHidden }.map(\.name)
    let list = "`codikac help\(path.map { " " + $0 }.joined())` lists the verbs"
    return .usage(
      "no verb is called `\(word)`",
      help: Suggestions.nearest(word, in: names).map { "did you mean `\($0)`? \(list)" } ?? list)
  }

  private func unknownOption(_ spelling: String) -> Failure {
    let owners = root.subcommands.filter { verb in verb.options.contains { $0.spelling == spelling } }
    if let owner = owners.first {
      let help = path.isEmpty ? "write it after the verb: `codikac \(owner.name) \(spelling)`" : nil
      let verbs = owners.map { "`codikac \($0.name)`" }.joined(separator: " and ")
      return .usage("option `\(spelling)` belongs to \(verbs)", help: help)
    }
    let near = Suggestions.nearest(String(spelling.drop { $0 == "-" }), in: known.map(\.name).filter { !$0.isEmpty })
    return .usage(
      "`\(self.spelling)` has no option `\(spelling)`",
      help: near.map { "did you mean `--\($0)`?" } ?? "`\(self.spelling) --help` lists its options")
  }

  /// `codikac dev graph`.
  private var spelling: String { (["codikac"] + path).joined(separator: " ") }
}
