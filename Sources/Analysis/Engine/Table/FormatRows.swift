private import Lexer

extension RuleTable {
  /// Syntax, shape and layout of files.
  static let format: [RuleRow] = [
    RuleRow(
      "json-syntax", 101, .error, fix: .safe, isSuppressible: false,
      aliases: ["JSON-001", "JSON-VALID", "FL:parse", "VN:IO0010", "LZ:SCHEMA-01"], "Text that is not JSON"),
    RuleRow(
      "not-a-workflow", 102, .error, isSuppressible: false,
      aliases: ["JSON-001", "FL:schema", "VN:IO0002", "LZ:SCHEMA-02"], "JSON file that is not a workflow"),
    RuleRow(
      "duplicate-key", 103, .error, fix: .safe, isSuppressible: false, "Key that stands twice in one object"),
    RuleRow(
      "node-field-type", 104, .error, fix: .safe, isSuppressible: false,
      aliases: ["JSON-001", "FL:schema", "LZ:SCHEMA-03", "LZ:SCHEMA-04", "VN:ND0202"],
      "Field of a node or connection with the wrong type"),
    RuleRow(
      "foreign-dialect", 105, .error, "Workflow file written in YAML or JSON5"),
    RuleRow(
      "canonical-format", 106, .off, aliases: ["WORKFLOW-FORMAT"], "Layout that differs from what `codikac fmt` writes"),
    RuleRow(
      "export-key-forbidden", 107, .error, n8n: .off, fix: .safe,
      aliases: ["WORKFLOW-SANITIZATION", "LZ:SEC-02", "LZ:SEC-03", "LZ:BP-01", "NW:N8N009"],
      "Top-level key of an export that must not be deployed"),
    RuleRow(
      "export-key-volatile", 108, .note, fix: .safe, aliases: ["NN:api-clean-json"],
      "Top-level key of an export that changes with every save"),
    RuleRow(
      "unknown-root-key", 109, .note, fix: .suggested, aliases: ["N8:UNKNOWN_CONFIG_KEY"],
      "Top-level key or setting that n8n does not know"),
    RuleRow(
      "lossy-number", 110, .warning, "Number that does not survive reading as a double"),
    RuleRow(
      "invisible-character", 111, .warning, fix: .suggested, "Invisible or direction-changing character"),
    RuleRow(
      "workflow-name-missing", 112, .error, n8n: .warning, fix: .suggested, aliases: ["WL"], "Workflow without a name"),
    RuleRow(
      "yaml-syntax", .error, fix: .manual, isSuppressible: false, "Text that is not YAML"),
    RuleRow(
      "yaml-merge-key", .error, isSuppressible: false, "Merge key `<<`"),
    RuleRow(
      "yaml-alias", .error, fix: .manual, isSuppressible: false, "Alias that is unknown, circular or too large"),
    RuleRow(
      "yaml-ambiguous-scalar", .note, fix: .safe, isSuppressible: false,
      "Scalar that older YAML reads as something else"),
  ]
}
