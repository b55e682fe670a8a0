import Parser
import Testing

@testable import Analysis

@Suite struct SpecialParameterTests {
  private func special(_ type: String, _ version: Double) throws -> [SpecialParameter] {
    try #require(NodeCatalog.type(type)).specialParameters(version: version)
  }

  @Test func codeOfACodeNode() throws {
    let code = try special("n8n-nodes-base.code", 2)
    #expect(code.map(\.kind) == [.javaScript, .python] && code.map(\.path) == ["jsCode", "pythonCode"])
    #expect(code.allSatisfy { !$0.isExpressionField })
    let parameters = try #require(
      CatalogCases.root(#"{"language":"javaScript","jsCode":"return []","pythonCode":"return []"}"#))
    #expect(code.map { $0.isRuledOut(in: parameters) } == [false, true])
    #expect(code[0].values(in: parameters).map(\.string) == ["return []"])
    // Nothing is known of a language that is not stored, or that an expression gives.
    for text in [#"{"jsCode":"1"}"#, #"{"language":"={{ 1 }}"}"#, #"{"language":"{{INSTPARM_L_MRAPTSNI}}"}"#, "[]"] {
      let parameters = try #require(CatalogCases.root(text))
      #expect(code.allSatisfy { !$0.isRuledOut(in: parameters) }, "\(text)")
    }
  }

  @Test func pathsGoThroughLists() throws {
    let html = try #require(try special("n8n-nodes-base.wait", 1.1).first)
    #expect(html.kind == .html && html.path == "formFields.values[].html")
    let parameters = try #require(
      CatalogCases.root(#"{"formFields":{"values":[{"html":"a"},{"other":1},{"html":"b"}]}}"#))
    #expect(html.values(in: parameters).map(\.string) == ["a", "b"])
    for text in [#"{"formFields":{"values":{"html":"a"}}}"#, #"{"formFields":[]}"#, "3", "null"] {
      #expect(html.values(in: try #require(CatalogCases.root(text))).isEmpty)
    }
  }

  @Test func kinds() throws {
    #expect(try special("n8n-nodes-base.postgres", 2.5).contains { $0.kind == .sql(dialect: "PostgreSQL") })
    #expect(
      try special("n8n-nodes-base.executeWorkflow", 1.2).map(\.kind) == [
        .workflowFile, .workflowJSON, .workflowLocator, .workflowURL,
      ])
    #expect(try special("n8n-nodes-base.executeWorkflow", 1).contains { $0.kind == .workflowID })
    #expect(try special("n8n-nodes-base.dataTable", 1).map(\.kind) == [.dataTableLocator])
    #expect(try special("n8n-nodes-base.noOp", 1).isEmpty)
  }

  @Test func versionsThatAreNotListed() throws {
    #expect(try special("n8n-nodes-base.code", 7).map(\.kind) == [.javaScript, .python])
    #expect(try special("n8n-nodes-base.code", 0.5) == special("n8n-nodes-base.code", 1))
    #expect(try special("n8n-nodes-base.executeWorkflow", 1.05) == special("n8n-nodes-base.executeWorkflow", 1))
  }
}
