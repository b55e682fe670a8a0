import Foundation
import Testing

@testable import Analysis

/// The generated tables against the data that they were made from, read here by another way.
@Suite struct NodeCatalogDataTests {
  static let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()

  /// The tables are what the generator writes.
  @Test func tablesAreFresh() throws {
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/env")
    process.arguments = ["python3", Self.root.appending(path: "Tools/generate-node-catalog").path, "--check"]
    let output = Pipe()
    process.standardOutput = output
    try process.run()
    let text = String(decoding: output.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    process.waitUntilExit()
    #expect(process.terminationStatus == 0, "run Tools/generate-node-catalog: \(text)")
  }

  private typealias Facts = [String: Any]

  private func catalog() throws -> Facts {
    let data = try Data(contentsOf: Self.root.appending(path: "Tools/data/n8n-catalog.json"))
    return try #require(try JSONSerialization.jsonObject(with: data) as? Facts)
  }

  /// The value of a key in a release and version, as the legend says; nil if absent.
  private func value(_ facts: Facts, _ key: String, _ release: N8nRelease, _ version: Double) -> Any? {
    var value = facts[key]
    if release == .v1, let other = (facts["o1"] as? Facts)?[key] { value = other }
    if let number = value as? NSNumber, number == 0 { return nil }
    guard let cases = (value as? Facts)?["@"] as? Facts else { return value is NSNull ? nil : value }
    for (ranges, alternative) in cases {
      for range in ranges.split(separator: ",") {
        let ends = range.components(separatedBy: "..").compactMap { Double($0) }
        if ends.count == (range.contains("..") ? 2 : 1), let first = ends.first, let last = ends.last,
          first <= version, version <= last
        {
          return alternative is NSNull ? nil : alternative
        }
      }
    }
    return nil
  }

  @Test(arguments: [N8nRelease.v2, .v1])
  func everyFactIsInTheTable(release: N8nRelease) throws {
    let types = try #require(try catalog()["types"] as? [String: Facts])
    var compared = 0
    for (name, facts) in types {
      guard facts["rel"] as? String != (release == .v2 ? "gone2" : "since2") else {
        #expect(NodeCatalog.type(name, in: release) == nil)
        continue
      }
      let type = try #require(NodeCatalog.type(name, in: release))
      let versions = try #require(value(facts, "v", release, 0) as? [Double])
      #expect(type.name == name && type.versions == versions)
      let defaultVersion = value(facts, "d", release, 0) as? Double ?? versions.last
      #expect(type.defaultVersion == defaultVersion, "\(name)")
      #expect(type.isVersioned == (value(facts, "vc", release, 0) != nil), "\(name)")
      #expect(type.isHidden == (value(facts, "h", release, 0) != nil), "\(name)")
      #expect(type.isTrigger == (value(facts, "g", release, 0) != nil), "\(name)")
      #expect(type.mostPerWorkflow == value(facts, "max", release, 0) as? Int, "\(name)")
      for version in versions {
        let place = "\(name) \(version)"
        let letters = try #require(value(facts, "fn", release, version) as? String)
        #expect(type.methods(version: version).rawValue.nonzeroBitCount == letters.count, "\(place)")
        #expect(type.startsWorkflow(version: version) == (value(facts, "act", release, version) != nil), "\(place)")
        #expect(type.offersTool(version: version) == (value(facts, "tool", release, version) != nil), "\(place)")
        let credentials = (value(facts, "cr", release, version) as? [[Any]] ?? []).compactMap { $0.first as? String }
        #expect(Set(type.credentialTypes(version: version)) == Set(credentials), "\(place)")
        #expect(credentials.allSatisfy { NodeCatalog.credentialType($0, in: release) != nil }, "\(place)")
        let webhooks = value(facts, "wh", release, version) as? [[String]] ?? []
        #expect(
          type.webhooks(version: version).map { [$0.method, $0.path, $0.responseMode] }
            == webhooks.map { Array($0.prefix(3)) }, "\(place)")
        let special = value(facts, "p", release, version) as? [[Any]] ?? []
        #expect(type.specialParameters(version: version).map(\.path) == special.map { $0[1] as? String }, "\(place)")
        #expect(
          type.specialParameters(version: version).map(\.isExpressionField)
            == special.map { ($0[0] as? String)?.hasSuffix("-") == false }, "\(place)")
        for (key, fact) in [("in", type.facts.inputs), ("out", type.facts.outputs)] {
          guard let ports = value(facts, key, release, version) as? [String] else { continue }
          guard case .list(let found, let families)?? = type.facts.fact(fact, version) else {
            Issue.record("\(place)")
            continue
          }
          #expect(found.map(\.description) == ports, "\(place)")
          #expect(families == Set(found.map(\.family)), "\(place)")
        }
        compared += 1
      }
    }
    #expect(compared == (release == .v2 ? 1010 : 872))
  }

  @Test func everyDescriptionIsThere() throws {
    let computed = try #require(try catalog()["computed"] as? Facts)
    #expect(computed.count == 30)
    for (name, description) in computed {
      let found = try #require(PortDescriptionData.named(name), "\(name)")
      let parameters = (description as? Facts)?["params"] as? Facts ?? [:]
      #expect(Set(found.parameters.map(\.name)) == Set(parameters.keys))
      for rule in found.parameters {
        #expect(rule.variants.count == (parameters[rule.name] as? [Any])?.count, "\(name) \(rule.name)")
      }
    }
    #expect(PortDescriptionData.named("") == nil)
  }
}
