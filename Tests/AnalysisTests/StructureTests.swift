import Analysis
import Lexer
import Parser
import Testing

/// The shape of a workflow is judged as n8n judges it when a workflow is saved.
@Suite(.enabled(if: SharedCorpus.folder != nil))
struct StructureTests {
  @Test func shapesAreRefusedExactlyWhereN8nRefusesThem() async throws {
    let verdicts = try SharedCorpus.lines("n8n/verdicts.jsonl")
    let refused = verdicts.compactMap { verdict -> String? in
      let create = verdict["create"] as? [String: Any]
      return create?["class"] as? String == "structure: invalid_type" ? verdict["file"] as? String : nil
    }
    let project = await ProjectBuilder.build(try SharedCorpus.input())
    #expect(project.files.count == verdicts.count)
    let found = project.files.filter { file in
      (file.document.diagnostics + file.diagnostics).contains { $0.severity == .error }
    }
    #expect(!refused.isEmpty)
    #expect(Set(found.map(\.path)) == Set(refused))
    for file in found {
      for diagnostic in file.diagnostics { #expect(diagnostic.rule == "node-field-type" && !diagnostic.fixes.isEmpty) }
    }
  }

  /// Four files have an error of the structural rules, and no other file has one.
  @Test func structureIsRefusedExactlyWhereN8nRefusesIt() async throws {
    let structural: Set = [
      "json-syntax", "not-a-workflow", "duplicate-key", "node-field-type", "duplicate-node-name", "duplicate-node-id",
      "dangling-connection", "connection-by-id",
    ]
    let refused = try SharedCorpus.lines("n8n/verdicts.jsonl").compactMap { verdict -> String? in
      let create = verdict["create"] as? [String: Any]
      let isStructural = (create?["class"] as? String)?.hasPrefix("structure") ?? false
      return isStructural ? verdict["file"] as? String : nil
    }
    for ruleset in [Ruleset.n8n, .codika] {
      var input = try SharedCorpus.input()
      input.ruleset = ruleset
      let project = await ProjectBuilder.build(input)
      let errors = await Analyzer.check(project).diagnostics.filter {
        structural.contains($0.rule) && $0.severity == .error
      }
      #expect(Set(errors.compactMap { project.file($0.span.file)?.path }) == Set(refused))
    }
    #expect(refused.count == 4)
  }

  @Test func everyNodeAndEdgeIsRead() async throws {
    let project = await ProjectBuilder.build(try SharedCorpus.input())
    #expect(project.workflows.count == project.files.count)
    for file in project.workflows {
      let workflow = file.workflow
      #expect(workflow.nodes.count == workflow.root?["nodes"]?.elements.count)
      #expect(workflow.nodes.allSatisfy { $0.name != nil && $0.type != nil && $0.position != nil })
      #expect(file.graph.isReachable.count == workflow.nodes.count)
      for node in workflow.nodes { #expect(file.node(at: node.nameSpan)?.index == node.index) }
    }
  }

  @Test func theOutcomeDependsNeitherOnOrderNorOnThreads() async throws {
    var input = try SharedCorpus.input()
    let parallel = await ProjectBuilder.build(input)
    input.files.reverse()
    let serial = ProjectBuilder.buildSerially(input)
    #expect(parallel.files.map(\.path) == serial.files.map(\.path))
    #expect(parallel.files.map(\.diagnostics) == serial.files.map(\.diagnostics))
    #expect(parallel.workflows.map(\.path) == serial.workflows.map(\.path))
    #expect(parallel.workflows.map(\.graph.isReachable) == serial.workflows.map(\.graph.isReachable))
    #expect(parallel.calls.order == serial.calls.order)
  }
}
