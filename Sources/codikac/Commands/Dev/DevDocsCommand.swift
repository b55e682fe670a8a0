import Emit

/// `codikac dev docs`
enum DevDocsCommand {
  private static let check = Option.flag("check", "write nothing, list the pages that are not up to date")

  static let command = Command(
    name: "docs", summary: "write the pages of `docs/` that are made from tables",
    details: ["Run it in the root of the package."],
    options: [check], isHidden: true,
    action: .working { (invocation, context) async throws(Failure) in
      let stale = pages().filter { page in
        guard let contents = try? context.files.read(page.path) else { return true }
        return !contents.bytes.elementsEqual(page.bytes)
      }
      if !invocation.isSet(check) { for page in stale { try write(page, context) } }
      try context.console.print(stale.map { $0.path + "\n" }.joined())
      return invocation.isSet(check) && !stale.isEmpty ? .findings : .success
    })

  /// Everything that is generated, relative to the root of the package.
  static func pages() -> [OutputFile] {
    [OutputFile(path: "docs/cli.md", bytes: Array(ReferencePage.text().utf8))]
      + RuleDocs.files().map { OutputFile(path: "docs/rules/\($0.path)", bytes: $0.bytes) }
  }

  private static func write(_ page: OutputFile, _ context: Context) throws(Failure) {
    guard let old = try? context.files.read(page.path) else {
      return try context.files.create([page], in: ".")
    }
    try context.files.replace([
      FileChange(path: page.path, shownPath: page.path, expected: old.bytes, bytes: page.bytes)
    ])
  }
}
