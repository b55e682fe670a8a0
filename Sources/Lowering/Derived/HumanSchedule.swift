import Analysis

/// A cron expression and its time zone in English: `Every Monday at 8:00 AM (Europe/Brussels)`.
enum HumanSchedule {
  static func text(_ cron: String, timezone: String) -> String {
    guard let fields = CronExpression(cron), fields.second.map({ $0.values == [0] }) ?? true else {
      return "On the schedule `\(cron)` (\(timezone))"
    }
    return "\(sentence(fields)) (\(timezone))"
  }

  private static func sentence(_ fields: CronExpression) -> String {
    let days = days(fields)
    switch times(fields) {
    case .moments(let text): return "\(days ?? "Every day") at \(text)"
    case .repeated(let text): return days.map { "\($0), \(text)" } ?? text.prefix(1).uppercased() + text.dropFirst()
    }
  }

  // MARK: - Time of day

  private enum Times {
    /// Follows `at`.
    case moments(String)
    /// Stands alone: `every 15 minutes`.
    case repeated(String)
  }

  /// Times of day that are listed one by one.
  private static let mostMoments = 6

  private static func times(_ fields: CronExpression) -> Times {
    let minute = fields.minute
    let hour = fields.hour
    let isEveryMinute = minute.isAny || minute.step != nil
    if !isEveryMinute, !hour.isAny, hour.step == nil, !(hour.isRange && hour.values.count > 2),
      minute.values.count * hour.values.count <= mostMoments
    {
      return .moments(list(hour.values.flatMap { hour in minute.values.map { clock(hour, $0) } }))
    }
    if isEveryMinute { return .repeated(minutes(minute) + span(hour, lastMinute: 59)) }
    let isFullHour = minute.values == [0]
    if let step = hour.step {
      let hours = "every \(step) hours" + (24 % step == 0 ? "" : " from midnight on")
      return .repeated(isFullHour ? hours : "\(hours) at \(past(minute))")
    }
    let last = minute.values.last ?? 0
    return .repeated((isFullHour ? "every hour" : "every hour at \(past(minute))") + span(hour, lastMinute: last))
  }

  private static func minutes(_ minute: CronExpression.Field) -> String {
    guard let step = minute.step else { return "every minute" }
    return "every \(step) minutes" + (60 % step == 0 ? "" : " from the full hour on")
  }

  /// `15 and 45 minutes past`.
  private static func past(_ minute: CronExpression.Field) -> String {
    minute.values == [1] ? "1 minute past" : "\(list(minute.values.map(String.init))) minutes past"
  }

  /// ` from 9:00 AM to 5:59 PM`, ` in the hours of 9 AM and 5 PM`; empty for every hour.
  private static func span(_ hour: CronExpression.Field, lastMinute: Int) -> String {
    if hour.isAny { return "" }
    if let step = hour.step { return " of every \(ordinal(step)) hour" }
    guard let first = hour.values.first, let last = hour.values.last else { return "" }
    if last - first == hour.values.count - 1 { return " from \(clock(first, 0)) to \(clock(last, lastMinute))" }
    return " in the hours of \(list(hour.values.map { "\(hour12($0)) \(half($0))" }))"
  }

  private static func clock(_ hour: Int, _ minute: Int) -> String {
    "\(hour12(hour)):\(minute < 10 ? "0" : "")\(minute) \(half(hour))"
  }
  private static func hour12(_ hour: Int) -> Int { hour % 12 == 0 ? 12 : hour % 12 }
  private static func half(_ hour: Int) -> String { hour < 12 ? "AM" : "PM" }

  // MARK: - Days

  private static let monthNames = [
    "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
    "December",
  ]
  private static let weekdayNames = ["Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday"]

  /// Nil for every day of the year. When both fields of a day are restricted, cron runs on the days of either.
  private static func days(_ fields: CronExpression) -> String? {
    let months = fields.month.isAny ? nil : list(fields.month.values.map { monthNames[$0 - 1] })
    let inMonths = months.map { " in \($0)" } ?? ""
    switch (fields.day.isAny, fields.weekday.isAny) {
    case (true, true): return months.map { "Every day in \($0)" }
    case (true, false): return "Every \(weekdays(fields.weekday))\(inMonths)"
    case (false, true): return dates(fields.day, of: months)
    case (false, false):
      return "\(dates(fields.day, of: months)) and every \(weekdays(fields.weekday))\(inMonths)"
    }
  }

  private static func dates(_ day: CronExpression.Field, of months: String?) -> String {
    if let step = day.step { return "Every \(ordinal(step)) day of \(months ?? "the month")" }
    let first = day.values.first ?? 1
    let last = day.values.last ?? 1
    let days =
      day.isRange && day.values.count > 2
      ? "\(ordinal(first)) to the \(ordinal(last))" : list(day.values.map(ordinal))
    return "On the \(days) of \(months ?? "every month")"
  }

  private static func weekdays(_ weekday: CronExpression.Field) -> String {
    let values = weekday.values
    if values == [1, 2, 3, 4, 5] { return "weekday" }
    if values.count == 7 { return "day" }
    // Sunday ends a week.
    let ordered = values.filter { $0 > 0 } + values.filter { $0 == 0 }
    if weekday.isRange, ordered.count > 2, let first = ordered.first, let last = ordered.last, values.first != 0 {
      return "\(weekdayNames[first]) to \(weekdayNames[last])"
    }
    return list(ordered.map { weekdayNames[$0] })
  }

  private static func ordinal(_ number: Int) -> String {
    switch (number % 10, number % 100) {
    case (1, let tens) where tens != 11: "\(number)st"
    case (2, let tens) where tens != 12: "\(number)nd"
    case (3, let tens) where tens != 13: "\(number)rd"
    default: "\(number)th"
    }
  }

  private static func list(_ parts: [String]) -> String {
    guard let last = parts.last, parts.count > 1 else { return parts.first ?? "" }
    return parts.dropLast().joined(separator: ", ") + " and " + last
  }
}
