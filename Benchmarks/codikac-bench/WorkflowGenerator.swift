import Lexer

/// Makes workflows that look like real ones: nodes with parameters, code and prompts with escapes, positions, connections.
/// The same number gives the same bytes.
enum WorkflowGenerator {
  /// `files` workflows of 5 to 40 nodes, laid out as n8n exports them.
  static func corpus(files: Int) -> [SourceText] {
    var store = SourceStore()
    var random = UInt64(0x5EED)
    for number in 0..<files {
      store.add(path: "generated-\(number).json", bytes: Array(workflow(number, &random).utf8))
    }
    return store.sources
  }

  private static func below(_ limit: UInt64, _ random: inout UInt64) -> UInt64 {
    random = random &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return (random >> 33) % limit
  }

  private static func workflow(_ number: Int, _ random: inout UInt64) -> String {
    let count = 5 + Int(below(36, &random))
    var nodes: [String] = []
    var connections: [String] = []
    for index in 0..<count {
      let kind = below(4, &random)
      let parameters =
        switch kind {
        case 0:
          #"""
          "url": "https://api.example.com/v2/customers/\#(below(90_000, &random))",
                  "sendHeaders": true,
                  "options": { "timeout": \#(1_000 + below(60_000, &random)) }
          """#
        case 1:
          #""jsCode": "const items = $input.all();\nreturn items.map((item) => ({\n  json: { ...item.json, total: item.json.price * \#(below(100, &random)) },\n}));\n""#
        case 2:
          #""text": "=Résumé of {{ $json.title }}: say \"yes\" or \"no\" and give a reason in one sentence.\n\nTake the text below.\n{{ $('Step \#(below(UInt64(index + 1), &random))').item.json.body }}""#
        default:
          #"""
          "conditions": {
                    "combinator": "and",
                    "conditions": [
                      { "leftValue": "={{ $json.count }}", "operator": { "type": "number", "operation": "gt" }, "rightValue": \#(below(50, &random)) }
                    ]
                  }
          """#
        }
      nodes.append(
        #"""
            {
              "parameters": {
                \#(parameters)
              },
              "id": "0a1b2c3d-0000-4000-8000-\#(100_000_000_000 + UInt64(index))",
              "name": "Step \#(index)",
              "type": "n8n-nodes-base.\#(["httpRequest", "code", "set", "if"][Int(kind)])",
              "typeVersion": \#(1 + below(4, &random)),
              "position": [
                \#(index * 220),
                \#(below(600, &random))
              ]
            }
        """#)
      if index > 0 {
        connections.append(
          #"""
              "Step \#(index - 1)": {
                "main": [
                  [
                    {
                      "node": "Step \#(index)",
                      "type": "main",
                      "index": 0
                    }
                  ]
                ]
              }
          """#)
      }
    }
    return #"""
      {
        "name": "Generated \#(number)",
        "nodes": [
      \#(nodes.joined(separator: ",\n"))
        ],
        "connections": {
      \#(connections.joined(separator: ",\n"))
        },
        "settings": {
          "executionOrder": "v1"
        }
      }

      """#
  }
}
