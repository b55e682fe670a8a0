private import Lexer

extension RuleTable {
  /// Connections and control flow.
  static let graph: [RuleRow] = [
    RuleRow(
      "duplicate-node-name", 301, .error, fix: .suggested, isSuppressible: false, aliases: ["N8", "LZ:BP-04", "MCP"],
      "Node name that is used twice"),
    RuleRow(
      "duplicate-node-id", 302, .error, fix: .safe, aliases: ["JSON-001", "FL:duplicate-id", "N8:DUPLICATE_NODE_ID"],
      "Node id that is used twice"),
    RuleRow(
      "dangling-connection", 303, .error, fix: .suggested, isSuppressible: false,
      aliases: ["JSON-001", "FL:orphan-ref", "N8:INVALID_CONNECTION", "VN:ND0601", "VN:ND0602", "VN:ND0603"],
      "Connection from or to a node that does not exist"),
    RuleRow(
      "connection-by-id", 304, .error, fix: .safe, aliases: ["MCP"], "Connection that names a node by its id"),
    RuleRow(
      "duplicate-connection", 305, .warning, fix: .safe, "Connection that is listed twice"),
    RuleRow(
      "self-connection", 306, .warning, aliases: ["MCP"], "Node that is connected to itself"),
    RuleRow(
      "output-index-invalid", 307, .error, aliases: ["N8:INVALID_OUTPUT_INDEX", "N8:INVALID_OUTPUT_FOR_MODE", "MCP"],
      "Connection from an output that the node does not have"),
    RuleRow(
      "input-index-invalid", 308, .error, fix: .suggested, aliases: ["N8:INVALID_INPUT_INDEX", "MCP"],
      "Connection to an input that the node does not have"),
    RuleRow(
      "unknown-connection-type", 309, .error, aliases: ["MCP"], "Connection of a kind that n8n does not know"),
    RuleRow(
      "ai-edge-misuse", 310, .error, aliases: ["MCP", "N8:UNSUPPORTED_SUBNODE_INPUT"],
      "Sub-node connection of the wrong kind or direction"),
    RuleRow(
      "required-input-missing", 311, .error, aliases: ["N8:MISSING_REQUIRED_INPUT", "N8:SUBNODE_NOT_CONNECTED"],
      "Required input that nothing is connected to"),
    RuleRow(
      "duplicate-subnode", 312, .error, aliases: ["N8:DUPLICATE_SUBNODE_CONNECTION"],
      "Second sub-node on an input that takes one"),
    RuleRow(
      "no-enabled-trigger", 313, .error, aliases: ["N8:MISSING_TRIGGER", "N8:NO_NODES"],
      "Workflow without an enabled trigger"),
    RuleRow(
      "trigger-has-input", 314, .error, fix: .suggested, aliases: ["NP", "MCP"], "Connection into a trigger"),
    RuleRow(
      "unreachable-node", 315, .warning, aliases: ["R5", "NN:no-unreachable-nodes", "N8:DISCONNECTED_NODE"],
      "Node that no trigger reaches"),
    RuleRow(
      "orphan-node", 316, .warning, fix: .suggested, aliases: ["R5", "LZ:BP-03"], "Node without any connection"),
    RuleRow(
      "dead-end-node", 317, .off, aliases: ["R5"], "Last node that does nothing with its data"),
    RuleRow(
      "branch-slot-unwired", 318, .note, aliases: ["MCP", "N8:SWITCH_NO_OUTPUT_CONNECTIONS"],
      "Branch that leads nowhere"),
    RuleRow(
      "switch-fallback", 319, .warning, aliases: ["N8:SWITCH_FALLBACK_OUTPUT_DISABLED"],
      "Switch whose fallback output and wiring disagree"),
    RuleRow(
      "loop-without-exit", 320, .error, aliases: ["MCP", "LZ:BP-07", "R6", "N8:CIRCULAR_REFERENCE"],
      "Loop that nothing can leave"),
    RuleRow(
      "loop-body-not-returning", 321, .warning, aliases: ["NN:splitInBatches-missing-loop-back"],
      "Loop body that never returns to its loop"),
    RuleRow(
      "loop-outputs-swapped", 322, .warning, fix: .suggested, aliases: ["ND"], "Loop whose two outputs are swapped"),
    RuleRow(
      "merge-in-loop", 323, .warning, aliases: ["NN:no-merge-in-loop"], "Merge within a loop over batches"),
    RuleRow(
      "merge-single-input", 324, .warning, aliases: ["N8:MERGE_SINGLE_INPUT", "NN:merge-mode-ambiguity"],
      "Merge with fewer inputs than its mode needs"),
    RuleRow(
      "merge-exclusive-inputs", 325, .error, aliases: ["MERGE-BEFORE-TERMINAL"],
      "Merge that waits for branches that exclude each other"),
    RuleRow(
      "edge-to-disabled-node", 326, .note, aliases: ["MCP"], "Path that crosses a disabled node"),
    RuleRow(
      "branches-reconverge", 327, .note, aliases: ["NN:no-dual-branch-convergence"],
      "Branches that meet in a node that then runs twice"),
    RuleRow(
      "error-output-unwired", 328, .warning, aliases: ["MCP"], "Error output that leads nowhere"),
    RuleRow(
      "error-edge-without-onerror", 329, .error, fix: .suggested, aliases: ["MCP"],
      "Error branch of a node that has no error output"),
    RuleRow(
      "unhandled-error-path", 330, .note, n8n: .warning,
      aliases: ["R12", "NN:http-no-error-handling", "LZ:BP-05", "FS010", "VN:ND0702"],
      "External call whose failure nobody handles"),
    RuleRow(
      "silent-error-branch", 331, .note, n8n: .warning, aliases: ["R7"], "Error branch that tells nobody"),
    RuleRow(
      "data-never-consumed", 332, .note, n8n: .warning, aliases: ["R8"], "Data that nothing consumes"),
    RuleRow(
      "subworkflow-empty-return", 333, .warning, aliases: ["NN:no-dead-end-in-subworkflow"],
      "Sub-workflow branch that returns nothing"),
  ]
}
