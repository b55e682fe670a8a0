import Analysis
import Testing

@testable import codikac

/// The files of one use case.
@Suite struct UseCaseListingTests {
  static func list(_ items: [String: MemoryFileSystem.Item], config: String = "codika: 1\n") -> UseCaseListing {
    UseCaseListing.list(
      "/home", MemoryFileSystem(items.merging(["codika.yaml": MemoryFileSystem.text(config)]) { $1 }))
  }

  @Test func theLayoutIsRead() {
    let listing = Self.list([
      "version.json": .file([]), "project.json": .file([]), "README.md": .file([]), "workflows/a.json": .file([]),
      "workflows/b.txt": .file([]), "workflows/.c.json": .file([]), "workflows/deep/d.json": .file([]),
      "data-ingestion/i.json": .file([]), "skills/s/SKILL.md": .file([]), "skills/s/other.md": .file([]),
      "documents/1_a.md": .file([]), "environments/dev.yaml": .file([]), "environments/dev.yml": .file([]),
      "deployments/x.json": .file([]), "package.json": .file([]),
    ])
    #expect(
      listing.entries.map(\.relativePath) == [
        "README.md", "codika.yaml", "data-ingestion/i.json", "documents/1_a.md", "environments/dev.yaml",
        "project.json", "skills/s/SKILL.md", "version.json", "workflows/a.json",
      ])
    #expect(listing.faults.isEmpty)
    #expect(listing.hasWorkflowsFolder)
  }

  @Test func filesThatTheConfigurationNamesBelongToIt() {
    let listing = Self.list(
      ["flows/x.json": .file([]), "values/dev.yaml": .file([]), "ABOUT.md": .file([])],
      config: """
        codika: 1
        readme: ABOUT.md
        workflows:
          x: { file: flows/x.json, workflowName: X, triggers: [subworkflow] }
          y: { workflowName: Y, triggers: [subworkflow] }
        environments:
          dev: { backend: folder, values: values/dev.yaml }

        """)
    #expect(listing.entries.map(\.relativePath) == ["ABOUT.md", "codika.yaml", "flows/x.json", "values/dev.yaml"])
    #expect(listing.faults.isEmpty, "a missing file is a matter of the entry that names it")
    #expect(!listing.hasWorkflowsFolder)
  }

  @Test func linksAndNamesThatLeadOutAreFaults() {
    let listing = Self.list(
      [
        "/elsewhere/x.json": .file([]), "/elsewhere/skills/s/SKILL.md": .file([]),
        "workflows/out.json": .link("/elsewhere/x.json"), "workflows/in.json": .link("../kept.json"),
        "kept.json": .file([]), "skills": .link("/elsewhere/skills"), "workflows/lost.json": .link("nowhere"),
      ],
      config: """
        codika: 1
        workflows:
          a: { file: ../x.json, workflowName: X, triggers: [subworkflow] }
          b: { file: /elsewhere/x.json, workflowName: X, triggers: [subworkflow] }
          c: { file: a/../../x.json, workflowName: X, triggers: [subworkflow] }

        """)
    #expect(
      listing.faults == [
        "workflows/out.json": .escapesRoot, "skills": .escapesRoot, "workflows/lost.json": .missing,
        "../x.json": .escapesRoot, "/elsewhere/x.json": .escapesRoot,
      ])
    #expect(listing.entries.map(\.relativePath) == ["codika.yaml", "workflows/in.json"])
  }

  @Test func foldersWhereFilesBelongAreFaults() {
    let listing = Self.list(["workflows/a.json/x": .file([]), "version.json": .other, "workflows/b.json": .file([])])
    #expect(
      listing.faults == [
        "workflows/a.json": .unreadable(reason: "is a directory"),
        "version.json": .unreadable(reason: "is not a regular file"),
      ])
    #expect(Self.list(["workflows": .file([])]).hasWorkflowsFolder == false)
  }
}
