import Parser
import Testing

@testable import Analysis

@Suite struct NodeOperationsTests {
  private func effect(_ type: String, _ parameters: String = "{}", version: Double = 2) throws -> NodeEffect {
    let text = #"{"type":"\#(type)","version":\#(version),"parameters":\#(parameters)}"#
    return NodeOperations.effect(of: try #require(CatalogCases.node(text)), in: Project())
  }

  private func query(_ text: String) throws -> NodeEffect {
    try effect("n8n-nodes-base.postgres", #"{"operation":"executeQuery","query":"\#(text)"}"#)
  }

  @Test func requestsAreKnownByTheirMethod() throws {
    let type = "n8n-nodes-base.httpRequest"
    #expect(try effect(type, version: 4.2) == .read)
    #expect(try effect(type, #"{"method":"POST","url":"https://api.example.com/orders"}"#, version: 4.2) == .create)
    #expect(try effect(type, #"{"method":"POST","url":"https://api.example.com/search"}"#, version: 4.2) == .unknown)
    #expect(try effect(type, #"{"requestMethod":"PUT"}"#, version: 1) == .update)
    #expect(try effect(type, #"{"method":"={{ $json.method }}"}"#, version: 4.2) == .unknown)
    #expect(try effect("n8n-nodes-base.httpRequestTool", version: 4.2) == .read)
  }

  @Test func defaultsCount() throws {
    #expect(try effect("n8n-nodes-base.slack") == .send)
    #expect(try effect("n8n-nodes-base.slack", #"{"resource":"channel"}"#) == .create)
    #expect(try effect("n8n-nodes-base.hubspot", version: 1) == .create)
    #expect(try effect("n8n-nodes-base.hubspot", version: 2) == .update)
    #expect(try effect("n8n-nodes-base.googleSheets", version: 4) == .read)
    #expect(try effect("n8n-nodes-base.notion", #"{"resource":"={{ $json.r }}"}"#) == .unknown)
  }

  @Test func operationsOfOtherServicesMeanWhatTheySay() throws {
    #expect(try effect("n8n-nodes-base.clockify", #"{"operation":"getAll"}"#) == .read)
    #expect(try effect("n8n-nodes-base.clockify", #"{"operation":"launch"}"#) == .unknown)
    #expect(try effect("n8n-nodes-base.clockify") == .unknown)
    #expect(try effect("n8n-nodes-acme.acme", #"{"operation":"getAll"}"#) == .unknown)
  }

  @Test func statementsAreKnownByTheirFirstWord() throws {
    #expect(try query("SELECT * FROM orders WHERE note = 'insert'") == .read)
    #expect(try query("=-- all\\nselect id from {{ $json.table }} where a = 1;") == .read)
    #expect(try query("INSERT INTO a VALUES (1)") == .create)
    #expect(try query("INSERT INTO a VALUES (1) ON CONFLICT DO NOTHING") == .update)
    #expect(try query("WITH x AS (DELETE FROM a RETURNING *) SELECT * FROM x") == .unknown)
    #expect(try query("SELECT 1 FROM a; DELETE FROM b") == .unknown)
    #expect(try query("={{ $json.sql }}") == .unknown)
    #expect(try query("SELECT send_mail()") == .unknown)
  }

  @Test func networkIsKnown() throws {
    func calls(_ type: String) throws -> Bool? {
      let node = try #require(CatalogCases.node(#"{"type":"\#(type)","version":1,"parameters":{}}"#))
      return NodeOperations.callsService(node, NodeCatalog.type(of: node) ?? NodeCatalog.type(of: node, in: .v1))
    }
    #expect(try calls("n8n-nodes-base.httpRequest") == true)
    #expect(try calls("n8n-nodes-base.rssFeedRead") == true)
    #expect(try calls("n8n-nodes-base.set") == false)
    #expect(try calls("n8n-nodes-base.crypto") == false)
    #expect(try calls("n8n-nodes-base.webhook") == nil)
    #expect(try calls("n8n-nodes-acme.acme") == nil)
  }

  /// A word of the table that cannot be read would be taken for an operation.
  @Test func everyTypeOfTheTableExists() {
    for name in NodeOperationData.names {
      let type = NodeOperationData.basePackage + name.split(separator: "@")[0]
      #expect(NodeCatalog.type(type) != nil, "\(type)")
    }
    for name in NodeOperationData.langchain.keys {
      #expect(NodeCatalog.type(NodeOperationData.langchainPackage + name) != nil, "\(name)")
    }
    for name in NodeOperationData.pure.union(NodeOperationData.servicesWithoutCredentials) {
      #expect(NodeCatalog.type(NodeOperationData.basePackage + name) != nil, "\(name)")
    }
  }

  @Test func successorsExist() {
    for type in DeprecatedNodes.types {
      #expect(NodeCatalog.type(type) != nil || NodeCatalog.type(type, in: .v1) != nil, "\(type)")
      for successor in DeprecatedNodes.entry(type, in: Project())?.successors ?? [] {
        #expect(NodeCatalog.type(successor) != nil, "\(successor)")
      }
    }
  }
}
