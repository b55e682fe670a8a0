import Testing

@testable import codikac

@Suite struct InitTests {
  @Test(arguments: UseCaseTemplate.allCases.map(\.rawValue))
  func everyTemplatePassesItsOwnCheck(template: String) async {
    let files = MemoryFileSystem()
    let written = await MemorySession.run("init new --template \(template)", files)
    #expect(written.status == .success)
    #expect(written.results.split(separator: "\n").map(String.init) == files.texts.keys.sorted())
    for options in ["", " --fail-on note --ruleset strict"] {
      let checked = await MemorySession.run("check new\(options)", files)
      #expect(checked.status == .success, "\(checked.results)")
      #expect(checked.results == "")
    }
  }

  @Test func nothingIsOverwritten() async {
    let files = MemoryFileSystem(["workflows/hello.json": MemoryFileSystem.text("mine")])
    let refused = await MemorySession.run("init", files)
    #expect(refused.status == .usage)
    #expect(refused.messages == "error: `workflows/hello.json` exists already; nothing is written\n")
    #expect(files.texts == ["workflows/hello.json": "mine"])
  }

  @Test func aUseCaseHoldsNoOther() async {
    let files = MemoryFileSystem(["use/codika.yaml": .file([])])
    let refused = await MemorySession.run("init use/inner", files)
    #expect(refused.status == .usage)
    #expect(refused.messages.hasPrefix("error: `use/inner` lies in the use case `use`\n"))
  }

  @Test(arguments: [
    ("lead-mailer", "lead-mailer", "Lead mailer"), ("Lead Mailer 2", "lead-mailer-2", "Lead mailer 2"),
    ("2025", "use-case-2025", "Use case 2025"), ("yes", "yes-flow", "Yes flow"), ("", "use-case", "Use case"),
    ("über uns", "ber-uns", "Ber uns"), ("__a__", "a", "A"), ("日本", "use-case", "Use case"),
  ])
  func namesAreMadeFromFolders(folder: String, id: String, title: String) {
    let name = UseCaseName(folder: folder)
    #expect(name.id == id)
    #expect(name.title == title)
  }
}
