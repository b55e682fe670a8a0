import Lexer

extension Ruleset {
  /// The default level of a rule.
  package func level(of rule: RuleInfo) -> RuleLevel {
    switch self {
    case .codika: return rule.level
    case .n8n: return rule.levelInN8n ?? (Ruleset.groupsOfCodika.contains(rule.group) ? .off : rule.level)
    case .strict: return Ruleset.strictLevel(of: rule)
    case .peerSDK: return peerLevel(of: rule, Ruleset.sdk, exceptions: Ruleset.sdkExceptions)
    case .peerFlowlint:
      // What one of its own ids means there is said by one of our rules.
      let isOther = rule.aliases.contains { $0.first == "R" && Ruleset.flowlint[$0] != nil }
      if isOther, FlowlintRules.predicates[rule.id] == nil { return .off }
      return peerLevel(of: rule, Ruleset.flowlint, exceptions: [:])
    }
  }

  /// What these groups look at has a meaning on the Codika platform only.
  private static let groupsOfCodika: Set<RuleGroup> = [.placeholders, .credentials, .useCase, .codika]

  private static func strictLevel(of rule: RuleInfo) -> RuleLevel {
    if rule.id == "canonical-format" { return .warning }
    if rule.group == .style, rule.level == .note { return .warning }
    return rule.level == .warning ? .error : rule.level
  }

  /// The highest level at which the peer reports what the rule reports; off for what it does not know.
  private func peerLevel(
    of rule: RuleInfo, _ levels: [String: RuleLevel], exceptions: [String: RuleLevel]
  ) -> RuleLevel {
    if rule.group == .driver || RunLevels.alwaysOn.contains(rule.id) { return rule.level }
    if let exception = exceptions[rule.id] { return exception }
    let severities = rule.aliases.compactMap { levels[$0]?.severity }
    return severities.max().map(RuleLevel.init) ?? .off
  }

  /// Levels of the platform's own helper, by its ids; of the FlowLint rules only the four that it runs.
  private static let sdk: [String: RuleLevel] = [
    "CALLEDBY-CONSISTENCY": .warning, "CODIKA-INIT": .error, "CODIKA-SUBMIT": .error, "CONFIG-EXPORTS": .error,
    "CONFIG-WORKFLOWS": .error, "CRED-PLACEHOLDER": .warning, "CUSTOM-INTEGRATION": .error,
    "DB-ALWAYS-OUTPUT": .warning, "EXEC-WORKFLOW-WAIT": .warning, "INPUT-SCHEMA-FORMAT": .warning,
    "INSTPARM-QUOTE": .error, "INTEGRATION-INHERITANCE": .warning, "JSON-001": .error, "JSON-VALID": .error,
    "LLM-MODEL-ID": .error, "LLM-OUTPUT-ACCESS": .error, "MERGE-BEFORE-TERMINAL": .error,
    "PLACEHOLDER-SYNTAX": .error, "RETRY-BACKOFF": .warning, "SCHEDULE-TRIGGER-FIELDS": .error,
    "SCHEDULE-WEBHOOK-CONVERGENCE": .error, "SCHEMA-TYPES": .error, "SKILL-DESCRIPTION": .warning,
    "SKILL-DUPLICATE": .error, "SKILL-FRONTMATTER": .error, "SKILL-NAME-FORMAT": .error, "SKILL-STRUCTURE": .error,
    "SKILL-WORKFLOW-REF": .error, "SUBWKFL-MIN-PARAMS": .error, "SUBWKFL-REFERENCES": .error,
    "TRIGGER-TYPE-CONSISTENCY": .error, "TRIGGER-TYPES": .error, "TRIGGERS-REQUIRED": .error,
    "WEBHOOK-AUTH": .error, "WEBHOOK-ID": .error, "WEBHOOK-PATH-CONSISTENCY": .error, "WORKFLOW-FORMAT": .warning,
    "WORKFLOW-SANITIZATION": .error, "WORKFLOW-SETTINGS": .error,
    "R6": .warning, "R10": .note, "R13": .error, "R14": .warning,
  ]

  /// Rules that share an id of the helper with graver ones.
  private static let sdkExceptions: [String: RuleLevel] = [
    "placeholder-unknown-prefix": .warning, "project-json": .warning,
  ]

  private static let flowlint: [String: RuleLevel] = [
    "R1": .error, "R2": .error, "R3": .warning, "R4": .error, "R5": .warning, "R6": .warning, "R7": .warning,
    "R8": .note, "R9": .warning, "R10": .note, "R11": .warning, "R12": .error, "R13": .error, "R14": .warning,
    "R15": .error, "FL:parse": .error, "FL:schema": .error, "FL:duplicate-id": .error, "FL:orphan-ref": .error,
  ]
}
