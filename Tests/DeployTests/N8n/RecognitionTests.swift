import Deploy
import Foundation
import Lowering
import N8nServer
import Support
import Testing

@Suite struct RecognitionTests {
  @Test func versionsAreRead() {
    #expect(N8nVersion("2.41.1") == N8nVersion(2, 41, 1))
    #expect(N8nVersion("n8n@1.123.81") == N8nVersion(1, 123, 81))
    #expect(N8nVersion("2.42.0-beta.1") == N8nVersion(2, 42, 0))
    for text in ["", "2", "2.41", "2.x.1", "2.41.1.1", "-1.2.3", "+2.41.1"] { #expect(N8nVersion(text) == nil) }
    #expect(N8nVersion(2, 9, 9) < N8nVersion(2, 10, 0))
  }

  /// The traits against what the descriptions inside 27 published versions say.
  @Test func traitsBeginWhereTheDescriptionsSay() throws {
    let file = URL(filePath: #filePath).deletingLastPathComponent().appending(
      path: "../../../Corpus/n8n/api-compat.json")
    let facts = try #require(OutputValue(json: Array(Data(contentsOf: file.standardized))))
    var checked = 0
    for trait in N8nTrait.allCases {
      guard let operation = trait.operation else { continue }
      let name = "\(operation.method) \(operation.path)"
      let entry = operation.query.map { facts["query parameters"]?["\(name) ?\($0)"] } ?? facts["operations"]?[name]
      let from = try #require(entry?["from"]?.string.flatMap { N8nVersion($0) }, "\(trait)")
      #expect(N8nVersion(from.major, from.minor) == trait.since, "\(trait)")
      checked += 1
    }
    #expect(checked > 10)
    let behaviors: [N8nTrait: String] = [
      .mergesSettings: "settings merged on PUT", .resetsErrorWorkflow: "errorWorkflow DEFAULT removes the key",
      .versions: "draft and published version apart by default (activeVersionId)",
      .checksBeforeMoving: "PUT on a live workflow checks first, moves activeVersionId after",
      .checksCallees: "publish checks sub-workflow references",
      .checksStructure: "structure validated on create and PUT",
      .checksWebhooksFirst: "publish checks webhook conflicts beforehand (409)",
      .fillsWebhookIDs: "missing webhookId filled in on save", .publishesLater: "asynchronous publishing by default",
    ]
    let read = facts["behaviour"]
    for (trait, name) in behaviors {
      let from = try #require(read?[name]?["from"]?.string.flatMap { N8nVersion($0) }, "\(name)")
      #expect(N8nVersion(from.major, from.minor) == trait.since, "\(trait)")
    }
  }

  /// Every key that a body may hold is known from the version on from which the descriptions list it.
  @Test func bodiesHoldWhatTheDescriptionsList() throws {
    let file = URL(filePath: #filePath).deletingLastPathComponent().appending(
      path: "../../../Corpus/n8n/api-compat.json")
    let facts = try #require(OutputValue(json: Array(Data(contentsOf: file.standardized))))
    let versions = (facts["versions"]?.elements ?? []).compactMap { $0.string.flatMap { N8nVersion($0) } }
    for version in versions {
      let profile = ServerProfile(version, .configured)
      for (kind, purpose) in [("create", WorkflowBody.Purpose.create), ("update", .update)] {
        let settings = OutputValue.object(
          (facts["workflow \(kind) settings"]?["accepted"]?.members ?? []).map { .init($0.key, .string("x")) })
        let nodes = OutputValue.object(
          (facts["workflow \(kind) nodes"]?["accepted"]?.members ?? []).map { .init($0.key, .string("x")) })
        let body = WorkflowBody(
          .object([.init("settings", settings), .init("nodes", .array([nodes]))]), for: profile, purpose)
        for (part, value) in [("settings", body.value["settings"]), ("nodes", body.value["nodes"]?.elements.first)] {
          let accepted = facts["workflow \(kind) \(part)"]?["accepted"]?.members ?? []
          let expected = accepted.filter { isListed($0.value, version) }.map(\.key).sorted()
          #expect((value?.members ?? []).map(\.key).sorted() == expected, "\(version) \(kind) \(part)")
        }
      }
    }
    #expect(versions.count == 27)
  }

  private func isListed(_ entry: OutputValue, _ version: N8nVersion) -> Bool {
    guard let from = entry["from"]?.string.flatMap({ N8nVersion($0) }) else { return false }
    return version >= from && (entry["to"]?.string.flatMap { N8nVersion($0) }.map { version <= $0 } ?? true)
  }

  @Test(arguments: ServerBehavior.all) func serversAreRecognised(behavior: ServerBehavior) async throws {
    let bench = try await APIBench(behavior)
    defer { bench.stop() }
    let profile = bench.api.profile
    let version = try #require(N8nVersion(behavior.version))
    #expect(profile.earliest <= version)
    #expect(profile.before.map { version < $0 } ?? true)
    // The oldest does not tell its version, and what it lists leaves only old ones.
    #expect((profile.version == nil) == (behavior.minor == 85))
    #expect(profile.has(.mergesSettings) == behavior.mergesSettings)
    #expect(profile.mayHave(.mergesSettings) == behavior.mergesSettings)
    #expect(profile.has(.versions) == behavior.hasVersions)
    #expect(profile.has(.publishes) == behavior.hasPublish)
    #expect(profile.has(.publishIfActive) == behavior.hasPublishIfActive)
    #expect(profile.has(.publishesLater) == behavior.publishesLater)
    #expect(profile.has(.archives) == behavior.archives)
    #expect(profile.has(.checksBeforeMoving) == (behavior.hasVersions && !behavior.movesBeforeChecking))
    #expect(profile.has(.listsCredentials) == behavior.hasCredentialList)
  }

  /// Behind a proxy that hides the start page only the operations tell, and what is uncertain is reckoned with.
  @Test func operationsBoundTheVersion() async throws {
    for (behavior, text) in [
      (ServerBehavior.n8n1x123, "n8n between 1.123.0 and 2.4.0"), (.n8n2x20, "n8n between 2.20.0 and 2.33.0"),
      (.n8n2x36, "n8n between 2.35.0 and 2.39.0"), (.n8n2x41, "n8n 2.39.0 or newer"),
    ] {
      let bench = try await APIBench(behavior)
      defer { bench.stop() }
      let description = try await bench.client.send(
        HTTPRequest(.get, bench.server.url + ServerRecognition.descriptionPath))
      let profile = try #require(
        ServerRecognition.profile(
          description: description, startPage: HTTPResponse(status: 302), configured: nil))
      #expect(profile.text == text)
      if behavior.publishesLater {
        #expect(!profile.has(.publishesLater))
        #expect(profile.mayHave(.publishesLater))
      }
      let configured = ServerRecognition.profile(
        description: description, startPage: nil, configured: N8nVersion(2, 41, 1))
      #expect(configured?.text == "n8n 2.41.1")
    }
  }

  @Test(arguments: [
    HTTPResponse(status: 200, body: Array("<html>Sign in</html>".utf8)), HTTPResponse(status: 404),
    HTTPResponse(status: 200, body: Array("paths: [1, 2]\n".utf8)), HTTPResponse(status: 200, body: []),
    HTTPResponse(status: 200, body: Array("<meta name=\"n8n:config:sentry\" content=\"not base64\">".utf8)),
    HTTPResponse(status: 200, body: Array("n8n:config:sentry".utf8)),
  ])
  func othersAreNot(response: HTTPResponse) {
    #expect(ServerRecognition.profile(description: response, startPage: response, configured: nil) == nil)
  }
}
