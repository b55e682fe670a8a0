private import Lexer

extension RuleTable {
  /// Secrets, open doors and injections.
  static let security: [RuleRow] = [
    RuleRow(
      "secret-literal", 601, .error, fix: .suggested,
      aliases: ["R4", "FS002", "FS003", "FS018", "LZ:SEC-01", "N8:HARDCODED_CREDENTIALS", "N8:SET_CREDENTIAL_FIELD"],
      "Secret that is written out"),
    RuleRow(
      "secret-in-url", 602, .error, fix: .suggested, aliases: ["LZ:SEC-04"], "Secret within a URL"),
    RuleRow(
      "webhook-unauthenticated", 603, .error, n8n: .off, fix: .safe, aliases: ["WEBHOOK-AUTH", "FS001"],
      "Webhook without authentication"),
    RuleRow(
      "exposed-trigger", 604, .warning, aliases: ["FS013"], "Trigger that anybody can start"),
    RuleRow(
      "metadata-endpoint", 605, .error, aliases: ["FS004"], "Request to the metadata service of a cloud"),
    RuleRow(
      "dynamic-url-host", 606, .warning, "URL whose host comes from outside"),
    RuleRow(
      "command-execution", 607, .error, aliases: ["FS005"], "Node that runs commands on the host"),
    RuleRow(
      "command-injection", 608, .error, aliases: ["FS009"], "Text from outside within a command"),
    RuleRow(
      "sql-injection", 609, .error, aliases: ["FS011"], "Text from outside within an SQL query"),
    RuleRow(
      "dangerous-code", 610, .error, aliases: ["FS006", "FS007"], "Code that evaluates text or starts processes"),
    RuleRow(
      "untrusted-to-agent", 611, .warning, "Text from outside that reaches an agent with tools"),
    RuleRow(
      "plain-http", 612, .warning, fix: .suggested, aliases: ["FS012"], "Request without encryption"),
    RuleRow(
      "exfiltration-sink", 613, .error, aliases: ["FS016"], "Request to a host that collects data"),
    RuleRow(
      "secret-placeholder-leak", 614, .error, "Secret placeholder that leaves the platform"),
    RuleRow(
      "secret-in-dead-text", 615, .error, fix: .suggested, "Secret within notes or pinned data"),
    RuleRow(
      "env-access", 616, .error, aliases: ["NN:code-node-no-env"], "Access to environment variables"),
    RuleRow(
      "tls-disabled", 617, .warning, fix: .suggested, "Certificate check that is switched off"),
    RuleRow(
      "local-file-access", 618, .warning, "Access to files of the host"),
    RuleRow(
      "response-echo", 619, .note, aliases: ["FS017"], "Request that is sent back unfiltered"),
    RuleRow(
      "open-cors", 620, .note, "Webhook that any web site may call"),
    RuleRow(
      "cred-overscoped", 621, .note, aliases: ["FS008", "FS014"], "Credential that is used too widely"),
  ]
}
