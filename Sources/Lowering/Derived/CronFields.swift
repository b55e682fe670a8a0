/// A cron expression by its five fields.
struct CronFields {
  /// The values of one field.
  struct Field: Equatable {
    /// Sorted.
    var values: [Int]
    /// `*` or `?`.
    var isAny: Bool
    /// `*/n`.
    var step: Int?
    /// The only part is a range `a-b`.
    var isRange: Bool
  }

  var minute: Field
  var hour: Field
  var day: Field
  var month: Field
  /// 0 is Sunday.
  var weekday: Field

  private static let macros = [
    "@hourly": "0 * * * *", "@daily": "0 0 * * *", "@midnight": "0 0 * * *", "@weekly": "0 0 * * 0",
    "@monthly": "0 0 1 * *", "@yearly": "0 0 1 1 *", "@annually": "0 0 1 1 *",
  ]
  private static let months = ["JAN", "FEB", "MAR", "APR", "MAY", "JUN", "JUL", "AUG", "SEP", "OCT", "NOV", "DEC"]
  private static let weekdays = ["SUN", "MON", "TUE", "WED", "THU", "FRI", "SAT"]

  /// Nil for everything that cannot be read, and for six fields whose seconds are not 0.
  init?(_ text: String) {
    let trimmed = text.split { $0 == " " || $0 == "\t" }.joined(separator: " ")
    var parts = (CronFields.macros[trimmed.lowercased()] ?? trimmed).split(separator: " ").map(String.init)
    if parts.count == 6, parts.removeFirst() != "0" { return nil }
    guard parts.count == 5,
      let minute = CronFields.field(parts[0], 0...59), let hour = CronFields.field(parts[1], 0...23),
      let day = CronFields.field(parts[2], 1...31),
      let month = CronFields.field(parts[3], 1...12, names: CronFields.months, first: 1),
      var weekday = CronFields.field(parts[4], 0...7, names: CronFields.weekdays, first: 0)
    else { return nil }
    if !weekday.isAny { weekday.values = Set(weekday.values.map { $0 % 7 }).sorted() }
    self.minute = minute
    self.hour = hour
    self.day = day
    self.month = month
    self.weekday = weekday
  }

  private static func field(_ text: String, _ bounds: ClosedRange<Int>, names: [String] = [], first: Int = 0) -> Field?
  {
    func number(_ text: some StringProtocol) -> Int? {
      if let index = names.firstIndex(of: text.uppercased()) { return index + first }
      guard text.utf8.allSatisfy({ (0x30...0x39).contains($0) }), let number = Int(text), bounds.contains(number)
      else { return nil }
      return number
    }

    var values = Set<Int>()
    let parts = text.split(separator: ",", omittingEmptySubsequences: false)
    var result = Field(values: [], isAny: false, step: nil, isRange: false)
    for part in parts {
      let halves = part.split(separator: "/", omittingEmptySubsequences: false)
      guard halves.count <= 2, let base = halves.first else { return nil }
      let isStepped = halves.count == 2
      var step = 1
      if isStepped {
        guard let written = Int(halves[1]), written > 0, written <= bounds.upperBound else { return nil }
        step = written
      }
      let range: ClosedRange<Int>
      if base == "*" || base == "?" {
        range = bounds
        if parts.count == 1 {
          result.isAny = step == 1
          result.step = step == 1 ? nil : step
        }
      } else {
        let ends = base.split(separator: "-", omittingEmptySubsequences: false)
        guard ends.count <= 2, let low = ends.first.flatMap({ number($0) }) else { return nil }
        var high = low
        if ends.count == 2 {
          guard let written = number(ends[1]), written >= low else { return nil }
          high = written
          result.isRange = parts.count == 1 && !isStepped
        } else if isStepped {
          high = bounds.upperBound
        }
        range = low...high
      }
      values.formUnion(stride(from: range.lowerBound, through: range.upperBound, by: step))
    }
    result.values = values.sorted()
    return result
  }
}
