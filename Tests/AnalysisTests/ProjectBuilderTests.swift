import Analysis
import Lexer
import Parser
import Support
import Testing

@Suite struct ProjectBuilderTests {
  private static let workflow = #"{"name":"W","nodes":[],"connections":{}}"#

  /// A use case of these files and faults; ids in the order of the arguments.
  private static func input(
    _ files: [(String, String)], faults: [(String, ProjectInput.Fault.Kind)] = [], hasWorkflowsFolder: Bool = true,
    kind: ProjectInput.Kind = .useCase
  ) -> ProjectInput {
    var store = SourceStore()
    var input = ProjectInput(kind: kind, files: [], hasWorkflowsFolder: hasWorkflowsFolder)
    for (path, text) in files {
      input.files.append(.init(source: store.add(path: "uc/\(path)", bytes: text.utf8), relativePath: path))
    }
    for (path, kind) in faults {
      let source = store.add(path: "uc/\(path)", bytes: [])
      input.faults.append(.init(relativePath: path, file: source.file, path: source.path, kind: kind))
    }
    return input
  }

  private static func config(_ workflows: String, _ more: String = "") -> (String, String) {
    ("codika.yaml", "codika: 1\ntitle: T\ndescription: D\n\(more)workflows:\n\(workflows)")
  }

  private static func entry(_ key: String, file: String? = nil) -> String {
    let file = file.map { "    file: \($0)\n" } ?? ""
    return "  \(key):\n\(file)    workflowName: \(key)\n    triggers: [subworkflow]\n"
  }

  /// `rule path "text" message` of the findings about files.
  private static func findings(_ input: ProjectInput) -> [String] {
    let project = ProjectBuilder.buildSerially(input)
    return project.diagnostics.map { diagnostic in
      let file = input.files.first { $0.source.file == diagnostic.span.file }
      let fault = input.faults.first { $0.file == diagnostic.span.file }
      let text = file.map { $0.source.text(diagnostic.span) } ?? ""
      return "\(diagnostic.rule) \(file?.relativePath ?? fault?.relativePath ?? "?") \"\(text)\" \(diagnostic.message)"
    }
  }

  // MARK: Roles

  @Test func rolesFollowFromPathsAndEntries() {
    let input = Self.input([
      ("workflows/b.json", Self.workflow), ("flows/x.json", Self.workflow), ("workflows/stray.json", Self.workflow),
      ("data-ingestion/docs.json", Self.workflow), ("environments/dev.yaml", ""), ("values/prod.yaml", ""),
      ("skills/ask/SKILL.md", "---\nname: ask\n---\n"), ("version.json", "{}"), ("project.json", "{}"),
      ("README.md", "x"), ("documents/1_a.md", "x"), ("workflows/deep/no.json", Self.workflow),
      Self.config(
        Self.entry("a", file: "./flows//x.json") + Self.entry("b"),
        "environments:\n  prod: { backend: folder, values: values/prod.yaml }\n"),
    ])
    let project = ProjectBuilder.buildSerially(input)
    #expect(
      project.files.map { "\($0.path) \($0.role)" } == [
        "uc/codika.yaml config", #"uc/data-ingestion/docs.json dataIngestion(key: "docs")"#,
        #"uc/environments/dev.yaml environment(name: "dev")"#, #"uc/flows/x.json workflow(key: "a")"#,
        "uc/project.json projectLink", #"uc/skills/ask/SKILL.md skill(folder: "ask")"#,
        #"uc/values/prod.yaml environment(name: "prod")"#, "uc/version.json version",
        #"uc/workflows/b.json workflow(key: "b")"#, #"uc/workflows/stray.json unlistedWorkflow(key: "stray")"#,
      ])
    #expect(project.workflows.map(\.key) == ["a", "b", "docs", "stray"])
    #expect(project.workflows.map(\.isDataIngestion) == [false, false, true, false])
    #expect(project.workflowPaths == ["workflows/b.json", "workflows/stray.json"])
    #expect(project.environments.map(\.name) == ["dev", "prod"])
    #expect(project.skills.map(\.folder) == ["ask"])
    #expect(project.versionFile?.path == "uc/version.json" && project.projectLinkFile?.path == "uc/project.json")
    #expect(project.ruleset == .codika && project.hasWorkflowsFolder == true)
  }

  @Test func plainWorkflowsAreJudgedAlone() {
    let input = Self.input(
      [("b/main.json", Self.workflow), ("a/main.json", Self.workflow), ("c.json", "[")], kind: .workflows)
    let project = ProjectBuilder.buildSerially(input)
    #expect(project.files.map(\.path) == ["uc/a/main.json", "uc/b/main.json", "uc/c.json"])
    #expect(project.workflows.map(\.path) == ["uc/a/main.json", "uc/b/main.json"])
    #expect(project.ruleset == .n8n && project.hasWorkflowsFolder == nil && project.diagnostics.isEmpty)
    #expect(project.calls.order.isEmpty, "two workflows of one key cannot be told apart")
  }

  @Test func whatCodikaYamlSaysOfRulesetAndTargetHolds() {
    let text = Self.config(Self.entry("a"), "ruleset: strict\ntarget: n8n@1.123\n")
    var input = Self.input([text, ("workflows/a.json", Self.workflow)])
    #expect(ProjectBuilder.buildSerially(input).ruleset == .strict)
    #expect(ProjectBuilder.buildSerially(input).target == N8nTarget(major: 1, minor: 123))
    input.ruleset = .n8n
    input.target = N8nTarget(major: 2)
    #expect(ProjectBuilder.buildSerially(input).ruleset == .n8n)
    #expect(ProjectBuilder.buildSerially(input).target == N8nTarget(major: 2))
  }

  @Test(arguments: [
    ("n8n@2", N8nTarget(major: 2)), ("n8n@2.41", N8nTarget(major: 2, minor: 41)),
    ("n8n@2.41.1", N8nTarget(major: 2, minor: 41, patch: 1)), ("n8n@", nil), ("2.41", nil), ("n8n@2.x", nil),
    ("n8n@2.41.1.0", nil), ("n8n@-1", nil), ("n8n@99999999999999999999", nil), ("n8n@2.", nil),
  ])
  func readsTargets(_ text: String, _ target: N8nTarget?) { #expect(N8nTarget(text) == target) }

  // MARK: Lookups

  @Test func entriesWinOverStrayFiles() throws {
    let input = Self.input([
      Self.config(Self.entry("main", file: "flows/z.json")), ("flows/z.json", Self.workflow),
      ("workflows/main.json", Self.workflow), ("data-ingestion/main.json", Self.workflow),
    ])
    let project = ProjectBuilder.buildSerially(input)
    #expect(project.workflow("main")?.path == "uc/flows/z.json")
    let stray = try #require(input.files.first { $0.relativePath == "workflows/main.json" })
    #expect(project.workflow(in: stray.source.file)?.path == "uc/workflows/main.json")
    #expect(project.file(stray.source.file)?.path == "uc/workflows/main.json")
    #expect(project.file(FileID(99)) == nil && project.workflow("nobody") == nil)
  }

  @Test func symbolsAreWhatIsDeclared() {
    let parameters = """
      parameters:
        A: { type: string, label: A }
        S:
          type: section
          title: S
          inputSchema:
            B: { type: number, label: B }

      """
    let project = ProjectBuilder.buildSerially(Self.input([Self.config(Self.entry("main"), parameters)]))
    #expect(project.symbols.areComplete)
    #expect(project.symbols.parameters.compactMap(\.key?.value) == ["A", "B"])
    #expect(project.symbols.parameter("B")?.type?.value == "number" && project.symbols.parameter("S") == nil)
    #expect(project.symbols.entry("main") != nil && project.symbols.entry("other") == nil)
    #expect(!ProjectBuilder.buildSerially(Self.input([("codika.yaml", "a: [")])).symbols.areComplete)
  }

  @Test func callsFollowFromPlaceholders() {
    func calling(_ texts: String...) -> String {
      let nodes = texts.enumerated().map { index, text in
        #"{"name":"N\#(index)","type":"t","position":[0,0],"parameters":{"id":"\#(text)"}}"#
      }
      return #"{"nodes":[\#(nodes.joined(separator: ","))],"connections":{}}"#
    }
    let project = ProjectBuilder.buildSerially(
      Self.input([
        Self.config(Self.entry("main") + Self.entry("sub") + Self.entry("leaf")),
        ("workflows/main.json", calling("{{SUBWKFL_sub_LFKWBUS}}", "{{SUBWKFL_gone_LFKWBUS}}", "{{SUBWKFL_leaf}}")),
        ("workflows/sub.json", calling("x", "={{SUBWKFL_leaf_LFKWBUS}}")), ("workflows/leaf.json", calling()),
        ("data-ingestion/main.json", calling("{{SUBWKFL_leaf_LFKWBUS}}")),
      ]))
    #expect(project.calls.order == ["leaf", "sub", "main"])
    let calls = project.calls.calls.map { "\($0.caller) \($0.node ?? "-") \($0.callee)" }
    #expect(Set(calls) == ["main N0 sub", "main N1 gone", "sub N1 leaf", "main N0 leaf"])
    #expect(project.calls.cycles.isEmpty)
  }

  // MARK: Findings

  static let cases: [(ProjectInput, [String])] = [
    (input([config(entry("a")), ("workflows/a.json", workflow)]), []),
    // Missing.
    (
      input([config(entry("a") + entry("b", file: "flows/b.json")), ("workflows/x/y.json", workflow)]),
      [
        #"listed-file-missing codika.yaml "a" workflow `a` has no file `workflows/a.json`"#,
        #"listed-file-missing codika.yaml "flows/b.json" workflow `b` has no file `flows/b.json`"#,
      ]
    ),
    // The file of a slip is the file of the entry.
    (
      input([config(entry("invoice")), ("workflows/invioce.json", workflow)]),
      [#"listed-file-missing codika.yaml "invoice" workflow `invoice` has no file `workflows/invoice.json`"#]
    ),
    (
      input([config(entry("a")), ("workflows/a.json", workflow), ("workflows/other.json", workflow)]),
      [#"file-unlisted workflows/other.json "" `workflows/other.json` has no entry in `codika.yaml`"#]
    ),
    (
      input([
        config(entry("a"), "environments:\n  dev: { backend: folder, values: environments/dev.yaml }\n"),
        ("workflows/a.json", workflow),
      ]),
      [#"path-missing codika.yaml "environments/dev.yaml" there is no file `environments/dev.yaml`"#]
    ),
    // One cause: the folder.
    (
      input([config(entry("a") + entry("b"))], hasWorkflowsFolder: false),
      [#"workflows-folder codika.yaml "a" there is no folder `workflows`"#]
    ),
    (
      input([config(entry("a", file: "flows/a.json")), ("flows/a.json", workflow)], hasWorkflowsFolder: false), []
    ),
    // Elsewhere.
    (
      input(
        [config(entry("a", file: "../a.json") + entry("b", file: "/tmp/b.json") + entry("c", file: "x/../../c.json"))],
        faults: [("../a.json", .escapesRoot), ("/tmp/b.json", .escapesRoot)]),
      [
        #"path-escapes-root codika.yaml "../a.json" `../a.json` lies outside of the use case"#,
        #"path-escapes-root codika.yaml "/tmp/b.json" `/tmp/b.json` lies outside of the use case"#,
        #"path-escapes-root codika.yaml "x/../../c.json" `x/../../c.json` lies outside of the use case"#,
      ]
    ),
    (
      input([config(entry("a"))], faults: [("workflows", .escapesRoot)]),
      [#"path-escapes-root workflows "" `uc/workflows` lies outside of the use case"#]
    ),
    // Unreadable: at the entry, else at the file.
    (
      input(
        [config(entry("a") + entry("b"))],
        faults: [
          ("workflows/a.json", .unreadable(reason: "permission denied")),
          ("workflows/b.json", .tooLarge(bytes: 300 << 20)),
          ("workflows/c.json", .unreadable(reason: "is a directory")), ("version.json", .tooLarge(bytes: 1 << 29)),
        ]),
      [
        #"path-unreadable codika.yaml "a" cannot read `workflows/a.json`: permission denied"#,
        #"limit-exceeded codika.yaml "b" `workflows/b.json` has 300 MiB; the limit is 256 MiB"#,
        #"path-unreadable workflows/c.json "" cannot read `uc/workflows/c.json`: is a directory"#,
        #"limit-exceeded version.json "" `uc/version.json` has 512 MiB; the limit is 256 MiB"#,
      ]
    ),
    (
      input([config(entry("a"))], faults: [("workflows/a.json", .missing)]),
      [#"listed-file-missing codika.yaml "a" workflow `a` has no file `workflows/a.json`"#]
    ),
    // Two entries, one file.
    (
      input([config(entry("a") + entry("b", file: "workflows/a.json")), ("workflows/a.json", workflow)]),
      [#"config-shape codika.yaml "workflows/a.json" workflows `a` and `b` have the same file"#]
    ),
    // Nothing is concluded from a broken configuration.
    (input([("codika.yaml", "workflows: ["), ("workflows/a.json", workflow)]), []),
    (input([("workflows/a.json", workflow)]), []),
  ]

  @Test(arguments: cases)
  func tellsWhatIsWrongWithFiles(_ input: ProjectInput, _ expected: [String]) {
    #expect(Self.findings(input) == expected)
  }

  @Test func aBrokenWorkflowIsAFileWithoutAWorkflow() {
    let project = ProjectBuilder.buildSerially(
      Self.input([
        Self.config(Self.entry("a") + Self.entry("b") + Self.entry("c")), ("workflows/a.json", "{"),
        ("workflows/b.json", "[]"), ("workflows/c.json", Self.workflow),
      ]))
    #expect(project.workflows.map(\.key) == ["c"])
    #expect(project.diagnostics.isEmpty)
    #expect(project.files.flatMap(\.diagnostics).map(\.rule) == ["not-a-workflow"])
    #expect(project.workflowPaths == ["workflows/a.json", "workflows/b.json", "workflows/c.json"])
  }

  // MARK: Fixes

  private static func fixed(_ input: ProjectInput) -> String? {
    let fix = ProjectBuilder.buildSerially(input).diagnostics.flatMap(\.fixes).first
    guard let edit = fix?.edits.first, let file = input.files.first(where: { $0.source.file == edit.span.file }) else {
      return nil
    }
    let bytes = Array(file.source.bytes)
    return String(
      decoding: bytes[..<Int(edit.span.start)] + Array(edit.text.utf8) + bytes[Int(edit.span.end)...], as: UTF8.self)
  }

  @Test func proposesTheNearFile() {
    let input = Self.input([
      Self.config(Self.entry("a", file: "workflows/invoice.json")), ("workflows/invioce.json", Self.workflow),
    ])
    #expect(Self.fixed(input) == Self.config(Self.entry("a", file: "workflows/invioce.json")).1)
  }

  @Test(arguments: ["\n", "\r\n"])
  func proposesAnEntry(_ lineBreak: String) throws {
    let node = #"{"name":"T","type":"n8n-nodes-base.webhook","position":[0,0],"parameters":{"path":"a/b/run"}}"#
    let text = (Self.config(Self.entry("a")).1 + "checks: {}\n").replacing("\n", with: lineBreak)
    let input = Self.input([
      ("codika.yaml", text), ("workflows/a.json", Self.workflow),
      ("workflows/stray.json", #"{"name":"My: flow","nodes":[\#(node)],"connections":{}}"#),
    ])
    let entry = """
        stray:
          workflowName: "My: flow"
          triggers:
            - http: { path: run, method: GET }

      """
    let expected = Self.config(Self.entry("a") + entry).1 + "checks: {}\n"
    #expect(try #require(Self.fixed(input)) == expected.replacing("\n", with: lineBreak))
  }

  // MARK: Determinism

  @Test func theOutcomeDependsNeitherOnOrderNorOnThreads() async {
    let seed: UInt64 = 0xF11E
    var random = SplitMix64(seed: seed)
    let input = Self.input(
      [
        Self.config(Self.entry("b") + Self.entry("a") + Self.entry("gone")), ("workflows/a.json", Self.workflow),
        ("workflows/b.json", "["), ("workflows/c.json", Self.workflow), ("environments/dev.yaml", "values: {}\n"),
        ("skills/s/SKILL.md", "x"),
      ], faults: [("version.json", .unreadable(reason: "permission denied")), ("project.json", .missing)])
    func summary(_ project: Project) -> [String] {
      project.files.map { "\($0.path) \($0.role) \($0.diagnostics)" } + project.diagnostics.map { "\($0)" }
        + project.workflows.map { "\($0.key) \($0.path)" } + project.workflowPaths
    }
    let expected = summary(ProjectBuilder.buildSerially(input))
    for _ in 0..<20 {
      var shuffled = input
      shuffled.files.shuffle(using: &random)
      #expect(summary(await ProjectBuilder.build(shuffled)) == expected, "seed \(seed)")
    }
  }
}
