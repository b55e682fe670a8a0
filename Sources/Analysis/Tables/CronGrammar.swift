/// What the fields of a cron expression may hold.
package enum CronGrammar {
  package static let source = FactSource(
    "2026-11-25",
    "POSIX crontab, and the cron library of n8n 1.123.81 and 2.41.1 (recorded: nonsense and 99 are refused)")

  package enum Unit: Int, CaseIterable, Sendable {
    case second, minute, hour, day, month, weekday

    package var name: String {
      switch self {
      case .second: "second"
      case .minute: "minute"
      case .hour: "hour"
      case .day: "day"
      case .month: "month"
      case .weekday: "weekday"
      }
    }

    /// 7 is Sunday, as 0 is.
    package var bounds: ClosedRange<Int> {
      switch self {
      case .second, .minute: 0...59
      case .hour: 0...23
      case .day: 1...31
      case .month: 1...12
      case .weekday: 0...7
      }
    }

    /// Words in place of numbers, the least first; letter case counts for nothing.
    package var words: [String] {
      switch self {
      case .month: ["JAN", "FEB", "MAR", "APR", "MAY", "JUN", "JUL", "AUG", "SEP", "OCT", "NOV", "DEC"]
      case .weekday: ["SUN", "MON", "TUE", "WED", "THU", "FRI", "SAT"]
      case .second, .minute, .hour, .day: []
      }
    }
  }

  /// Words in place of all fields. n8n reads them, the platform wants five fields.
  package static let macros = [
    "@hourly": "0 * * * *", "@daily": "0 0 * * *", "@midnight": "0 0 * * *", "@weekly": "0 0 * * 0",
    "@monthly": "0 0 1 * *", "@yearly": "0 0 1 1 *", "@annually": "0 0 1 1 *",
  ]

  /// The most days that a month ever has, January first.
  package static let days = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
}
