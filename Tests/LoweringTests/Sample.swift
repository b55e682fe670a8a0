import Analysis
import Lexer
import Support
import Testing

@testable import Lowering

/// A small use case: `main` (HTTP) calls `helper`, which calls `leaf`.
struct Sample {
  var files: [String: String] = [
    "codika.yaml": """
    codika: 1
    id: sample
    title: A sample
    description: For tests
    parameters:
      NAME: { type: string, required: true }
      COUNT: { type: number, defaultValue: 5 }
      group:
        type: section
        inputSchema:
          TAGS: { type: multiselect, options: { a: A, b: B }, defaultValue: [a] }
      NOTE: { type: text }
    workflows:
      main:
        workflowName: The main one
        cost: 1.50
        triggers:
          - http: { path: start }
            title: Start
      helper:
        workflowName: Helper
        triggers: [subworkflow]
      leaf:
        workflowName: Leaf
        triggers: [subworkflow]
    environments:
      dev: { backend: n8n, url: "http://127.0.0.1:5678", values: environments/dev.yaml }
      prod: { backend: codika, url: "https://api.codika.io" }
      bare: { backend: folder }
    """,
    "environments/dev.yaml": """
    credentials:
      FLEXCRED_ANTHROPIC: { id: cred-1, name: Anthropic (dev) }
      USERCRED_SLACK: { name: "Slack of the \\"demo\\"" }
    values:
      ORGSECRET_N8N_BASE_URL: http://127.0.0.1:5678
      ORGSECRET_ERROR_WORKFLOW_ID: null
      PROCDATA_PROCESS_ID: sample
      USERDATA_PROCESS_INSTANCE_UID: demo
      USERDATA_ORGANIZATION_ID: 42
      MEMSECRT_EXECUTION_AUTH: { env: MEMBER_SECRET }
    parameters:
      NAME: Acme
    """,
    "version.json": #"{"version": "2.3.4"}"#,
    "workflows/main.json": Sample.workflow(
      name: "other name",
      nodes: [
        #"{ "id": "1", "name": "Call", "type": "n8n-nodes-base.executeWorkflow", "typeVersion": 1.2, "position": [0, 0],"#
          + #" "parameters": { "workflowId": { "__rl": true, "mode": "id", "value": "{{SUBWKFL_helper_LFKWBUS}}" } } }"#
      ]),
    "workflows/helper.json": Sample.workflow(
      nodes: [
        #"{ "id": "1", "name": "In", "type": "n8n-nodes-base.executeWorkflowTrigger", "typeVersion": 1.1,"#
          + #" "position": [0, 0], "parameters": { "workflowInputs": { "values": ["#
          + #" { "name": "text" }, { "name": "count", "type": "number" }, { "name": "more", "type": "any" } ] } } }"#,
        #"{ "id": "2", "name": "Call", "type": "n8n-nodes-base.executeWorkflow", "typeVersion": 1.2, "position": [0, 0],"#
          + #" "parameters": { "workflowId": { "__rl": true, "mode": "id", "value": "{{SUBWKFL_leaf_LFKWBUS}}" } },"#
          + #" "credentials": { "slackApi": { "id": "{{USERCRED_SLACK_ID_DERCRESU}}", "name": "{{USERCRED_SLACK_NAME_DERCRESU}}" } } }"#,
      ]),
    "workflows/leaf.json": Sample.workflow(
      nodes: [
        #"{ "id": "1", "name": "Ask", "type": "@n8n/n8n-nodes-langchain.lmChatAnthropic", "typeVersion": 1.3,"#
          + #" "position": [0, 0], "parameters": {},"#
          + #" "credentials": { "anthropicApi": { "id": "{{FLEXCRED_ANTHROPIC_ID_DERCXELF}}", "name": "{{FLEXCRED_ANTHROPIC_NAME_DERCXELF}}" } } }"#
      ]),
  ]

  static func workflow(
    name: String = "w", nodes: [String], settings: String = #"{ "executionOrder": "v1" }"#
  ) -> String {
    """
    {
      "name": "\(name)",
      "nodes": [
        \(nodes.joined(separator: ",\n    "))
      ],
      "connections": {},
      "settings": \(settings)
    }

    """
  }

  /// A Set node of `main` with these parameters, as JSON.
  static func main(_ parameters: String, type: String = "n8n-nodes-base.set", settings: String? = nil) -> String {
    workflow(
      nodes: [
        #"{ "id": "1", "name": "N", "type": "\#(type)", "typeVersion": 2, "position": [0, 0], "parameters": \#(parameters) }"#
      ], settings: settings ?? #"{ "executionOrder": "v1" }"#)
  }

  init() {}

  init(main: String) { files["workflows/main.json"] = main }

  func project(order: [String]? = nil, folder: String = "") -> Project {
    UseCases.project(files, order: order, folder: folder)
  }

  func lowered(_ environment: String? = "dev") -> LoweringResult {
    Lowerer.lower(project(), environment: environment)
  }

  func bundle(_ environment: String? = "dev") throws -> ResolvedBundle {
    let result = lowered(environment)
    return try #require(result.bundle, "\(result.diagnostics.map(\.message))")
  }

  /// The parameters of the first node of `main` after lowering.
  func parameters(_ environment: String? = "dev") throws -> OutputValue {
    try #require(try bundle(environment).workflow("main").node(0)["parameters"])
  }
}

extension ResolvedBundle {
  func workflow(_ key: String) throws -> OutputValue {
    try #require(workflows.first { $0.key == key }).content
  }
}

extension OutputValue {
  func node(_ index: Int) throws -> OutputValue {
    guard case .array(let nodes)? = self["nodes"] else { throw NoSuchNode() }
    return try #require(nodes.indices.contains(index) ? nodes[index] : nil)
  }

  var keys: [String] {
    if case .object(let members) = self { members.map(\.key) } else { [] }
  }

  struct NoSuchNode: Error {}
}
