import Testing

@testable import codikac

/// The table is complete and speaks one language.
@Suite struct CommandTableTests {
  static let commands: [Command] = {
    func below(_ command: Command) -> [Command] { [command] + command.subcommands.flatMap(below) }
    return below(CommandTable.root)
  }()

  @Test(arguments: commands)
  func summariesAreOneLineWithoutADot(command: Command) {
    let options = command.options.map(\.summary) + command.arguments.map(\.summary)
    for summary in [command.summary] + options {
      #expect(!summary.isEmpty && !summary.hasSuffix(".") && !summary.contains("\n"), "\(command.name): \(summary)")
      #expect(summary.first?.isUppercase != true, "\(command.name): \(summary)")
    }
  }

  @Test(arguments: commands)
  func namesAreUnique(command: Command) {
    let spellings = (command.options + GlobalOptions.all).flatMap { option in
      (option.name.isEmpty ? [] : ["--\(option.name)"]) + (option.short.map { ["-\($0)"] } ?? [])
    }
    #expect(Set(spellings).count == spellings.count)
    #expect(Set(command.subcommands.map(\.name)).count == command.subcommands.count)
  }

  @Test(arguments: commands)
  func aCommandActsOrGroups(command: Command) {
    #expect((command.action == nil) == !command.subcommands.isEmpty)
  }

  @Test(arguments: CommandTable.visible.flatMap { $0.last?.examples ?? [] }.map(\.line))
  func examplesParse(line: String) throws {
    // Shell around the call is not the parser's.
    let words = line.split(separator: " ").map(String.init).filter { !$0.hasPrefix("<(") && $0 != "source" }
    let call = words.drop { $0 != "codikac" }.dropFirst().prefix { !["<", ">", "|"].contains($0) }
    if !call.isEmpty { _ = try ArgumentParser.parse(Array(call), CommandTable.root) }
  }

  @Test(arguments: CommandTable.visible.map { $0.map(\.name) })
  func helpNamesEveryOptionAndFits(path: [String]) throws {
    let text = try #require(Help.text(Array(path.dropFirst()), CommandTable.root, width: 80))
    let command = try #require(path.dropFirst().reduce(CommandTable.root) { $0?.subcommand($1) })
    for option in command.options { #expect(text.contains(option.spelling)) }
    for line in text.split(separator: "\n") where !line.contains("codikac ") {
      #expect(line.count <= 80, "\(line)")
    }
  }

  @Test func manualAndReferenceNameEverything() {
    let manual = ManualPage.text()
    let reference = ReferencePage.text()
    for command in CommandTable.visible.compactMap(\.last) {
      for option in command.options where !option.name.isEmpty {
        #expect(reference.contains("--\(option.name)"))
        #expect(manual.contains(option.name.split(separator: "-").joined(separator: "\\-")))
      }
    }
    #expect(!manual.split(separator: "\n").contains { $0.hasPrefix("'") })
  }
}

extension Command: CustomTestStringConvertible {
  public var testDescription: String { name }
}
