import Foundation
import Support
import Testing

@testable import Emit

/// The wire request of the platform.
@Suite struct PayloadTests {
  private func payload(_ files: [String: String], _ environment: String? = "prod") throws -> [String: Any] {
    try BundleTests.object(
      UseCases.bundle(UseCases.project(files), environment: environment, payload: true)["payload.json"])
  }

  private func decoded(_ text: Any?) -> String {
    Data(base64Encoded: text as? String ?? "").map { String(decoding: $0, as: UTF8.self) } ?? ""
  }

  /// The keys of a request that the platform's own client sent.
  @Test func hasTheKeysOfTheClient() throws {
    let body = try payload(BundleTests.files(of: "invoice-intake"))
    #expect(Set(body.keys) == ["configuration", "metadataDocuments", "skills"])
    let configuration = try #require(body["configuration"] as? [String: Any])
    #expect(
      Set(configuration.keys).isSuperset(of: [
        "title", "subtitle", "description", "workflows", "processDeploymentMarkdown", "tags", "integrationUids", "icon",
      ]))
    let workflows = try #require(configuration["workflows"] as? [[String: Any]])
    for workflow in workflows {
      #expect(
        Set(workflow.keys).isSuperset(of: [
          "workflowTemplateId", "workflowId", "workflowName", "knowledgeBaseAccess", "integrationUids", "triggers",
          "outputSchema", "n8nWorkflowJsonBase64", "cost",
        ]))
    }
    let documents = try #require(body["metadataDocuments"] as? [[String: String]])
    for document in documents {
      #expect(Set(document.keys) == ["relativePath", "contentType", "contentBase64", "description"])
    }
    #expect(documents.first?["relativePath"] == "codika.yaml")
    #expect(documents.contains { $0["relativePath"] == "skills/weekly-report/SKILL.md" })
    for skill in try #require(body["skills"] as? [[String: String]]) {
      #expect(
        Set(skill.keys) == ["name", "description", "workflowTemplateId", "contentMarkdown", "relativePath"])
    }
  }

  @Test func sourcesAreCarriedAsTheyAre() throws {
    let files = BundleTests.files(of: "invoice-intake")
    let body = try payload(files)
    for document in try #require(body["metadataDocuments"] as? [[String: String]]) {
      #expect(decoded(document["contentBase64"]) == files[document["relativePath"] ?? ""])
    }
    let configuration = try #require(body["configuration"] as? [String: Any])
    #expect(configuration["processDeploymentMarkdown"] as? String == files["README.md"])
  }

  @Test func parametersInValuePlaceAreBare() throws {
    var files = BundleTests.files(of: "hello")
    files["codika.yaml"]?.append("\nparameters:\n  A: { type: number }\n")
    files["workflows/hello.json"] = """
      { "nodes": [ { "id": "1", "name": "N", "type": "n8n-nodes-base.set", "typeVersion": 2, "position": [0, 0],
          "parameters": { "a": {{INSTPARM_A_MRAPTSNI}}, "b": "{{INSTPARM_A_MRAPTSNI}}", "c": "={{INSTPARM_A_MRAPTSNI}}",
            "d": "x {{INSTPARM_A_MRAPTSNI}}", "e": {{PROCDATA_PROCESS_ID_ATADCORP}} },
          "credentials": { "x": { "id": "{{FLEXCRED_OPENAI_ID_DERCXELF}}" } } } ],
        "connections": {} }
      """
    let configuration = try #require(try payload(files, nil)["configuration"] as? [String: Any])
    let workflow = try #require((configuration["workflows"] as? [[String: Any]])?.first)
    let text = decoded(workflow["n8nWorkflowJsonBase64"])
    let bare = "{{INSTPARM_A_MRAPTSNI}}"
    for member in ["\"a\": \(bare)", "\"b\": \(bare)", "\"c\": \(bare)", "\"d\": \"x \(bare)\""] {
      #expect(text.contains(member), "\(member)")
    }
    #expect(text.contains("\"e\": \"{{PROCDATA_PROCESS_ID_ATADCORP}}\""))
    #expect(text.contains("\"id\": \"{{FLEXCRED_OPENAI_ID_DERCXELF}}\""))
  }

  @Test func dataIngestionIsARequestOfItsOwn() throws {
    var files = BundleTests.files(of: "hello")
    files["codika.yaml"]?.append(
      """

      dataIngestion:
        file: data-ingestion/docs.json
        workflowName: Documents
        purpose: Makes documents searchable
        embed: "{{ORGSECRET_N8N_BASE_URL_TERCESORG}}/webhook/embed"
        delete: "{{ORGSECRET_N8N_BASE_URL_TERCESORG}}/webhook/delete"
        cost: 0.5
      """)
    files["data-ingestion/docs.json"] = #"{ "id": "x", "name": "d", "nodes": [], "connections": {}, "settings": {} }"#
    let bundle = UseCases.bundle(UseCases.project(files), payload: true)
    #expect(bundle["data-ingestion/docs.json"]?.contains("\"name\": \"Documents\"") == true)
    let request = try BundleTests.object(bundle["payload-data-ingestion.json"])
    let config = try #require(request["config"] as? [String: Any])
    #expect(
      Set(config.keys) == [
        "workflowTemplateId", "workflowName", "n8nWorkflowJsonBase64", "webhooks", "purpose", "cost",
      ])
    #expect(config["workflowTemplateId"] as? String == "docs")
    #expect(decoded(config["n8nWorkflowJsonBase64"]) == bundle["data-ingestion/docs.json"])
    let manifest = try BundleTests.object(bundle["manifest.json"])
    #expect(
      (manifest["workflows"] as? [[String: Any]])?.map { $0["file"] as? String }.contains("data-ingestion/docs.json")
        == true)
    let body = try BundleTests.object(bundle["payload.json"])
    let configuration = try #require(body["configuration"] as? [String: Any])
    #expect((configuration["workflows"] as? [Any])?.count == 1)
  }
}
