package import Lexer
import Parser

/// A small project in memory, made of the blocks of a rule's example or of a corpus case.
///
/// A JSON file under `workflows/` or `data-ingestion/` may be a *fragment*: an object without `nodes` is set into a
/// minimal workflow, as a node if it has `type` and `parameters`, else as the parameters of one node. Its text stands in
/// the file unchanged, so that spans map back by an offset.
package struct ExampleProject: Sendable {
  package struct File: Sendable {
    package var path: String
    package var text: String
    /// Where the text that was given stands in `text`, in UTF-8 bytes; all of it unless it was a fragment.
    package var given: Range<Int>
  }

  package private(set) var files: [File]
  package var faults: [(path: String, kind: ProjectInput.Fault.Kind)]
  package var hasWorkflowsFolder: Bool
  package var definitions = NodeDefinitions()

  package init(
    files: [(path: String, text: String)], faults: [(path: String, kind: ProjectInput.Fault.Kind)] = [],
    hasWorkflowsFolder: Bool = true, isVerbatim: Bool = false
  ) {
    self.files = files.map { path, text in
      let around = isVerbatim ? nil : ExampleProject.around(path, text)
      let before = around?.before ?? ""
      let whole = before + text + (around?.after ?? "")
      return File(path: path, text: whole, given: before.utf8.count..<before.utf8.count + text.utf8.count)
    }
    self.faults = faults
    self.hasWorkflowsFolder = hasWorkflowsFolder
  }

  package init(_ example: RuleExample) {
    self.init(
      files: example.files, faults: example.faults, hasWorkflowsFolder: example.hasWorkflowsFolder,
      isVerbatim: example.isVerbatim)
    if example.hasDefinitions { definitions = ExampleDefinitions.all }
  }

  /// Zones enough for examples: what they show does not depend on a machine.
  package static let timeZones = ExampleTexts.timeZones

  /// A use case if there is a `codika.yaml`, else plain workflows; the rules of Codika are on in both. The files take the
  /// next ids of `store`, in order.
  package func input(into store: inout SourceStore, ruleset: Ruleset? = .codika) -> ProjectInput {
    let isUseCase = files.contains { $0.path == "codika.yaml" }
    var input = ProjectInput(
      kind: isUseCase ? .useCase : .workflows, ruleset: ruleset, files: [], hasWorkflowsFolder: hasWorkflowsFolder)
    input.timeZones = ExampleProject.timeZones
    input.definitions = definitions
    for file in files {
      input.files.append(
        ProjectInput.File(source: store.add(path: file.path, bytes: file.text.utf8), relativePath: file.path))
    }
    for fault in faults {
      let source = store.add(path: fault.path, bytes: [UInt8]())
      input.faults.append(
        ProjectInput.Fault(relativePath: fault.path, file: source.file, path: fault.path, kind: fault.kind))
    }
    return input
  }

  /// What has to stand around a fragment; nil if the text is a file of its own.
  private static func around(_ path: String, _ text: String) -> (before: String, after: String)? {
    guard path.hasSuffix(".json"), path.hasPrefix("workflows/") || path.hasPrefix("data-ingestion/") else { return nil }
    let document = JSONParser.parse(SourceText(file: FileID(0), path: path, text: text))
    guard let root = document.root, root.isObject, root["nodes"] == nil else { return nil }
    let isNode = root["type"]?.isString == true && root["parameters"]?.isObject == true
    let name = isNode ? root["name"]?.string : "Example"
    let isTrigger = isNode && root["type"]?.string.flatMap { NodeCatalog.type($0) }?.isTrigger == true
    var edge = ""
    if let name, !isTrigger { edge = #"{ "node": \#(JSONLiteral.quoted(name)), "type": "main", "index": 0 }"# }
    let before = """
      {
        "name": "Example",
        "nodes": [
          {
            "id": "5f1d7a52-0f0c-4c53-9d2e-2f6a3c1b7e10",
            "name": "Start",
            "type": "n8n-nodes-base.manualTrigger",
            "typeVersion": 1,
            "position": [0, 0],
            "parameters": {}
          },

      """
    let node = """
          {
            "id": "a3c8e0d4-7b1f-4e62-8c95-d40b6f2a9e71",
            "name": "Example",
            "type": "n8n-nodes-base.noOp",
            "typeVersion": 1,
            "position": [220, 0],
            "parameters":
      """
    let after = """

        ],
        "connections": { "Start": { "main": [[\(edge)]] } },
        "settings": { "executionOrder": "v1" }
      }

      """
    return isNode ? (before, after) : (before + node + " ", "\n    }" + after)
  }
}
