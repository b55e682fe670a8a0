import Foundation
import Lowering
import Support
import Testing

@testable import Emit

/// Bundles as bytes, of the use cases of the corpus.
@Suite struct BundleTests {
  static func files(of name: String) -> [String: String] {
    let folder = "Corpus/projects/\(name)"
    var files: [String: String] = [:]
    for path in Expect.files(below: folder, suffix: "") {
      let relative = String(path.dropFirst(folder.count + 1))
      guard !relative.hasPrefix("expect"), let text = Expect.read(path) else { continue }
      files[relative] = text
    }
    return files
  }

  static func object(_ text: String?) throws -> [String: Any] {
    let value = try JSONSerialization.jsonObject(with: Data((text ?? "").utf8))
    return try #require(value as? [String: Any])
  }

  @Test(arguments: [("dev", "dev"), ("prod", "prod"), (nil, "template")])
  func invoiceIntakeIsAsExpected(environment: String?, name: String) throws {
    let project = UseCases.project(Self.files(of: "invoice-intake"))
    let bundle = UseCases.bundle(project, environment: environment, payload: environment == "prod")
    #expect(bundle.count == (environment == "prod" ? 8 : 7))
    for (path, text) in bundle {
      let difference = try Expect.difference(text, from: "Corpus/projects/invoice-intake/expect/\(name)/\(path)")
      #expect(difference == nil, "\(difference ?? "")")
    }
  }

  @Test(arguments: [nil, "dev"])
  func everyFileIsJSONWithAFinalNewline(environment: String?) throws {
    let bundle = UseCases.bundle(
      UseCases.project(Self.files(of: "invoice-intake")), environment: environment, payload: true)
    #expect(bundle.count == 8)
    for (path, text) in bundle {
      #expect(throws: Never.self, "\(path)") { try Self.object(text) }
      #expect(text.hasSuffix("}\n") && !text.contains("\r"))
    }
  }

  @Test func theOrderOfFilesAndTheirPlaceChangeNothingThatRuns() throws {
    let files = Self.files(of: "invoice-intake")
    let reference = UseCases.bundle(UseCases.project(files), environment: "dev", payload: true)
    var random = SplitMix64(seed: 7)
    for _ in 0..<5 {
      let order = files.keys.sorted().shuffled(using: &random)
      #expect(UseCases.bundle(UseCases.project(files, order: order), environment: "dev", payload: true) == reference)
    }
    let moved = UseCases.bundle(UseCases.project(files, folder: "/some/where/"), environment: "dev", payload: true)
    #expect(moved["provenance.json"] != reference["provenance.json"])
    #expect(moved.filter { $0.key != "provenance.json" } == reference.filter { $0.key != "provenance.json" })
  }

  @Test func theDigestFollowsWhatRunsAndNothingElse() throws {
    func digest(_ path: String = "", _ old: String = "", _ new: String = "", _ environment: String? = "dev") throws
      -> String
    {
      var files = Self.files(of: "invoice-intake")
      if !path.isEmpty {
        let text = try #require(files[path])
        #expect(text.contains(old))
        files[path] = text.replacing(old, with: new)
      }
      let bundle = UseCases.bundle(UseCases.project(files), environment: environment)
      return try #require(try Self.object(bundle["manifest.json"])["digest"] as? String)
    }
    let reference = try digest()
    #expect(reference.hasPrefix("sha256:") && reference.utf8.count == 7 + 64)
    #expect(try digest("version.json", "1.4.0", "1.4.1") == reference)
    #expect(try digest("codika.yaml", "title: Invoice intake", "title: Invoices # comment") == reference)
    #expect(try digest("workflows/extract-pdf.json", "\n", "\r\n") == reference)
    #expect(try digest("environments/dev.yaml", "COMPANY_NAME: Acme", "COMPANY_NAME: Other") != reference)
    #expect(try digest("environments/dev.yaml", "CODIKA_MEMBER_SECRET", "OTHER_SECRET") != reference)
    #expect(try digest("codika.yaml", "workflowName: Extract PDF", "workflowName: Extract") != reference)
    #expect(try digest("codika.yaml", "path: process-invoice", "path: process") != reference)
    #expect(try digest("", "", "", nil) != reference)
  }

  @Test func theManifestHasTheShapeOfItsDescription() throws {
    let bundle = UseCases.bundle(UseCases.project(Self.files(of: "invoice-intake")), environment: "dev")
    let manifest = try Self.object(bundle["manifest.json"])
    #expect(manifest["format_version"] as? Int == 1)
    #expect((manifest["tool"] as? [String: String]) == ["name": "codikac", "version": Tool.version])
    #expect(manifest["environment"] as? String == "dev")
    #expect(manifest["provenance"] as? String == "provenance.json")
    let workflows = try #require(manifest["workflows"] as? [[String: Any]])
    #expect(
      workflows.map { $0["key"] as? String } == [
        "extract-pdf", "validate-with-crm", "invoice-intake", "process-invoice", "weekly-report",
      ])
    for workflow in workflows { #expect(bundle[workflow["file"] as? String ?? ""] != nil) }
    let deferred = try #require((manifest["placeholders"] as? [String: Any])?["deferred"] as? [[String: Any]])
    #expect(
      deferred.map { $0["text"] as? String } == [
        "{{MEMSECRT_EXECUTION_AUTH_TRCESMEM}}", "{{SUBWKFL_extract-pdf_LFKWBUS}}",
        "{{SUBWKFL_validate-with-crm_LFKWBUS}}",
      ])
    #expect(deferred.map { $0["env"] as? String } == ["CODIKA_MEMBER_SECRET", nil, nil])
    let template = UseCases.bundle(UseCases.project(Self.files(of: "invoice-intake")))
    #expect(try Self.object(template["manifest.json"])["environment"] is NSNull)
  }

  @Test func deferredPointersLeadToTheirPlaceholders() throws {
    let bundle = UseCases.bundle(UseCases.project(Self.files(of: "invoice-intake")))
    let manifest = try Self.object(bundle["manifest.json"])
    let deferred = try #require((manifest["placeholders"] as? [String: Any])?["deferred"] as? [[String: Any]])
    var count = 0
    for item in deferred {
      let text = try #require(item["text"] as? String)
      for place in try #require(item["at"] as? [[String: String]]) {
        var value: Any? = try Self.object(bundle["workflows/\(place["workflow"] ?? "").json"])
        for part in (place["pointer"] ?? "").split(separator: "/") {
          if let index = Int(part), let list = value as? [Any] {
            value = list[index]
          } else {
            value = (value as? [String: Any])?[String(part).replacing("~1", with: "/").replacing("~0", with: "~")]
          }
        }
        #expect((value as? String)?.contains(text) == true, "\(place)")
        count += 1
      }
    }
    #expect(count > 40)
  }
}
