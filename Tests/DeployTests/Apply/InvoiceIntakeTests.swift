import Analysis
import Deploy
import Foundation
import Lexer
import Lowering
import N8nServer
import Support
import Testing

/// The real use case, from its files to a server.
@Suite struct InvoiceIntakeTests {
  static func bundle(_ variables: [String: String]) throws -> ResolvedBundle {
    let folder = URL(filePath: #filePath).deletingLastPathComponent()
      .appending(path: "../../../Corpus/projects/invoice-intake").standardized
    var files: [String: String] = [:]
    for path in try FileManager.default.subpathsOfDirectory(atPath: folder.path) {
      guard !path.hasPrefix("expect"), let text = try? String(contentsOf: folder.appending(path: path), encoding: .utf8)
      else { continue }
      files[path] = text
    }
    let result = Lowerer.lower(
      UseCases.project(files), environment: "dev", supplied: SuppliedValues(variables: variables))
    return try #require(result.bundle)
  }

  @Test(arguments: ServerBehavior.all) func goesLive(behavior: ServerBehavior) async throws {
    let bench = try await DeployBench(behavior)
    let release: N8nRelease = behavior.hasVersions ? .v2 : .v1
    let desired = DesiredState(
      try Self.bundle(["CODIKA_MEMBER_SECRET": "se'cret\n"]), release: release)
    #expect(desired.open.isEmpty)
    let api = bench.deployer([]).deployer.api
    var deployer = Deployer(api: api, desired: desired, store: bench.store, deployment: "d1", owner: "tester")

    // Without its credentials nothing is sent that stays.
    let plan = try await deployer.plan()
    let needed = Set(CredentialNeeds.types(desired))
    #expect(plan.problems.count >= needed.count)
    #expect(plan.problems.allSatisfy { $0.text.contains("the server has no credential of type") })
    await #expect(throws: DeployFailure.self) { try await deployer.run() }
    #expect(bench.server.summary.isEmpty)

    bench.server.addCredentials(CredentialNeeds.all(desired))
    deployer.deployment = "d2"
    do {
      _ = try await deployer.run()
    } catch {
      Issue.record("\(behavior): \(error.text)")
      return
    }
    #expect(bench.server.summary.count == 5)
    #expect(
      bench.server.live.map(\.description).sorted() == [
        "POST /webhook/invoice-intake/demo/process-invoice", "POST /webhook/invoice-intake/demo/weekly-report/run",
      ])
    // No placeholder is left, and the secret is where the workflow needs it.
    #expect(bench.server.summary.allSatisfy { !$0.contains("_LFKWBUS}}") && !$0.contains("_TRCESMEM}}") })
    let again = try await deployer.plan()
    #expect(again.isEmpty)
    #expect(
      again.changes.flatMap(\.unconfirmed).sorted()
        == (behavior.publishesLater ? ["Every Monday", "New invoice e-mail"] : []))
  }

  @Test func aVariableThatIsNotSetIsToldFirst() throws {
    let desired = DesiredState(try Self.bundle([:]), release: .v2)
    #expect(desired.open.map(\.variable) == ["CODIKA_MEMBER_SECRET"])
    let plan = Planner.plan(
      desired, LiveState([], desired: desired, ledger: nil), ledger: nil, server: "s",
      profile: ServerProfile(N8nVersion(2, 41, 1), .startPage))
    #expect(
      plan.problems.map(\.text) == [
        "the variable `CODIKA_MEMBER_SECRET`, which `{{MEMSECRT_EXECUTION_AUTH_TRCESMEM}}` comes from, is not set"
      ])
  }
}

/// The credentials that a state refers to by id.
enum CredentialNeeds {
  static func all(_ desired: DesiredState) -> [(type: String, id: String)] {
    var found: [(type: String, id: String)] = []
    for node in desired.workflows.flatMap({ $0.content["nodes"]?.elements ?? [] }) {
      for member in node["credentials"]?.members ?? [] {
        guard let id = member.value["id"]?.string, !found.contains(where: { $0.id == id }) else { continue }
        found.append((member.key, id))
      }
    }
    return found
  }

  static func types(_ desired: DesiredState) -> [String] { all(desired).map(\.type) }
}
