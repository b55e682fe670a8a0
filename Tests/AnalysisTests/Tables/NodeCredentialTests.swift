import Parser
import Testing

@testable import Analysis

@Suite struct NodeCredentialTests {
  /// Every line of `credential-cases.jsonl`.
  @Test func credentialsAreThoseOfN8n() throws {
    var wrong: [String] = []
    let lines = try CatalogCases.lines("credential-cases")
    for line in lines {
      let value = try #require(CatalogCases.root(line))
      let node = try #require(CatalogCases.node(value))
      let expected = try #require(value["credentials"]).elements.map {
        "\($0.elements.first?.string ?? "?") \($0.elements.last?.rawText ?? "?")"
      }
      let found = NodeCatalog.credentials(of: node)?.map { "\($0.type) \($0.isRequired ? 1 : 0)" }
      if found != expected { wrong.append("found \(found?.description ?? "nil") for \(line)") }
    }
    #expect(lines.count == 600)
    #expect(wrong.isEmpty, "\(wrong.count) of \(lines.count):\n\(wrong.joined(separator: "\n"))")
  }

  private func credentials(_ text: String, in release: N8nRelease = .v2) throws -> [String]? {
    NodeCatalog.credentials(of: try #require(CatalogCases.node(text)), in: release)?
      .map { $0.type + ($0.isRequired ? "!" : "") }
  }

  @Test func anExpressionAsksForAll() throws {
    #expect(
      try credentials(
        #"{"type":"n8n-nodes-base.gmail","version":2.1,"parameters":{"authentication":"={{ $json.a }}"}}"#)
        == ["googleApi!", "gmailOAuth2!"])
  }

  @Test func aPlaceholderLeavesItOpen() throws {
    #expect(
      try credentials(
        #"{"type":"n8n-nodes-base.gmail","version":2.1,"parameters":{"authentication":"{{INSTPARM_AUTH_MRAPTSNI}}"}}"#)
        == nil)
    #expect(
      try credentials(
        #"{"type":"n8n-nodes-base.gmail","version":2.1,"parameters":{"subject":"{{INSTPARM_X_MRAPTSNI}}"}}"#)
        == ["gmailOAuth2!"])
  }

  @Test func releasesDiffer() throws {
    let node = #"{"type":"n8n-nodes-base.baserow","version":1,"parameters":{"authentication":"databaseToken"}}"#
    #expect(try credentials(node) == ["baserowTokenApi!"])
    #expect(try credentials(node, in: .v1) == ["baserowApi!"])
    #expect(try credentials(#"{"type":"n8n-nodes-base.automizy","version":1}"#) == nil)
    #expect(try credentials(#"{"type":"n8n-nodes-base.automizy","version":1}"#, in: .v1) == ["automizyApi!"])
  }

  @Test func unlistedVersions() throws {
    // Conditions per version are not known for a version that is not listed; constant ones are.
    #expect(try credentials(#"{"type":"n8n-nodes-base.bitbucketTrigger","version":7}"#) == nil)
    #expect(try credentials(#"{"type":"n8n-nodes-base.bannerbear","version":7}"#) == ["bannerbearApi!"])
    #expect(try credentials(#"{"type":"n8n-nodes-base.slack","version":7}"#) == nil)
    #expect(try credentials(#"{"type":"n8n-nodes-base.noOp","version":7}"#) == [])
  }

  @Test func toolsNeedWhatTheirOriginalNeeds() throws {
    #expect(try credentials(#"{"type":"n8n-nodes-base.gmailTool","version":2.1}"#) == ["gmailOAuth2!"])
    #expect(try credentials(#"{"type":"n8n-nodes-codika.codikaTool","version":1}"#) == [])
  }

  @Test func nodesThatTakeAnyCredential() throws {
    func selected(_ parameters: String, _ version: String = "4.2") throws -> String? {
      let node = try #require(
        CatalogCases.node(
          #"{"type":"n8n-nodes-base.httpRequest","version":\#(version),"parameters":\#(parameters)}"#))
      let type = try #require(NodeCatalog.type(of: node))
      #expect(type.acceptsAnyCredential)
      return type.selectedCredentialType(of: node)
    }
    #expect(
      try selected(#"{"authentication":"genericCredentialType","genericAuthType":"httpHeaderAuth"}"#)
        == "httpHeaderAuth")
    #expect(
      try selected(
        #"{"authentication":"predefinedCredentialType","nodeCredentialType":"slackApi","genericAuthType":"oAuth2Api"}"#)
        == "slackApi")
    #expect(try selected(#"{"nodeCredentialType":"slackApi"}"#) == nil)
    #expect(try selected(#"{"authentication":"none","nodeCredentialType":"slackApi"}"#) == nil)
    #expect(
      try selected(#"{"authentication":"predefinedCredentialType","nodeCredentialType":"={{ $json.t }}"}"#) == nil)
    #expect(NodeCatalog.type("n8n-nodes-base.httpRequestTool")?.acceptsAnyCredential == true)
    #expect(NodeCatalog.type("n8n-nodes-base.slack")?.acceptsAnyCredential == false)
  }

  @Test func credentialTypes() throws {
    #expect(NodeCatalog.credentialTypeNames().count == 447)
    #expect(NodeCatalog.credentialTypeNames(in: .v1).count == 415)
    let header = try #require(NodeCatalog.credentialType("httpHeaderAuth"))
    #expect(header.isGeneric && header.worksAnywhere && !header.isOAuth2 && header.authentication == .declarative)
    let slack = try #require(NodeCatalog.credentialType("slackManagerOAuth2Api"))
    #expect(slack.base == "oAuth2Api" && slack.isOAuth2 && slack.isRestricted && slack.isHidden)
    #expect(slack.availability == .sinceV2 && NodeCatalog.credentialType("slackManagerOAuth2Api", in: .v1) == nil)
    #expect(NodeCatalog.credentialType("asanaApi", in: .v1)?.hasTest == true)
    #expect(NodeCatalog.credentialType("nasaApi")?.hasTest == true)
    #expect(NodeCatalog.credentialType("nasaApi", in: .v1)?.hasTest == false)
    #expect(NodeCatalog.credentialType("salesforceJwtApi")?.fetchesToken == true)
    #expect(NodeCatalog.credentialType("slack") == nil)
    #expect(NodeCatalog.credentialType("") == nil)
  }
}
