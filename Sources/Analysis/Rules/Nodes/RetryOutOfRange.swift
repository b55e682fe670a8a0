import Lexer
import Parser

/// Retry count or delay that n8n cuts off.
package enum RetryOutOfRange: Rule {
  package static let metadata = RuleMetadata(
    id: "retry-out-of-range", row: 513, group: .nodes, level: .note, fix: .always(.safe),
    summary: "Retry count or delay that n8n cuts off",
    why: "n8n takes 2 to 5 tries and waits for 0 to 5,000 ms; what lies outside is cut off without a word",
    examples: [
      .bad(
        "workflows/main.json",
        #"""
        {
          "name": "Get",
          "type": "n8n-nodes-base.noOp",
          "typeVersion": 1,
          "position": [200, 0],
          "parameters": {},
          "retryOnFail": true,
          "maxTries": ↓10
        }
        """#,
        fixed: #"""
          {
            "name": "Get",
            "type": "n8n-nodes-base.noOp",
            "typeVersion": 1,
            "position": [200, 0],
            "parameters": {},
            "retryOnFail": true,
            "maxTries": 5
          }
          """#),
      .good(
        "workflows/main.json",
        #"""
        { "name": "Get", "type": "n8n-nodes-base.noOp", "typeVersion": 1, "position": [200, 0], "parameters": {}, "retryOnFail": true, "maxTries": 5, "waitBetweenTries": 5000 }
        """#),
    ])

  package static func install(_ hooks: inout Hooks) {
    hooks.onNode { node, context in
      guard node.retryOnFail?.value == true else { return }
      check(node.maxTries, "maxTries", 2...5, &context)
      check(node.waitBetweenTries, "waitBetweenTries", 0...5000, &context)
    }
  }

  private static func check(
    _ value: Located<Double>?, _ name: String, _ range: ClosedRange<Int>, _ context: inout RuleContext
  ) {
    // n8n takes 0 for absent.
    guard let value, value.value != 0, value.value < Double(range.lowerBound) || value.value > Double(range.upperBound)
    else { return }
    let nearest = value.value < Double(range.lowerBound) ? range.lowerBound : range.upperBound
    context.report(
      Self.self, "`\(name)` lies outside of \(range.lowerBound) to \(range.upperBound)", at: value.span,
      "n8n takes \(nearest)", fixes: [.replace(value.span, with: "\(nearest)", "write what n8n takes", .safe)])
  }
}
