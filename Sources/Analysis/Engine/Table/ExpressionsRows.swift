private import Lexer

extension RuleTable {
  /// Expressions and embedded JavaScript.
  static let expressions: [RuleRow] = [
    RuleRow(
      "expression-syntax", 701, .error, aliases: ["VN:ND0401", "N8:INVALID_EXPRESSION", "MCP"],
      "Expression that does not parse"),
    RuleRow(
      "expression-prefix", 702, .warning, fix: .safe, aliases: ["VN:ND0402", "N8:MISSING_EXPRESSION_PREFIX", "MCP"],
      "Expression without its leading `=`"),
    RuleRow(
      "unknown-node-ref", 703, .error, fix: .suggested, aliases: ["ND", "N8:INVALID_EXPRESSION_PATH"],
      "Reference to a node that does not exist"),
    RuleRow(
      "node-ref-not-executed", 704, .error, "Reference to a node that has not run"),
    RuleRow(
      "unknown-global", 705, .warning, aliases: ["MCP"], "Global variable that does not exist here"),
    RuleRow(
      "unknown-json-field", 706, .warning, fix: .suggested, "Field that the incoming item does not have"),
    RuleRow(
      "paired-item", 707, .warning, fix: .suggested, "Paired item behind a node that breaks pairing"),
    RuleRow(
      "code-syntax", 708, .error, aliases: ["MCP"], "Code that does not parse"),
    RuleRow(
      "code-return", 709, .warning, aliases: ["MCP"], "Return value that n8n does not take"),
    RuleRow(
      "code-unavailable-api", 710, .error, aliases: ["NN:code-node-no-require", "NN:code-node-no-credential-helpers"],
      "Function that the sandbox does not offer"),
    RuleRow(
      "date-misuse", 711, .warning, fix: .suggested, aliases: ["N8:INVALID_DATE_METHOD"],
      "Date method that Luxon does not have"),
    RuleRow(
      "llm-output-unwrapped", 712, .error, fix: .safe, aliases: ["LLM-OUTPUT-ACCESS"],
      "Structured output that is read without `.output`"),
    RuleRow(
      "from-ai-outside-tool", 713, .error, aliases: ["N8:FROM_AI_IN_NON_TOOL"], "`$fromAI` outside of a tool"),
    RuleRow(
      "prefer-named-ref", 714, .note, fix: .suggested, aliases: ["NN:prefer-named-node-reference"],
      "Unnamed input behind a node that reshapes it"),
    RuleRow(
      "expression-not-allowed", 715, .warning, "Expression in a parameter that takes none"),
    RuleRow(
      "static-json-invalid", 716, .error, aliases: ["MCP"], "Text of a JSON parameter that is not JSON"),
    RuleRow(
      "json-interpolation", 717, .warning, fix: .suggested, "Text put unescaped into a JSON body"),
    RuleRow(
      "partial-expression", 718, .note, aliases: ["N8:PARTIAL_EXPRESSION_PATH"],
      "Expression path that is known only in part"),
    RuleRow(
      "webhook-body-path", 719, .error, fix: .safe, aliases: ["MCP"], "Webhook field that is read beside the body"),
    RuleRow(
      "constant-condition", 720, .note, "Condition that is always true or always false"),
  ]
}
