private import Lexer

extension RuleTable {
  /// Secrets, open doors and injections.
  static let security: [RuleRow] = [
    RuleRow(
      "secret-literal", 601, .error, fix: .suggested,
      aliases: ["R4", "FS002", "FS003", "FS018", "LZ:SEC-01", "N8:HARDCODED_CREDENTIALS", "N8:SET_CREDENTIAL_FIELD"],
      "A workflow or a file of the use case holds a secret as text"),
    RuleRow(
      "secret-in-url", 602, .error, fix: .suggested, aliases: ["LZ:SEC-04"], "An address holds a secret"),
    RuleRow(
      "webhook-unauthenticated", 603, .error, n8n: .off, fix: .safe, aliases: ["WEBHOOK-AUTH", "FS001"],
      "A webhook does not ask for the credential of the platform"),
    RuleRow(
      "exposed-trigger", 604, .warning, aliases: ["FS013"], "Anybody can start a workflow through its trigger"),
    RuleRow(
      "metadata-endpoint", 605, .error, aliases: ["FS004"], "A node asks the metadata service of a cloud"),
    RuleRow(
      "dynamic-url-host", 606, .warning, "URL whose host comes from outside"),
    RuleRow(
      "command-execution", 607, .error, aliases: ["FS005"], "A node runs commands on a machine"),
    RuleRow(
      "command-injection", 608, .error, aliases: ["FS009"], "Text from outside within a command"),
    RuleRow(
      "sql-injection", 609, .error, aliases: ["FS011"], "Text from outside within an SQL query"),
    RuleRow(
      "dangerous-code", 610, .error, aliases: ["FS006", "FS007"],
      "Code evaluates text, starts processes or tampers with built-in objects"),
    RuleRow(
      "untrusted-to-agent", 611, .warning, "Text from outside that reaches an agent with tools"),
    RuleRow(
      "plain-http", 612, .warning, fix: .suggested, aliases: ["FS012"],
      "A request goes over a connection that is not encrypted"),
    RuleRow(
      "exfiltration-sink", 613, .error, aliases: ["FS016"],
      "A node sends to a host that shows or forwards whatever it gets"),
    RuleRow(
      "secret-placeholder-leak", 614, .error, "Secret placeholder that leaves the platform"),
    RuleRow(
      "secret-in-dead-text", 615, .error, fix: .suggested, "Notes, comments, pinned data or a skill hold a secret"),
    RuleRow(
      "env-access", 616, .error, aliases: ["NN:code-node-no-env"], "Access to environment variables"),
    RuleRow(
      "tls-disabled", 617, .warning, fix: .suggested, "The check of certificates is switched off"),
    RuleRow(
      "local-file-access", 618, .warning, "A node reads or writes files of the machine on which n8n runs"),
    RuleRow(
      "response-echo", 619, .note, aliases: ["FS017"], "A webhook sends back the whole request"),
    RuleRow(
      "open-cors", 620, .note, "Any web site may call a webhook that asks for a credential"),
    RuleRow(
      "cred-overscoped", 621, .note, aliases: ["FS008", "FS014"], "A generic credential goes to several services"),
  ]
}
