import Lexer

/// What stands in the way of reading a cron expression.
struct CronFault: Sendable, Equatable {
  enum Kind: Sendable, Equatable {
    /// Another number of fields than five or six.
    case fieldCount
    /// `@daily`: n8n reads it, other readers may not.
    case macro
    /// `?`, which only some readers take for `*`.
    case questionMark
    /// No number, word or range.
    case word
    case outOfRange
    /// The end of a range is before its beginning.
    case reversed
    case zeroStep
    /// The step leads out of the field at once: only the first value is left.
    case longStep
  }

  var kind: Kind
  /// Bytes of the text.
  var range: Range<Int>
  var message: String
  var label: String
  /// What was meant, as far as that is plain.
  var replacement: String?
}

/// A cron expression, read with everything that is wrong about it.
struct CronReading {
  /// Nil if a fault leaves open when it is due.
  private(set) var expression: CronExpression?
  private(set) var faults: [CronFault] = []
  private let bytes: [UInt8]

  init(_ text: String) {
    bytes = Array(text.utf8)
    let words = CronReading.words(bytes)
    var fields = words
    if words.count == 1, let word = words.first, bytes[word.lowerBound] == UInt8(ascii: "@") {
      readMacro(word)
      return
    }
    guard 5...6 ~= words.count else {
      faults.append(
        CronFault(
          kind: .fieldCount, range: (words.first?.lowerBound ?? 0)..<(words.last?.upperBound ?? bytes.count),
          message: "cron expression has \(words.count) \(words.count == 1 ? "field" : "fields")",
          label: "expected minute, hour, day, month and weekday"))
      return
    }
    var expression = CronExpression()
    if words.count == 6 { expression.second = read(fields.removeFirst(), .second) }
    for (unit, field) in zip(CronGrammar.Unit.allCases.dropFirst(), fields) { expression[unit] = read(field, unit) }
    if faults.allSatisfy({ $0.kind == .questionMark || $0.kind == .longStep }) { self.expression = expression }
  }

  /// Runs between blanks.
  private static func words(_ bytes: [UInt8]) -> [Range<Int>] {
    var words: [Range<Int>] = []
    var at = 0
    while at < bytes.count {
      let start = at
      while at < bytes.count, !isBlank(bytes[at]) { at += 1 }
      if at > start { words.append(start..<at) }
      at += 1
    }
    return words
  }

  private static func isBlank(_ byte: UInt8) -> Bool { byte == 0x20 || 0x09...0x0D ~= byte }

  private func text(_ range: Range<Int>) -> String { String(decoding: bytes[range], as: UTF8.self) }

  private mutating func readMacro(_ word: Range<Int>) {
    let written = text(word)
    let meant =
      CronGrammar.macros[written.lowercased()]
      ?? Suggestions.nearest(written, in: CronGrammar.macros.keys).flatMap { CronGrammar.macros[$0] }
    if CronGrammar.macros[written.lowercased()] != nil, let meant { expression = CronExpression(meant) }
    faults.append(
      CronFault(
        kind: .macro, range: word, message: "`\(written)` stands in the place of five fields",
        label: meant.map { "means `\($0)`" } ?? "no word of cron", replacement: meant))
  }

  // MARK: - One field

  private mutating func read(_ range: Range<Int>, _ unit: CronGrammar.Unit) -> CronExpression.Field {
    var field = CronExpression.Field()
    var values = Set<Int>()
    let parts = split(range, UInt8(ascii: ","))
    for part in parts {
      let halves = split(part, UInt8(ascii: "/"))
      guard halves.count <= 2, let base = halves.first else {
        fault(.word, part, "\(unit.name) `\(text(part))` has two steps", "expected one `/`")
        continue
      }
      guard let step = halves.count == 2 ? self.step(halves[1], unit) : 1 else { continue }
      let whole = text(base)
      if whole == "*" || whole == "?" {
        if whole == "?" {
          fault(.questionMark, base, "`?` in the place of the \(unit.name)", "n8n reads `*` only", "*")
        }
        if parts.count == 1 {
          field.isAny = step == 1
          field.step = step == 1 ? nil : step
        }
        values.formUnion(stride(from: unit.bounds.lowerBound, through: unit.bounds.upperBound, by: step))
        continue
      }
      let ends = split(base, UInt8(ascii: "-"))
      guard ends.count <= 2, let first = ends.first, ends.count == 1 || !ends.contains(where: \.isEmpty) else {
        fault(.word, base, "\(unit.name) `\(whole)` is no range", "expected `first-last`")
        continue
      }
      let low = number(first, unit)
      let high = ends.count == 2 ? number(ends[1], unit) : halves.count == 2 ? unit.bounds.upperBound : low
      guard let low, let high else { continue }
      guard low <= high else {
        fault(
          .reversed, base, "\(unit.name)s `\(whole)` run backwards", "ends before it begins", around(low, high, unit))
        continue
      }
      field.isRange = parts.count == 1 && ends.count == 2 && halves.count == 1
      values.formUnion(stride(from: low, through: high, by: step))
    }
    if unit == .weekday { values = Set(values.map { $0 % 7 }) }
    field.values = values.sorted()
    return field
  }

  /// `22-6` of hours was meant as `22-23,0-6`.
  private func around(_ low: Int, _ high: Int, _ unit: CronGrammar.Unit) -> String? {
    guard unit != .weekday else { return high == 0 ? "\(low)-7" : nil }
    func range(_ low: Int, _ high: Int) -> String { low == high ? "\(low)" : "\(low)-\(high)" }
    return range(low, unit.bounds.upperBound) + "," + range(unit.bounds.lowerBound, high)
  }

  private mutating func step(_ range: Range<Int>, _ unit: CronGrammar.Unit) -> Int? {
    let written = text(range)
    guard !written.isEmpty, written.utf8.allSatisfy({ 0x30...0x39 ~= $0 }) else {
      fault(.word, range, "step `\(written)` of the \(unit.name) is no number", "expected a number behind `/`")
      return nil
    }
    guard let step = Int(written), step > 0 else {
      fault(
        Int(written) == 0 ? .zeroStep : .outOfRange, range, "step `\(written)` of the \(unit.name) is out of range",
        "expected 1 or more")
      return nil
    }
    if step > unit.bounds.upperBound {
      fault(
        .longStep, range, "step `\(written)` of the \(unit.name) leads out of its range",
        "only the first \(unit.name) is left")
      return unit.bounds.upperBound + 1
    }
    return step
  }

  private mutating func number(_ range: Range<Int>, _ unit: CronGrammar.Unit) -> Int? {
    let written = text(range)
    let capitals = written.uppercased()
    if let index = unit.words.firstIndex(of: capitals) { return index + unit.bounds.lowerBound }
    guard !written.isEmpty, written.utf8.allSatisfy({ 0x30...0x39 ~= $0 }) else {
      let near = unit.words.first { capitals.hasPrefix($0) } ?? Suggestions.nearest(capitals, in: unit.words, limit: 1)
      fault(
        .word, range, written.isEmpty ? "\(unit.name) is empty" : "`\(written)` is no \(unit.name)",
        near.map { "did you mean `\($0)`?" } ?? "expected \(unit.bounds.lowerBound) to \(unit.bounds.upperBound)", near)
      return nil
    }
    guard let number = Int(written), unit.bounds.contains(number) else {
      fault(
        .outOfRange, range, "\(unit.name) `\(written)` does not exist",
        "expected \(unit.bounds.lowerBound) to \(unit.bounds.upperBound)")
      return nil
    }
    return number
  }

  private func split(_ range: Range<Int>, _ separator: UInt8) -> [Range<Int>] {
    var parts: [Range<Int>] = []
    var start = range.lowerBound
    for at in range where bytes[at] == separator {
      parts.append(start..<at)
      start = at + 1
    }
    parts.append(start..<range.upperBound)
    return parts
  }

  private mutating func fault(
    _ kind: CronFault.Kind, _ range: Range<Int>, _ message: String, _ label: String, _ replacement: String? = nil
  ) {
    faults.append(CronFault(kind: kind, range: range, message: message, label: label, replacement: replacement))
  }
}
