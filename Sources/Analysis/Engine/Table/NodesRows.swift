private import Lexer

extension RuleTable {
  /// What n8n itself demands of nodes and settings.
  static let nodes: [RuleRow] = [
    RuleRow(
      "unknown-node-type", 501, .error, fix: .suggested, aliases: ["NP", "N8", "MCP"],
      "Node type that n8n does not know"),
    RuleRow(
      "type-version", 502, .error, fix: .suggested, aliases: ["N8:UNKNOWN_NODE_VERSION", "NP", "MCP"],
      "Node version that n8n does not know"),
    RuleRow(
      "outdated-type-version", 503, .note, aliases: ["MCP", "WL"], "Node version that a newer one has replaced"),
    RuleRow(
      "deprecated-node", 504, .warning, aliases: ["R11", "LZ:BP-02", "N8:DEPRECATED_NODE_TYPE"],
      "Node type that n8n has retired"),
    RuleRow(
      "community-node", 505, .note, aliases: ["FS015", "WL"], "Node type of a package that is not on the allow-list"),
    RuleRow(
      "unknown-parameter", 506, .warning, fix: .suggested, aliases: ["NP", "VN:ND0201", "VN:ND0203", "VN:ND0301"],
      "A parameter that the node type does not have in this version"),
    RuleRow(
      "parameter-value", 507, .error, fix: .suggested, aliases: ["VN:ND0302", "N8:INVALID_PARAMETER"],
      "A value that the parameter does not take"),
    RuleRow(
      "parameter-required", 508, .error, aliases: ["N8:MISSING_PARAMETER", "MCP"], "A required parameter is empty"),
    RuleRow(
      "misplaced-node-setting", 509, .error, fix: .safe, aliases: ["MCP"],
      "Node setting that stands among the parameters"),
    RuleRow(
      "onerror-invalid", 510, .error, fix: .safe, aliases: ["MCP"], "Malformed or contradictory `onError`"),
    RuleRow(
      "continue-on-fail", 511, .note, n8n: .warning, aliases: ["R2"], "Node whose errors are swallowed"),
    RuleRow(
      "retry-missing", 512, .warning, fix: .safe, aliases: ["R1", "RETRY-BACKOFF"], "External read without a retry"),
    RuleRow(
      "retry-out-of-range", 513, .note, fix: .safe, "Retry count or delay that n8n cuts off"),
    RuleRow(
      "retry-non-idempotent", 514, .warning, aliases: ["R3"], "Retry of a call that creates something"),
    RuleRow(
      "retry-after", 515, .note, n8n: .warning, aliases: ["R14"], "Retry against a rate limit without a pause"),
    RuleRow(
      "always-output-data", 516, .warning, fix: .suggested, aliases: ["DB-ALWAYS-OUTPUT"],
      "Read that ends the run when it finds nothing"),
    RuleRow(
      "idempotency-missing", 517, .note, n8n: .warning, aliases: ["R3"],
      "Change from outside that nothing guards against repetition"),
    RuleRow(
      "execution-order", 518, .error, n8n: .note, fix: .safe, aliases: ["WORKFLOW-SETTINGS"],
      "Execution order other than `v1`"),
    RuleRow(
      "error-workflow", 519, .error, n8n: .off, fix: .safe, aliases: ["WORKFLOW-SETTINGS", "R15", "VN:ND0701"],
      "Workflow without an error workflow"),
    RuleRow(
      "subworkflow-wait-implicit", 520, .note, fix: .safe, aliases: ["EXEC-WORKFLOW-WAIT"],
      "Sub-workflow call that leaves waiting to the default"),
    RuleRow(
      "fire-and-forget-result", 521, .error, fix: .suggested, "Result of a sub-workflow call that is not waited for"),
    RuleRow(
      "webhook-id-missing", 522, .error, n8n: .off, fix: .safe, aliases: ["WEBHOOK-ID"], "Webhook without a stable id"),
    RuleRow(
      "webhook-id-duplicate", 523, .error, fix: .suggested, "Webhook id that is used twice"),
    RuleRow(
      "response-mode-mismatch", 524, .error, fix: .suggested, aliases: ["ND", "MCP"],
      "Webhook response mode that does not fit the nodes"),
    RuleRow(
      "webhook-slow-ack", 525, .warning, aliases: ["R13"], "Webhook whose caller waits for heavy work"),
    RuleRow(
      "respond-misplaced", 526, .warning, "Respond node at a place where it cannot answer"),
    RuleRow(
      "schedule-rule-invalid", 527, .error, "Schedule rule that n8n never runs"),
    RuleRow(
      "model-retired", 528, .warning, fix: .suggested, aliases: ["LLM-MODEL-ID"],
      "Model that its provider has withdrawn"),
    RuleRow(
      "model-unknown", 529, .warning, fix: .suggested, aliases: ["LLM-MODEL-ID"], "Model that is not in the table"),
    RuleRow(
      "model-shape", 530, .warning, fix: .safe,
      "A model is written in the shape of another version, or shown under a stale name"),
    RuleRow(
      "agent-incomplete", 531, .warning, aliases: ["N8:AGENT_STATIC_PROMPT", "N8:AGENT_NO_SYSTEM_MESSAGE", "MCP"],
      "Agent without a prompt or a system message"),
    RuleRow(
      "tool-description", 532, .warning, aliases: ["MCP"], "Tool without a usable description"),
    RuleRow(
      "parser-or-fallback-flag", 533, .error, fix: .safe,
      aliases: ["N8:MISSING_FALLBACK_MODEL_FLAG", "N8:SUBNODE_PARAMETER_MISMATCH"],
      "Output parser or fallback flag that contradicts the wiring"),
    RuleRow(
      "tool-parameters", 534, .warning, aliases: ["N8:TOOL_NO_PARAMETERS"],
      "Tool without a value for the model to fill in"),
    RuleRow(
      "filter-operator", 535, .error, fix: .safe, aliases: ["VN:ND0101", "VN:ND0102"],
      "Filter operator that its type does not have"),
    RuleRow(
      "condition-shape", 536, .error, fix: .suggested, aliases: ["MCP"],
      "Conditions have the shape of another version of the node"),
    RuleRow(
      "locator-shape", 537, .warning, fix: .safe, aliases: ["MCP"], "A resource locator or mapper that n8n cannot read"),
    RuleRow(
      "long-timeout", 539, .note, aliases: ["R6"], "Time-out of more than five minutes"),
    RuleRow(
      "unbounded-loop", 540, .note, aliases: ["R6"], "Loop over a source without a bound"),
    RuleRow(
      "binary-handling", 541, .note, aliases: ["NN:binary-needs-decode-before-upload"],
      "Binary data that is dropped or not decoded"),
    RuleRow(
      "test-webhook-url", 542, .error, fix: .safe, aliases: ["ND"], "Test URL of a webhook"),
    RuleRow(
      "set-drops-fields", 543, .note, aliases: ["WL"], "Set node that drops fields which are read later"),
    RuleRow(
      "max-instances", 545, .warning, aliases: ["N8:MAX_NODES_EXCEEDED"], "More nodes of one type than n8n allows"),
  ]
}
