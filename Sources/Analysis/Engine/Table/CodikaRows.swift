private import Lexer

extension RuleTable {
  /// Patterns of the Codika platform.
  static let codika: [RuleRow] = [
    RuleRow(
      "init-required", 801, .error, fix: .suggested, aliases: ["CODIKA-INIT"],
      "A main workflow has no enabled Codika Init node"),
    RuleRow(
      "init-not-dominating", 802, .error, "Path that reaches tracked work without Init"),
    RuleRow(
      "init-repeated", 803, .warning, "A second Init lies behind the first on one path"),
    RuleRow(
      "result-required", 804, .error, fix: .suggested, aliases: ["CODIKA-SUBMIT"], "Path that ends without a result"),
    RuleRow(
      "work-after-result", 805, .note, "Side effect after the result"),
    RuleRow(
      "result-in-subworkflow", 806, .error, "A sub-workflow sends the result of an execution"),
    RuleRow(
      "result-without-init", 807, .error, "A path leads from a trigger to a result node past every Init"),
    RuleRow(
      "merge-before-result", 808, .error, fix: .suggested, aliases: ["MERGE-BEFORE-TERMINAL"],
      "Merge that can keep the result from being sent"),
    RuleRow(
      "schedule-manual-webhook", 809, .error, fix: .suggested, aliases: ["SCHEDULE-WEBHOOK-CONVERGENCE"],
      "Schedule without a webhook for manual runs"),
    RuleRow(
      "schedule-webhook-divergent", 810, .error, aliases: ["SCHEDULE-WEBHOOK-CONVERGENCE"],
      "Schedule and manual webhook that never meet"),
    RuleRow(
      "init-parameters", 811, .error, fix: .safe,
      "A parameter of an Init is missing, or is not the documented placeholder"),
    RuleRow(
      "codika-node-legacy", 812, .warning, fix: .safe, "A Codika node has an outdated type or resource"),
    RuleRow(
      "resource-operation", 813, .error, fix: .suggested,
      "A Codika node asks for an operation that its resource does not offer"),
    RuleRow(
      "response-mode-last-node", 814, .warning, fix: .suggested, "Webhook that does not answer with its last node"),
    RuleRow(
      "callback-fields", 815, .warning, "The status of an ingestion callback and its texts contradict each other"),
    RuleRow(
      "init-kind", 816, .error, fix: .safe, "An Init node is of the wrong kind for its workflow"),
    RuleRow(
      "upload-context", 817, .warning, "The execution that an upload belongs to is missing or overridden"),
    RuleRow(
      "report-error-missing", 818, .note, "Error output behind Init that reports no error"),
    RuleRow(
      "webhook-path-namespace", 819, .error, fix: .suggested, "Webhook path that all installations share"),
    RuleRow(
      "legacy-domain", 820, .warning, fix: .safe, "A URL names the platform's old host"),
    RuleRow(
      "webhook-id-third-party", 821, .warning, fix: .safe, "Webhook id of a third party without the instance"),
    RuleRow(
      "init-drops-input", 822, .error, fix: .safe, "Trigger data that is read behind Init"),
    RuleRow(
      "subworkflow-conventions", 823, .note, "Sub-workflow that breaks with the conventions"),
    RuleRow(
      "result-data-shape", 824, .error, "The data of a result are missing, no JSON, or not an object"),
  ]
}
