import Parser
import Testing

@testable import Analysis

@Suite struct NodePortTests {
  /// Every line of `port-cases.jsonl`, in both releases where both have the version.
  @Test func portsAreThoseOfN8n() throws {
    var wrong: [String] = []
    let lines = try CatalogCases.lines("port-cases")
    for line in lines {
      let value = try #require(CatalogCases.root(line))
      let node = try #require(CatalogCases.node(value))
      let expected = try #require(value["ports"]).elements.map { $0.string ?? $0.rawText }
      for release in N8nRelease.allCases {
        guard let type = NodeCatalog.type(of: node, in: release), type.versions.contains(type.version(of: node)) else {
          if release == .v2 { wrong.append("not found: \(line)") }
          continue
        }
        let found: [String]?
        switch value["what"]?.string {
        case "inputs": found = type.inputs(of: node)?.map(\.description)
        case "outputs": found = type.outputs(of: node)?.map(\.description)
        case "requiredInputs":
          found = type.requiredInputs(of: node).map {
            switch $0 {
            case .atLeast(let number): ["any \(number)"]
            case .inputs(let indices): indices.map { "\($0)" }
            }
          }
        default: found = nil
        }
        if found != expected { wrong.append("\(release): found \(found?.description ?? "nil") for \(line)") }
      }
    }
    #expect(lines.count == 1008)
    #expect(wrong.isEmpty, "\(wrong.count) of \(lines.count):\n\(wrong.joined(separator: "\n"))")
  }

  static let expressions: [(node: String, inputs: [String]?, outputs: [String]?)] = [
    // A parameter that is no expression field loses its `=`; the rest is text.
    (#"{"type":"n8n-nodes-base.merge","version":3.2,"parameters":{"numberInputs":"={{ 3 }}"}}"#, [], ["main"]),
    (
      #"{"type":"n8n-nodes-base.merge","version":3.2,"parameters":{"numberInputs":"=4"}}"#,
      ["main", "main", "main", "main"], ["main"]
    ),
    (
      #"{"type":"n8n-nodes-base.switch","version":3.3,"parameters":{"mode":"={{ 'expression' }}","numberOutputs":3}}"#,
      ["main"], []
    ),
    // In another mode the stored number counts for nothing.
    (
      #"{"type":"n8n-nodes-base.merge","version":3,"parameters":{"mode":"combine","combineBy":"combineAll","numberInputs":4}}"#,
      ["main", "main"], ["main"]
    ),
    // A live expression decides.
    (
      #"{"type":"n8n-nodes-base.switch","version":3.1,"parameters":{"mode":"expression","numberOutputs":"={{ $json.n }}"}}"#,
      ["main"], nil
    ),
    (#"{"type":"n8n-nodes-base.switch","version":2,"parameters":{"mode":"={{ $json.mode }}"}}"#, ["main"], nil),
    (#"{"type":"n8n-nodes-base.webhook","version":2,"parameters":{"httpMethod":"={{ $json.method }}"}}"#, [], nil),
    // A live expression that decides nothing.
    (
      #"{"type":"n8n-nodes-base.switch","version":3.1,"parameters":{"rules":{"values":[{"outputKey":"={{ 1 }}"}]}}}"#,
      ["main"], ["main"]
    ),
    (#"{"type":"n8n-nodes-base.webhook","version":2,"parameters":{"path":"={{ $json.path }}"}}"#, [], ["main"]),
    // What a deployment fills in.
    (
      #"{"type":"n8n-nodes-base.switch","version":3.3,"parameters":{"mode":"expression","numberOutputs":"{{INSTPARM_N_MRAPTSNI}}"}}"#,
      ["main"], nil
    ),
    // Not what any editor writes.
    (#"{"type":"n8n-nodes-base.merge","version":3,"parameters":{"numberInputs":1e12}}"#, nil, ["main"]),
    (#"{"type":"n8n-nodes-base.merge","version":3,"parameters":{"numberInputs":-4}}"#, [], ["main"]),
    (#"{"type":"n8n-nodes-base.merge","version":3,"parameters":{"numberInputs":[3]}}"#, nil, ["main"]),
    (#"{"type":"n8n-nodes-base.merge","version":3,"parameters":[1, 2]}"#, ["main", "main"], ["main"]),
    (#"{"type":"n8n-nodes-base.merge","version":3,"parameters":null}"#, ["main", "main"], ["main"]),
    (#"{"type":"n8n-nodes-base.switch","version":3,"parameters":{"rules":null,"options":"={{ {} }}"}}"#, ["main"], nil),
    (
      #"{"type":"@n8n/n8n-nodes-langchain.code","version":1,"parameters":{"inputs":{"input":[{"type":"={{ 1 }}"}]}}}"#,
      nil, []
    ),
  ]

  @Test(arguments: expressions)
  func expressionsAndOddValues(node: String, inputs: [String]?, outputs: [String]?) throws {
    let node = try #require(CatalogCases.node(node))
    #expect(NodeCatalog.inputs(of: node)?.map(\.description) == inputs)
    #expect(NodeCatalog.outputs(of: node)?.map(\.description) == outputs)
  }

  @Test func theErrorOutputComesLast() throws {
    let node = try #require(
      CatalogCases.node(
        #"{"type":"n8n-nodes-base.if","version":2,"parameters":{},"onError":"continueErrorOutput"}"#))
    #expect(NodeCatalog.outputs(of: node)?.count == 3)
    #expect(NodeCatalog.type(of: node)?.naturalOutputs(of: node)?.count == 2)
    let other = try #require(
      CatalogCases.node(
        #"{"type":"n8n-nodes-base.if","version":2,"parameters":{},"onError":"continueRegularOutput"}"#))
    #expect(NodeCatalog.outputs(of: other)?.count == 2)
  }

  @Test func versionsThatN8nDoesNotHave() throws {
    func ports(_ text: String) throws -> [String]? {
      NodeCatalog.outputs(of: try #require(CatalogCases.node(text)))?.map(\.description)
    }
    // No type, an unknown one, a version that a versioned class lacks.
    #expect(try ports(#"{"parameters":{}}"#) == nil)
    #expect(try ports(#"{"type":"n8n-nodes-base.nothing","version":1}"#) == nil)
    #expect(try ports(#"{"type":"n8n-nodes-base.switch","version":9}"#) == nil)
    // A class without versions takes any number.
    #expect(try ports(#"{"type":"n8n-nodes-base.noOp","version":9}"#) == ["main"])
    // Without a version, the default one is meant.
    #expect(try ports(#"{"type":"n8n-nodes-base.switch"}"#) == ["main"])
    #expect(try ports(#"{"type":"n8n-nodes-base.switch","version":0}"#) == ["main"])
    #expect(try ports(#"{"type":"n8n-nodes-base.airtop"}"#) == ["main"])
  }

  @Test func variants() throws {
    func ports(_ text: String) throws -> [[String]?] {
      let node = try #require(CatalogCases.node(text))
      return [NodeCatalog.inputs(of: node), NodeCatalog.outputs(of: node)].map { $0?.map(\.description) }
    }
    #expect(try ports(#"{"type":"n8n-nodes-base.slackTool","version":2.2}"#) == [[], ["ai_tool"]])
    #expect(try ports(#"{"type":"n8n-nodes-base.slackTool","version":1}"#) == [nil, nil])
    #expect(try ports(#"{"type":"n8n-nodes-base.slackHitlTool","version":2.2}"#) == [["ai_tool!"], ["ai_tool"]])
    #expect(try ports(#"{"type":"n8n-nodes-codika.codikaTool","version":1}"#) == [[], ["ai_tool"]])
    #expect(try ports(#"{"type":"n8n-nodes-codika.codika","version":1}"#) == [["main"], ["main"]])
    // A type of its own that ends in `Tool`.
    #expect(
      try ports(#"{"type":"@n8n/n8n-nodes-langchain.agentTool","version":2.2}"#)
        == [["ai_languageModel!*1", "ai_memory*1", "ai_tool"], ["ai_tool"]])
  }
}
