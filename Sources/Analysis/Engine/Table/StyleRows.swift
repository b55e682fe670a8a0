private import Lexer

extension RuleTable {
  /// Names, sizes and what a reader needs.
  static let style: [RuleRow] = [
    RuleRow(
      "generic-node-name", 901, .note, aliases: ["R10"], "Node name that says nothing"),
    RuleRow(
      "default-node-name", 902, .note, aliases: ["VN:ND0801", "WL"], "A node still has the name that n8n gave it"),
    RuleRow(
      "too-many-nodes", 903, .note, aliases: ["LZ:BP-06", "MCP"], "Workflow with more than fifty nodes"),
    RuleRow(
      "long-linear-chain", 904, .note, aliases: ["MCP"], "Long chain without a branch"),
    RuleRow(
      "large-inline-code", 905, .note, aliases: ["NN:large-inline-code"], "Code of more than a hundred lines"),
    RuleRow(
      "undocumented", 906, .note, aliases: ["VN:ND0802", "VN:ND0803"], "Complex node or workflow without a description"),
    RuleRow(
      "node-name-invalid", 907, .warning, fix: .suggested, aliases: ["MCP"],
      "Node name that n8n or readers stumble over"),
    RuleRow(
      "environment-literal", 908, .warning, aliases: ["R9", "NW:N8N004"], "Name of an environment written into a value"),
    RuleRow(
      "node-overlap", 909, .note, fix: .safe, aliases: ["MCP"], "Node without a place of its own on the canvas"),
    RuleRow(
      "hardcoded-contact", 910, .note, aliases: ["NW:N8N004"], "Address or number of a person written into a value"),
    RuleRow(
      "disabled-node-left", 911, .note, fix: .suggested, aliases: ["WL"], "Disabled node in a workflow to be deployed"),
    RuleRow(
      "type-version-drift", 912, .note, aliases: ["WL"], "Node type used in several versions"),
    RuleRow(
      "duplicate-code", 913, .note, "Code that stands in several nodes"),
    RuleRow(
      "leftover-sample-value", 914, .warning, aliases: ["WL:no-placeholder-api-url", "WL"], "Sample value left in place"
    ),
  ]
}
