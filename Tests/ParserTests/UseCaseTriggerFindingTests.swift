import Lexer
import Parser
import Support
import Testing

/// What is said of triggers.
@Suite struct UseCaseTriggerFindingTests {
  @Test func triggersRequired() {
    let label = "expected at least one"
    #expect(
      UseCaseFindingTests.workflow("    cost: 1\n") == [
        "5 triggers-required: workflow `main` has no triggers | expected `triggers` in it"
      ])
    #expect(
      UseCaseFindingTests.workflow("    triggers: []\n") == [
        "7 triggers-required: workflow `main` has no triggers | \(label)"
      ])
    #expect(
      UseCaseFindingTests.workflow("    triggers:\n") == [
        "7 triggers-required: workflow `main` has no triggers | \(label)"
      ])
    #expect(
      UseCaseFindingTests.workflow("    triggers: subworkflow\n") == [
        "7 config-shape: `triggers` is a string, not a list of triggers | expected a list of triggers"
      ])
  }

  @Test func unknownTriggers() {
    #expect(
      UseCaseFindingTests.workflow(
        """
            triggers:
              - shedule: { cronExpression: a }
              - htttp
              - type: http
                path: x
              - title: nothing
              - 7
              - { http: { path: a }, subworkflow: {} }

        """) == [
          "8 trigger-type-unknown: unknown kind of trigger `shedule` | did you mean `schedule`?",
          "9 trigger-type-unknown: unknown kind of trigger `htttp` | did you mean `http`?",
          "10 trigger-type-unknown: trigger has no kind | the kind is a key of its own",
          "12 trigger-type-unknown: trigger has no kind | expected a kind beside this",
          "13 trigger-type-unknown: a trigger is a number, not a mapping | "
            + "expected `http`, `schedule`, `service_event`, `subworkflow` or `data_ingestion`",
          "14 trigger-type-unknown: a trigger has one kind, and this one has two | second kind",
        ])
  }

  @Test func triggerFields() {
    #expect(
      UseCaseFindingTests.workflow(
        """
            triggers:
              - schedule: { cronExpression: "0 8 * * 1" }
              - schedule:
              - schedule: { cronExpresion: a, timezone: "" }
              - http
              - http: { method: post, pth: a }
              - service_event: { service: email }
              - subworkflow: { calledBy: a, inputSchema: { a: { type: int } } }
                inputSchema: {}
              - data_ingestion: {}
              - http: { path: a }
                titel: x

        """) == [
          "8 schedule-fields: schedule has no time zone | expected `timezone` in it",
          "9 schedule-fields: schedule has no cron expression | expected `cronExpression` in it",
          "9 schedule-fields: schedule has no time zone | expected `timezone` in it",
          "10 config-shape: unknown key `cronExpresion` in trigger `schedule` | did you mean `cronExpression`?",
          "10 schedule-fields: schedule has no time zone | expected a time zone",
          "11 config-shape: trigger `http` has no `path` | expected `path` in it",
          "12 config-shape: `method` cannot be `post` | did you mean `POST`?",
          "12 config-shape: unknown key `pth` in trigger `http` | did you mean `path`?",
          "13 config-shape: trigger `service_event` has no `eventType` | expected `eventType` in it",
          "14 config-shape: `calledBy` is a string, not a list of strings | expected a list of strings",
          "14 config-shape: `type` cannot be `int` | "
            + "expected `string`, `number`, `boolean`, `array` or `object`",
          "15 config-shape: `inputSchema` does not belong to a `subworkflow` trigger | only `http` has it here",
          "16 config-shape: trigger `data_ingestion` has no `embed` | expected `embed` in it",
          "16 config-shape: trigger `data_ingestion` has no `delete` | expected `delete` in it",
          "18 config-shape: unknown key `titel` in trigger | did you mean `title`?",
        ])
  }
}
