/// A cron expression by its fields.
package struct CronExpression: Sendable, Equatable {
  /// The values of one field.
  package struct Field: Sendable, Equatable {
    /// Sorted.
    package var values: [Int] = []
    /// `*` or `?`.
    package var isAny = false
    /// `*/n`.
    package var step: Int?
    /// The only part is a range `a-b`.
    package var isRange = false
  }

  /// Nil where five fields are written.
  package var second: Field?
  package var minute = Field()
  package var hour = Field()
  package var day = Field()
  package var month = Field()
  /// 0 is Sunday.
  package var weekday = Field()

  init() {}

  /// Nil for what no reader of cron understands.
  package init?(_ text: String) {
    guard let expression = CronReading(text).expression else { return nil }
    self = expression
  }

  subscript(unit: CronGrammar.Unit) -> Field {
    get {
      switch unit {
      case .second: second ?? Field()
      case .minute: minute
      case .hour: hour
      case .day: day
      case .month: month
      case .weekday: weekday
      }
    }
    set {
      switch unit {
      case .second: second = newValue
      case .minute: minute = newValue
      case .hour: hour = newValue
      case .day: day = newValue
      case .month: month = newValue
      case .weekday: weekday = newValue
      }
    }
  }
}

extension CronExpression {
  private var isEveryDay: Bool { day.values.count == 31 }
  private var isEveryWeekday: Bool { weekday.values.count == 7 }

  /// True if none of its months has any of its days. A weekday beside the day is due all the same.
  package var isNeverDue: Bool {
    guard isEveryWeekday, let first = day.values.first else { return false }
    return month.values.allSatisfy { CronGrammar.days.indices.contains($0 - 1) && first > CronGrammar.days[$0 - 1] }
  }

  /// Day and weekday are both restricted: either is enough.
  package var hasTwoKindsOfDays: Bool { !isEveryDay && !isEveryWeekday }

  package var isDueEveryMinute: Bool { minute.values.count == 60 }

  /// Due more often than once within a minute.
  package var isDueWithinMinutes: Bool { (second?.values.count ?? 1) > 1 }

  /// True if both are due in the same minutes; at which second does not count.
  package func isDue(with other: CronExpression) -> Bool {
    minute.values == other.minute.values && hour.values == other.hour.values && month.values == other.month.values
      && day.values == other.day.values && weekday.values == other.weekday.values
      && isDueWithinMinutes == other.isDueWithinMinutes
  }
}
