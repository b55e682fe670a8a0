import Parser
import Testing

@testable import Analysis

@Suite struct NodeCatalogTests {
  /// The counts that n8n's own packages gave.
  @Test(arguments: [N8nRelease.v2, .v1])
  func counts(release: N8nRelease) throws {
    let names = NodeCatalog.names(in: release)
    let types = try names.map { try #require(NodeCatalog.type($0, in: release), "\($0)") }
      .filter { !$0.originalName.hasPrefix("n8n-nodes-codika.") }
    let originals = types.filter { $0.variant == .original }
    func count(_ holds: (NodeType) -> Bool) -> Int { originals.count(where: holds) }
    func inSomeVersion(_ holds: @escaping (NodeType, Double) -> Bool) -> (NodeType) -> Bool {
      { type in type.versions.contains { holds(type, $0) } }
    }
    #expect(originals.count == (release == .v2 ? 568 : 545))
    #expect(types.count { $0.variant == .tool } == (release == .v2 ? 270 : 265))
    #expect(types.count { $0.variant == .humanInTheLoopTool } == (release == .v2 ? 10 : 0))
    #expect(count(\.isTrigger) == (release == .v2 ? 112 : 109))
    #expect(count(\.isHidden) == (release == .v2 ? 48 : 38))
    #expect(count(inSomeVersion { $0.startsWorkflow(version: $1) }) == (release == .v2 ? 122 : 116))
    #expect(types.allSatisfy { $0.versions.allSatisfy($0.runs) })
    #expect(names == names.sorted())
    #expect(originals.reduce(0) { $0 + $1.versions.count } == (release == .v2 ? 1010 : 872))
  }

  @Test func oneType() throws {
    let slack = try #require(NodeCatalog.type("n8n-nodes-base.slack"))
    #expect(slack.versions.first == 1 && slack.versions.last == slack.defaultVersion)
    #expect(slack.isVersioned && !slack.isTrigger && !slack.isHidden && !slack.isDeprecated)
    #expect(slack.methods(version: 1) == [.execute] && slack.methods(version: 2) == [.webhook, .execute])
    #expect(!slack.startsWorkflow(version: 1) && slack.startsWorkflow(version: 2.2))
    #expect(!slack.offersTool(version: 1) && slack.offersHumanInTheLoopTool(version: 2))
    #expect(slack.originalName == "n8n-nodes-base.slack" && slack.exclusion == nil && slack.availability == .both)
    let tool = try #require(NodeCatalog.type("n8n-nodes-base.slackTool"))
    #expect(tool.variant == .tool && tool.originalName == "n8n-nodes-base.slack" && tool.versions.first == 2)
    #expect(NodeCatalog.type("n8n-nodes-base.airtop")?.defaultVersion == 1)
    #expect(NodeCatalog.type("n8n-nodes-base.evaluationTrigger")?.isTrigger == true)
    #expect(NodeCatalog.type("n8n-nodes-base.evaluationTrigger")?.startsWorkflow(version: 4.7) == false)
    #expect(NodeCatalog.type("n8n-nodes-base.manualTrigger")?.mostPerWorkflow == 1)
    #expect(NodeCatalog.type("@n8n/n8n-nodes-langchain.outputParserAutofixing")?.isDeprecated == true)
    #expect(NodeCatalog.type("n8n-nodes-base.webhook")?.supportsCrossOriginOptions == true)
    #expect(
      NodeCatalog.type("n8n-nodes-base.webhook")?.sensitiveFields(version: 2)
        == ["headers.authorization", "headers.cookie"])
    #expect(NodeCatalog.type("n8n-nodes-base.webhook", in: .v1)?.sensitiveFields(version: 2) == [])
  }

  @Test func releasesDiffer() throws {
    #expect(NodeCatalog.type("n8n-nodes-base.start") == nil)
    #expect(NodeCatalog.type("n8n-nodes-base.start", in: .v1)?.availability == .goneInV2)
    #expect(NodeCatalog.type("n8n-nodes-base.databricks")?.availability == .sinceV2)
    #expect(NodeCatalog.type("n8n-nodes-base.databricks", in: .v1) == nil)
    let error = try N8nRelease.allCases.map { try #require(NodeCatalog.type("n8n-nodes-base.errorTrigger", in: $0)) }
    #expect(error.map { $0.startsWorkflow(version: 1) } == [false, true])
    let command = "n8n-nodes-base.executeCommand"
    #expect(NodeCatalog.type(command)?.exclusion == .byDefault)
    #expect(NodeCatalog.type(command, in: .v1)?.exclusion == nil)
    #expect(NodeCatalog.type("n8n-nodes-base.e2eTest")?.exclusion == .testsOnly)
    let crypto = try #require(NodeCatalog.type("n8n-nodes-base.crypto", in: .v1))
    #expect(!crypto.isVersioned && crypto.standing(of: 9) == .unlisted && crypto.versions == [1])
    #expect(NodeCatalog.type("n8n-nodes-base.crypto")?.standing(of: 9) == .notImplemented)
    #expect(N8nRelease.v2.version == "2.41.1" && N8nRelease.v1.version == "1.123.81")
  }

  /// n8n strips `HitlTool` or `Tool` when it builds a workflow, unless the full name is a type.
  @Test func variantsThatAreNotListed() throws {
    let noOp = try #require(NodeCatalog.type("n8n-nodes-base.noOpHitlTool"))
    #expect(noOp.variant == .humanInTheLoopTool && noOp.standing(of: 1) == .implemented)
    #expect(NodeCatalog.type("n8n-nodes-base.noOpHitlTool", in: .v1) == nil)
    #expect(NodeCatalog.type("n8n-nodes-base.noOpTool")?.standing(of: 1) == .notATool)
    #expect(NodeCatalog.type("@n8n/n8n-nodes-langchain.toolCodeHitlTool")?.standing(of: 1) == .notForHumans)
    #expect(NodeCatalog.type("@n8n/n8n-nodes-langchain.mcpClientTool")?.variant == .original)
    #expect(!NodeCatalog.names.contains("n8n-nodes-base.noOpTool"))
    #expect(NodeCatalog.names.contains("n8n-nodes-base.slackHitlTool"))
  }

  @Test(arguments: ["", "Tool", "HitlTool", "n8n-nodes-base", "n8n-nodes-base.", "n8n-nodes-base.Set", "\u{0}", "zzz"])
  func unknownTypes(name: String) {
    #expect(NodeCatalog.type(name) == nil)
  }

  @Test func packages() {
    #expect(NodeCatalog.standing(ofPackageOf: "n8n-nodes-base.nothing") == .listed)
    #expect(NodeCatalog.standing(ofPackageOf: "@n8n/n8n-nodes-langchain.agent") == .listed)
    #expect(NodeCatalog.standing(ofPackageOf: "@n8n/mcp-registry.x") == .virtual)
    #expect(NodeCatalog.standing(ofPackageOf: "@n8n/mcp-registry.x", in: .v1) == .community)
    #expect(NodeCatalog.standing(ofPackageOf: "n8n-nodes-evil.x") == .community)
    #expect(NodeCatalog.standing(ofPackageOf: "webhook") == .missing)
    #expect(NodeCatalog.package(of: "@n8n/n8n-nodes-langchain.agent") == "@n8n/n8n-nodes-langchain")
    #expect(NodeCatalog.families.count == 13)
  }

  @Test func theCodikaNodeIsBuiltIn() throws {
    let codika = try #require(NodeCatalog.type("n8n-nodes-codika.codika"))
    #expect(codika.versions == [1] && !codika.isTrigger && !codika.startsWorkflow(version: 1))
    #expect(NodeCatalog.type("n8n-nodes-codika.codikaTool")?.standing(of: 1) == .implemented)
    #expect(NodeCatalog.type("n8n-nodes-codika.codikaInitDataIngestion")?.isHidden == true)
    #expect(NodeCatalog.type("n8n-nodes-codika.codikaIngestionCallback") != nil)
  }

  @Test func webhooks() throws {
    let webhook = try #require(NodeCatalog.type("n8n-nodes-base.webhook")).webhooks(version: 2)
    #expect(
      webhook == [
        NodeWebhook(method: "{httpMethod|GET}", path: "{path}", responseMode: "{responseMode}", traits: .fullPath)
      ])
    let form = try #require(NodeCatalog.type("n8n-nodes-base.formTrigger"))
    #expect(form.webhooks(version: 1).map(\.path) == ["{path}/n8n-form", "{path}/n8n-form"])
    #expect(form.webhooks(version: 2.2).first?.traits == [.fullPath, .setUp, .form])
    #expect(form.hasWebhooks(version: 2) && !form.webhooks(version: 2).contains { $0.traits.contains(.resumes) })
    let slack = try #require(NodeCatalog.type("n8n-nodes-base.slack"))
    #expect(!slack.hasWebhooks(version: 1) && slack.hasWebhooks(version: 2.3))
    #expect(slack.webhooks(version: 2.3).allSatisfy { $0.traits == [.fullPath, .resumes] })
    #expect(NodeCatalog.type("n8n-nodes-base.set")?.webhooks(version: 3.4) == [])
  }
}
