/// One workflow that runs by the clock, and by hand through a webhook.
enum ScheduleTemplate {
  static let key = "weekly-report"

  static func configuration(_ name: UseCaseName) -> String {
    UseCaseTemplate.head(name, description: "Reports the number of the week every Monday.") + """
      workflows:
        weekly-report:                 # workflows/weekly-report.json
          workflowName: Weekly report
          triggers:
            - schedule:                # also: http, service_event, subworkflow
                cronExpression: "0 8 * * 1"
                timezone: Europe/Brussels
                manualPath: weekly-report/run
              title: Monday report
          outputSchema:
            week: { type: number, label: Week of the year, numberType: integer }

      """ + UseCaseTemplate.tail
  }

  static func workflow(_ name: UseCaseName) -> String {
    func id(_ node: String) -> String { UseCaseTemplate.id(name, key, node) }
    return #"""
      {
        "name": "Weekly report",
        "nodes": [
          {
            "parameters": {
              "rule": {
                "interval": [
                  {
                    "field": "cronExpression",
                    "expression": "0 8 * * 1"
                  }
                ]
              }
            },
            "id": "\#(id("Every Monday"))",
            "name": "Every Monday",
            "type": "n8n-nodes-base.scheduleTrigger",
            "typeVersion": 1.2,
            "position": [
              0,
              -100
            ]
          },
          {
            "parameters": {
              "httpMethod": "POST",
              "path": "{{PROCDATA_PROCESS_ID_ATADCORP}}/{{USERDATA_PROCESS_INSTANCE_UID_ATADRESU}}/weekly-report/run",
              "authentication": "headerAuth",
              "responseMode": "onReceived",
              "options": {}
            },
            "id": "\#(id("Run now"))",
            "name": "Run now",
            "type": "n8n-nodes-base.webhook",
            "typeVersion": 2,
            "position": [
              0,
              100
            ],
            "webhookId": "\#(UseCaseTemplate.webhookID(name, key, "Run now"))",
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
              "workflowId": "weekly-report",
              "triggerType": "schedule"
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
              "resultData": "={{ { week: $now.weekNumber } }}"
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
          "Every Monday": {
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
          "Run now": {
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
          "errorWorkflow": "{{ORGSECRET_ERROR_WORKFLOW_ID_TERCESORG}}",
          "timezone": "Europe/Brussels"
        }
      }

      """#
  }
}
