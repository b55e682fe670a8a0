private import Lexer

extension RuleTable {
  /// `codika.yaml` and what it says of the workflows.
  static let useCase: [RuleRow] = [
    RuleRow(
      "config-missing", 401, .error, aliases: ["CONFIG-EXPORTS", "SUBWKFL-REFERENCES"], "Folder without `codika.yaml`"),
    RuleRow(
      "config-export-missing", 402, .error, aliases: ["CONFIG-EXPORTS"], "`config.ts` that lacks an export"),
    RuleRow(
      "config-not-evaluable", 403, .error, aliases: ["CONFIG-WORKFLOWS"], "`config.ts` that cannot be evaluated"),
    RuleRow(
      "config-shape", 404, .error, n8n: .error, fix: .suggested, isSuppressible: false,
      "Missing, unknown or mistyped key of `codika.yaml`"),
    RuleRow(
      "project-json", 405, .warning, aliases: ["CONFIG-EXPORTS"], "`project.json` is missing or names no project"),
    RuleRow(
      "workflows-folder", 406, .error, n8n: .error, isSuppressible: false, aliases: ["CONFIG-WORKFLOWS"],
      "Use case without a `workflows` folder"),
    RuleRow(
      "listed-file-missing", 407, .error, n8n: .error, fix: .suggested, isSuppressible: false,
      aliases: ["CONFIG-WORKFLOWS"], "Workflow entry whose file does not exist"),
    RuleRow(
      "file-unlisted", 408, .error, n8n: .error, isSuppressible: false, aliases: ["CONFIG-WORKFLOWS"],
      "Workflow file without an entry in `codika.yaml`"),
    RuleRow(
      "template-file-mismatch", 409, .error, "Template id and file that do not match"),
    RuleRow(
      "duplicate-template-id", 410, .error, "Template id that is used twice"),
    RuleRow(
      "workflow-id-mismatch", 411, .warning, fix: .safe, "Workflow id that differs from the key of the workflow"),
    RuleRow(
      "triggers-required", 412, .error, n8n: .error, isSuppressible: false, aliases: ["TRIGGERS-REQUIRED"],
      "Workflow without triggers in `codika.yaml`"),
    RuleRow(
      "trigger-type-unknown", 413, .error, fix: .suggested, aliases: ["TRIGGER-TYPES"],
      "Trigger kind that does not exist"),
    RuleRow(
      "trigger-service-unknown", 414, .error, fix: .suggested, aliases: ["TRIGGER-TYPES"],
      "Service of a trigger that does not exist"),
    RuleRow(
      "trigger-node-mismatch", 415, .error, aliases: ["TRIGGER-TYPE-CONSISTENCY"],
      "Declared triggers and trigger nodes that do not pair up"),
    RuleRow(
      "schedule-fields", 416, .error, aliases: ["SCHEDULE-TRIGGER-FIELDS"],
      "Schedule without a cron expression or a time zone"),
    RuleRow(
      "cron-invalid", 417, .error, fix: .suggested, "Cron expression that is malformed or never due"),
    RuleRow(
      "timezone-invalid", 418, .error, n8n: .error, fix: .suggested, "Time zone that does not exist"),
    RuleRow(
      "schedule-node-drift", 419, .warning, fix: .suggested, "Schedule that differs between `codika.yaml` and its node"),
    RuleRow(
      "duplicate-trigger-id", 420, .error, "Trigger id that is used twice"),
    RuleRow(
      "trigger-url-base", 421, .error, fix: .safe, aliases: ["WEBHOOK-PATH-CONSISTENCY"],
      "Trigger URL with the wrong beginning"),
    RuleRow(
      "trigger-url-path", 422, .error, fix: .suggested, aliases: ["WEBHOOK-PATH-CONSISTENCY"],
      "Trigger URL whose path differs from its webhook"),
    RuleRow(
      "trigger-url-target", 423, .error, aliases: ["WEBHOOK-PATH-CONSISTENCY"],
      "Trigger URL without a webhook behind it"),
    RuleRow(
      "http-method-mismatch", 424, .error, fix: .suggested,
      "HTTP method that differs between `codika.yaml` and its webhook"),
    RuleRow(
      "webhook-path-collision", 425, .error, n8n: .error, "Two webhooks with one method and path"),
    RuleRow(
      "webhook-undeclared", 426, .warning, "Webhook that no trigger of `codika.yaml` declares"),
    RuleRow(
      "field-type", 427, .error, fix: .suggested, aliases: ["SCHEMA-TYPES"], "Field type that does not exist"),
    RuleRow(
      "field-legacy-name", 428, .warning, fix: .safe, aliases: ["INPUT-SCHEMA-FORMAT"],
      "Input field that is named by `name` instead of `key`"),
    RuleRow(
      "field-malformed", 429, .error, "Field whose options, items, default or bounds do not fit its type"),
    RuleRow(
      "input-contract", 430, .warning, aliases: ["WL:webhook-input-contract", "WL"],
      "Input that is read but not declared, or declared but never read"),
    RuleRow(
      "output-contract", 431, .warning, "Result that differs from the output schema"),
    RuleRow(
      "subworkflow-unknown", 432, .error, fix: .suggested, isSuppressible: false, aliases: ["SUBWKFL-REFERENCES"],
      "Call of a workflow that does not exist"),
    RuleRow(
      "called-by-missing", 433, .warning, fix: .safe, aliases: ["CALLEDBY-CONSISTENCY"],
      "`calledBy` leaves out a workflow that calls"),
    RuleRow(
      "called-by-stale", 434, .note, fix: .safe, "`calledBy` lists a workflow that does not call"),
    RuleRow(
      "subworkflow-no-inputs", 435, .error, aliases: ["SUBWKFL-MIN-PARAMS"], "Sub-workflow that declares no inputs"),
    RuleRow(
      "subworkflow-input-contract", 436, .error, fix: .suggested,
      "Call whose inputs differ from what the sub-workflow declares"),
    RuleRow(
      "subworkflow-output-contract", 437, .warning, "Result field that the sub-workflow never returns"),
    RuleRow(
      "subworkflow-cycle", 438, .error, n8n: .error, isSuppressible: false,
      "Sub-workflows that call each other in a circle"),
    RuleRow(
      "unused-workflow", 439, .warning, "Sub-workflow that nobody calls"),
    RuleRow(
      "target-not-subworkflow", 440, .error, "Called workflow that is not a sub-workflow"),
    RuleRow(
      "integration-undeclared", 441, .warning, fix: .safe, aliases: ["INTEGRATION-INHERITANCE"],
      "`integrationUids` leaves out an integration that the workflow uses"),
    RuleRow(
      "integration-not-inherited", 442, .warning, fix: .safe, aliases: ["INTEGRATION-INHERITANCE"],
      "`integrationUids` leaves out an integration that a called workflow uses"),
    RuleRow(
      "integration-unused", 443, .note, fix: .safe, "`integrationUids` lists an integration that nothing uses"),
    RuleRow(
      "custom-integration-id", 444, .error, aliases: ["CUSTOM-INTEGRATION"],
      "The id of a custom integration is malformed"),
    RuleRow(
      "custom-integration-duplicate", 445, .error, aliases: ["CUSTOM-INTEGRATION"],
      "A custom integration, or one of its fields, is declared twice"),
    RuleRow(
      "custom-integration-mapping", 446, .error, aliases: ["CUSTOM-INTEGRATION"],
      "The credential mapping of a custom integration names no field, or is missing"),
    RuleRow(
      "custom-integration-key", 447, .error, aliases: ["CUSTOM-INTEGRATION"],
      "A secret key of a custom integration is not in CONSTANT_CASE"),
    RuleRow(
      "custom-integration-undefined", 448, .error, aliases: ["CUSTOM-INTEGRATION"],
      "A custom integration is used and not defined"),
    RuleRow(
      "deployment-default-mismatch", 449, .error, "Default parameters that differ from the parameter schema"),
    RuleRow(
      "skill-structure", 450, .error, aliases: ["SKILL-STRUCTURE"], "A folder below `skills` has no `SKILL.md`"),
    RuleRow(
      "skill-frontmatter", 451, .error, aliases: ["SKILL-FRONTMATTER"], "A skill has no front matter, or an empty one"),
    RuleRow(
      "skill-name", 452, .error, fix: .suggested, aliases: ["SKILL-NAME-FORMAT"], "The name of a skill is malformed"),
    RuleRow(
      "skill-duplicate", 453, .error, aliases: ["SKILL-DUPLICATE"],
      "Two skills have one name, or belong to one workflow"),
    RuleRow(
      "skill-description", 454, .warning, aliases: ["SKILL-DESCRIPTION"],
      "The description of a skill is missing or too long"),
    RuleRow(
      "skill-workflow-ref", 455, .error, fix: .suggested, aliases: ["SKILL-WORKFLOW-REF"],
      "A skill belongs to no workflow of the use case"),
    RuleRow(
      "skill-not-triggerable", 456, .warning, "A skill belongs to a workflow that an agent cannot start"),
    RuleRow(
      "workflow-without-skill", 457, .note, "A workflow that agents could start has no skill, and others have one"),
    RuleRow(
      "di-file-count", 458, .error, "Number of workflows in `data-ingestion` other than one"),
    RuleRow(
      "di-webhooks", 459, .error, "Data-ingestion webhooks that differ from `codika.yaml`"),
    RuleRow(
      "di-namespace", 460, .error, "Data ingestion whose namespace is missing or of the wrong level"),
    RuleRow(
      "di-config", 461, .error, "Data-ingestion settings and folder that do not match"),
  ]
}
