import Lexer
import Parser

/// Time zone that does not exist.
package enum TimezoneInvalid: Rule {
  package static let metadata = RuleMetadata(
    id: "timezone-invalid", row: 418, group: .useCase, level: .error, levelInN8n: .error, fix: .sometimes(.suggested),
    summary: "Time zone that does not exist",
    why: "n8n publishes the workflow and never starts its schedules, since it does not know the zone",
    examples: [
      .bad(
        "codika.yaml",
        #"""
        codika: 1
        title: Example
        description: Shows a rule.
        workflows:
          main:
            workflowName: Main
            triggers:
              - schedule: { cronExpression: "0 8 * * 1", timezone: ↓Europe/Brusels }
        """#,
        fixed: #"""
          codika: 1
          title: Example
          description: Shows a rule.
          workflows:
            main:
              workflowName: Main
              triggers:
                - schedule: { cronExpression: "0 8 * * 1", timezone: Europe/Brussels }
          """#,
        with: [("workflows/main.json", ExampleTexts.workflow)]),
      .good(
        "codika.yaml",
        #"""
        codika: 1
        title: Example
        description: Shows a rule.
        workflows:
          main:
            workflowName: Main
            triggers:
              - schedule: { cronExpression: "0 8 * * 1", timezone: Europe/Brussels }
        """#,
        with: [("workflows/main.json", ExampleTexts.workflow)]),
    ])

  package static func install(_ hooks: inout Hooks) {
    hooks.onUseCase { useCase, context in
      guard let zones = context.project.timeZones else { return }
      for trigger in useCase.workflows.flatMap(\.triggers) {
        guard case .schedule(let schedule) = trigger.kind.value, let zone = schedule.timezone, !zone.value.isEmpty,
          let value = trigger.value["schedule"]?["timezone"], let finding = judge(zone.value, zones)
        else { continue }
        report(finding, zone, &context) { YAMLEdits.replace(value, with: $0) }
      }
    }
    hooks.onWorkflow { file, context in
      guard let zone = file.workflow.settingValues.timezone, !zone.value.isEmpty, zone.value != "DEFAULT",
        !zone.value.contains("{{"), zone.value.utf8.first != UInt8(ascii: "="), let zones = context.project.timeZones,
        let value = file.workflow.settings?["timezone"], let finding = judge(zone.value, zones)
      else { return }
      report(finding, zone, &context) { JSONEdits.replace(value, with: .string($0)) }
    }
  }

  private struct Finding {
    var message: String
    var label: String
    var severity: Severity?
    var why: String?
    var meant: String?
  }

  private static func report(
    _ finding: Finding, _ zone: Located<String>, _ context: inout RuleContext, edit: (String) -> TextEdit
  ) {
    context.report(
      Self.self, finding.message, at: zone.span, finding.label, severity: finding.severity, why: finding.why,
      fixes: finding.meant.map { [Fix("use `\($0)`", .suggested, [edit($0)])] } ?? [])
  }

  private static func judge(_ name: String, _ zones: TimeZones) -> Finding? {
    guard zones.contains(name) else { return unknown(name, zones) }
    if let offset = offset(name) {
      return Finding(
        message: "time zone `\(name)` is \(offset) UTC", label: "the sign is turned round", severity: .warning,
        why: "zones below `Etc` count from the other side, and none of them knows summer time")
    }
    if abbreviations.contains(name) {
      return Finding(
        message: "time zone `\(name)` is an abbreviation", label: "expected a place such as `Europe/Brussels`",
        severity: .warning,
        why:
          "an abbreviation stands for one offset of many places, and data of zones differ in whether it has summer time"
      )
    }
    guard let canonical = zones.canonical(name) else { return nil }
    return Finding(
      message: "time zone `\(name)` is an older name", label: "now `\(canonical)`", severity: .note,
      why: "older names are kept for the sake of old data, and not every system has them", meant: canonical)
  }

  private static func unknown(_ name: String, _ zones: TimeZones) -> Finding {
    let names = zones.names
    if let meant = places[name.uppercased()] ?? offsets(name) {
      return Finding(message: "`\(name)` is no time zone", label: "expected a place such as `\(meant)`")
    }
    let folded = name.lowercased().split(separator: " ").joined(separator: "_")
    if let same = names.first(where: { $0.lowercased() == folded }) {
      // n8n does not look at the case of letters.
      return Finding(
        message: "time zone `\(name)` is written `\(same)`", label: "other letters", severity: .warning,
        why: "names of zones are compared letter by letter by most programs", meant: same)
    }
    let cities = names.filter { ($0.split(separator: "/").last?.lowercased() ?? "") == folded }
    let meant = cities.count == 1 ? cities.first : Suggestions.nearest(name, in: names)
    return Finding(
      message: "unknown time zone `\(name)`",
      label: meant.map { "did you mean `\($0)`?" } ?? "no zone of the IANA database", meant: meant)
  }

  /// Zones that are named like an offset or an abbreviation.
  private static let abbreviations: Set<String> = ["CET", "EET", "MET", "WET", "EST", "MST", "HST"]
  /// Abbreviations that are no zones, each with a place where people use it.
  private static let places = [
    "CEST": "Europe/Paris", "BST": "Europe/London", "EDT": "America/New_York", "CST": "America/Chicago",
    "CDT": "America/Chicago", "MDT": "America/Denver", "PST": "America/Los_Angeles", "PDT": "America/Los_Angeles",
    "IST": "Asia/Kolkata", "JST": "Asia/Tokyo", "AEST": "Australia/Sydney", "AEDT": "Australia/Sydney",
  ]

  /// `+02:00`, `UTC+2`, `GMT-5`.
  private static func offsets(_ name: String) -> String? {
    var rest = Substring(name.uppercased())
    for word in ["UTC", "GMT"] where rest.hasPrefix(word) { rest = rest.dropFirst(3) }
    guard let sign = rest.utf8.first, sign == UInt8(ascii: "+") || sign == UInt8(ascii: "-"), rest.utf8.count > 1,
      rest.utf8.dropFirst().allSatisfy({ 0x30...0x39 ~= $0 || $0 == UInt8(ascii: ":") })
    else { return nil }
    return "Europe/Brussels"
  }

  /// `Etc/GMT-2` is two hours ahead.
  private static func offset(_ name: String) -> String? {
    guard name.hasPrefix("Etc/GMT"), let hours = Int(name.dropFirst(7)), hours != 0 else { return nil }
    return "\(abs(hours)) \(abs(hours) == 1 ? "hour" : "hours") \(hours < 0 ? "ahead of" : "behind")"
  }
}
