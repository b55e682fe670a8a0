/// One workflow behind a webhook.
enum HTTPTemplate {
  static let key = "hello"

  static func configuration(_ name: UseCaseName) -> String {
    UseCaseTemplate.head(name, description: "Answers a request with a greeting.") + """
      workflows:
        hello:                         # workflows/hello.json
          workflowName: Say hello
          triggers:
            - http: { path: hello }    # also: schedule, service_event, subworkflow
              title: Greeting asked
              inputSchema:
                name: { type: string, label: Whom to greet, maxLength: 40 }
          outputSchema:
            greeting: { type: string, label: Greeting }

      """ + UseCaseTemplate.tail
  }

  static func workflow(_ name: UseCaseName) -> String {
    func id(_ node: String) -> String { UseCaseTemplate.id(name, key, node) }
    return #"""
      {
        "name": "Say hello",
        "nodes": [
          {
            "parameters": {
              "httpMethod": "POST",
              "path": "{{PROCDATA_PROCESS_ID_ATADCORP}}/{{USERDATA_PROCESS_INSTANCE_UID_ATADRESU}}/hello",
              "authentication": "headerAuth",
              "responseMode": "lastNode",
              "options": {}
            },
            "id": "\#(id("Greeting asked"))",
            "name": "Greeting asked",
            "type": "n8n-nodes-base.webhook",
            "typeVersion": 2,
            "position": [
              0,
              0
            ],
            "webhookId": "\#(UseCaseTemplate.webhookID(name, key, "Greeting asked"))",
            "credentials": {
              "httpHeaderAuth": {
                "id": "{{ORGSECRET_WEBHOOK_AUTH_CRED_ID_TERCESORG}}",
                "name": "{{ORGSECRET_WEBHOOK_AUTH_CRED_NAME_TERCESORG}}"
              }
            }
          },
          {
            "parameters": {
              "resource": "initializeExecution",
              "operation": "initWorkflow",
              "memberSecret": "{{MEMSECRT_EXECUTION_AUTH_TRCESMEM}}",
              "organizationId": "{{USERDATA_ORGANIZATION_ID_ATADRESU}}",
              "userId": "{{USERDATA_USER_ID_ATADRESU}}",
              "processInstanceId": "{{USERDATA_PROCESS_INSTANCE_UID_ATADRESU}}",
              "workflowId": "hello",
              "triggerType": "http"
            },
            "id": "\#(id("Codika Init"))",
            "name": "Codika Init",
            "type": "n8n-nodes-codika.codika",
            "typeVersion": 1,
            "position": [
              220,
              0
            ]
          },
          {
            "parameters": {
              "resource": "workflowOutputs",
              "operation": "submitResult",
              "resultData": "={{ { greeting: 'Hello ' + ($('Greeting asked').first().json.body.name ?? 'world') } }}"
            },
            "id": "\#(id("Submit result"))",
            "name": "Submit result",
            "type": "n8n-nodes-codika.codika",
            "typeVersion": 1,
            "position": [
              440,
              0
            ]
          }
        ],
        "connections": {
          "Greeting asked": {
            "main": [
              [
                {
                  "node": "Codika Init",
                  "type": "main",
                  "index": 0
                }
              ]
            ]
          },
          "Codika Init": {
            "main": [
              [
                {
                  "node": "Submit result",
                  "type": "main",
                  "index": 0
                }
              ]
            ]
          }
        },
        "settings": {
          "executionOrder": "v1",
          "errorWorkflow": "{{ORGSECRET_ERROR_WORKFLOW_ID_TERCESORG}}"
        }
      }

      """#
  }
}
