import Lexer
import Parser

/// When a schedule node starts its workflow, one entry for each of its rules.
struct ScheduleTiming: Sendable {
  enum Moment: Sendable {
    /// As a cron expression says it.
    case cron(CronExpression)
    /// At moments that no five fields of cron can say (every 30 seconds, counted from the start).
    case other
    /// An expression decides, or the rule is faulty.
    case unknown
  }

  let moment: Moment
  /// Where the rule is written; nil for what n8n fills in.
  let value: Value?

  static let types: Set<String> = [
    "n8n-nodes-base.scheduleTrigger", "n8n-nodes-base.cron", "n8n-nodes-base.interval",
  ]

  static func all(of node: Node) -> [ScheduleTiming] {
    switch node.type?.value {
    case "n8n-nodes-base.scheduleTrigger":
      guard let rule = node.parameters?["rule"] else { return [ScheduleTiming("0 0 * * *", nil)] }
      guard let intervals = rule["interval"], intervals.isArray else {
        return [ScheduleTiming(moment: .unknown, value: rule)]
      }
      return intervals.elements.map { ScheduleTiming(moment: moment(of: $0), value: $0) }
    case "n8n-nodes-base.cron":
      guard let items = node.parameters?["triggerTimes"]?["item"], items.isArray else {
        return [ScheduleTiming(moment: .unknown, value: node.parameters)]
      }
      return items.elements.map { ScheduleTiming(moment: momentOfCron($0), value: $0) }
    default: return [ScheduleTiming(moment: .other, value: node.parameters)]
    }
  }

  private init(moment: Moment, value: Value?) {
    self.moment = moment
    self.value = value
  }

  private init(_ cron: String, _ value: Value?) {
    self.init(moment: ScheduleTiming.cron(cron), value: value)
  }

  /// As n8n writes the rule of a Schedule Trigger for its cron library.
  private static func moment(of interval: Value) -> Moment {
    guard let field = text(interval["field"], standard: "days") else { return .unknown }
    if field == "cronExpression" { return cron(text(interval["expression"], standard: "") ?? "") }
    if field == "seconds" { return .other }
    guard let minute = number(interval["triggerAtMinute"], standard: 0),
      let hour = number(interval["triggerAtHour"], standard: 0),
      let every = number(interval["\(field)Interval"], standard: field == "minutes" ? 5 : 1)
    else { return .unknown }
    switch field {
    case "minutes": return cron("*/\(every) * * * *")
    case "hours": return cron(every == 1 ? "\(minute) * * * *" : "\(minute) */\(every) * * *")
    // n8n counts several days, weeks and months from the last run.
    case "days" where every == 1: return cron("\(minute) \(hour) * * *")
    case "weeks" where every == 1:
      let days = interval["triggerAtDay"].map { $0.elements.map { number($0, standard: 0) } } ?? [0]
      guard !days.contains(nil) else { return .unknown }
      let list = days.compactMap { $0 }.map(String.init).joined(separator: ",")
      return cron("\(minute) \(hour) * * \(list.isEmpty ? "*" : list)")
    case "months" where every == 1:
      guard let day = number(interval["triggerAtDayOfMonth"], standard: 1) else { return .unknown }
      return cron("\(minute) \(hour) \(day) * *")
    default: return .unknown
    }
  }

  private static func momentOfCron(_ item: Value) -> Moment {
    guard let mode = text(item["mode"], standard: "everyDay"), let minute = number(item["minute"], standard: 0),
      let hour = number(item["hour"], standard: 14)
    else { return .unknown }
    switch mode {
    case "everyMinute": return cron("* * * * *")
    case "everyHour": return cron("\(minute) * * * *")
    case "everyDay": return cron("\(minute) \(hour) * * *")
    case "everyWeek":
      return text(item["weekday"], standard: "1").map { cron("\(minute) \(hour) * * \($0)") } ?? .unknown
    case "everyMonth":
      return number(item["dayOfMonth"], standard: 1).map { cron("\(minute) \(hour) \($0) * *") } ?? .unknown
    case "custom": return text(item["cronExpression"], standard: "").map { cron($0) } ?? .unknown
    default: return .unknown
    }
  }

  private static func cron(_ text: String) -> Moment { CronExpression(text).map { .cron($0) } ?? .unknown }

  /// Nil for expressions and everything that is no text.
  static func text(_ value: Value?, standard: String) -> String? {
    guard let value else { return standard }
    guard let text = value.string, text.utf8.first != UInt8(ascii: "="), !text.containsBytes(of: "{{") else {
      return nil
    }
    return text
  }

  /// Nil for expressions and everything that is no whole number; n8n reads `"7"` as 7.
  static func number(_ value: Value?, standard: Int) -> Int? {
    guard let value else { return standard }
    return value.int ?? text(value, standard: "").flatMap { Int($0) }
  }
}
