/// The patterns by which n8n tells well-formed values of a locator: regular expressions of JavaScript, as far as such
/// descriptions use them. Nothing is said about a pattern with anything else, or a text that takes too long.
struct LocatorPattern {
  private indirect enum Part {
    case one(Scalars)
    case sequence([Part])
    case choice([Part])
    case repeated(Part, least: Int, most: Int)
    case start, end
  }

  private struct Scalars {
    var ranges: [ClosedRange<UInt32>] = []
    var isNegated = false

    func holds(_ scalar: UInt32) -> Bool { ranges.contains { $0.contains(scalar) } != isNegated }
  }

  private let root: Part

  /// Nil for a pattern that cannot be read.
  init?(_ text: String) {
    var reader = Reader(scalars: text.unicodeScalars.map(\.value))
    guard let root = reader.choice(depth: 0), reader.isAtEnd else { return nil }
    self.root = root
  }

  /// Whether the whole text is of this form; nil if that takes too long to say.
  func matches(_ text: String) -> Bool? {
    let scalars = text.unicodeScalars.prefix(LocatorPattern.longest + 1).map(\.value)
    guard scalars.count <= LocatorPattern.longest else { return nil }
    var run = Run(scalars: scalars)
    let isMet = run.match(root, 0) { position, run in position == run.scalars.count }
    return run.steps > Run.most ? nil : isMet
  }

  private static let longest = 256

  // MARK: - Matching

  private struct Run {
    static let most = 20_000
    let scalars: [UInt32]
    var steps = 0

    mutating func match(_ part: Part, _ position: Int, _ then: (Int, inout Run) -> Bool) -> Bool {
      steps += 1
      guard steps <= Run.most else { return false }
      switch part {
      case .one(let set):
        return position < scalars.count && set.holds(scalars[position]) && then(position + 1, &self)
      case .start: return position == 0 && then(position, &self)
      case .end: return position == scalars.count && then(position, &self)
      case .choice(let parts):
        for part in parts where match(part, position, then) { return true }
        return false
      case .sequence(let parts): return match(parts[...], position, then)
      case .repeated(let part, let least, let most): return match(part, least, most, position, then)
      }
    }

    private mutating func match(_ parts: ArraySlice<Part>, _ position: Int, _ then: (Int, inout Run) -> Bool) -> Bool {
      guard let first = parts.first else { return then(position, &self) }
      return match(first, position) { next, run in run.match(parts.dropFirst(), next, then) }
    }

    private mutating func match(
      _ part: Part, _ least: Int, _ most: Int, _ position: Int, _ then: (Int, inout Run) -> Bool
    ) -> Bool {
      if most > 0 {
        let goesOn = match(part, position) { next, run in
          // A round that takes nothing would go on for ever.
          next > position && run.match(part, Swift.max(least - 1, 0), most - 1, next, then)
        }
        if goesOn { return true }
      }
      return least == 0 && then(position, &self)
    }
  }

  // MARK: - Reading

  private struct Reader {
    let scalars: [UInt32]
    var at = 0

    var isAtEnd: Bool { at == scalars.count }
    private static let deepest = 16

    private func sees(_ scalar: Unicode.Scalar) -> Bool { at < scalars.count && scalars[at] == scalar.value }

    private mutating func takes(_ scalar: Unicode.Scalar) -> Bool {
      guard sees(scalar) else { return false }
      at += 1
      return true
    }

    mutating func choice(depth: Int) -> Part? {
      guard depth < Reader.deepest else { return nil }
      var parts: [Part] = []
      repeat {
        guard let part = sequence(depth) else { return nil }
        parts.append(part)
      } while takes("|")
      return parts.count == 1 ? parts[0] : .choice(parts)
    }

    private mutating func sequence(_ depth: Int) -> Part? {
      var parts: [Part] = []
      while !isAtEnd, !sees("|"), !sees(")") {
        guard let part = single(depth), let counted = counted(part) else { return nil }
        parts.append(counted)
      }
      return .sequence(parts)
    }

    private mutating func single(_ depth: Int) -> Part? {
      if takes("^") { return .start }
      if takes("$") { return .end }
      if takes(".") { return .one(Scalars(ranges: [10...10, 13...13], isNegated: true)) }
      if takes("[") { return set() }
      if takes("(") {
        if takes("?"), !takes(":") { return nil }
        guard let inner = choice(depth: depth + 1), takes(")") else { return nil }
        return inner
      }
      if takes("\\") { return escape().map { .one($0) } }
      guard !isAtEnd, !sees("*"), !sees("+"), !sees("?"), !sees("{") else { return nil }
      at += 1
      return .one(Scalars(ranges: [scalars[at - 1]...scalars[at - 1]]))
    }

    private mutating func counted(_ part: Part) -> Part? {
      var counted = part
      if takes("*") {
        counted = .repeated(part, least: 0, most: .max)
      } else if takes("+") {
        counted = .repeated(part, least: 1, most: .max)
      } else if takes("?") {
        counted = .repeated(part, least: 0, most: 1)
      } else if takes("{") {
        guard let least = number() else { return nil }
        var most = least
        if takes(",") { most = sees("}") ? .max : number() ?? -1 }
        guard most >= least, takes("}") else { return nil }
        counted = .repeated(part, least: least, most: most)
      } else {
        return part
      }
      // Which of several matches is found makes no difference for the whole text.
      _ = takes("?")
      return counted
    }

    private mutating func number() -> Int? {
      let start = at
      while at < scalars.count, 0x30...0x39 ~= scalars[at], at - start < 4 { at += 1 }
      return scalars[start..<at].isEmpty ? nil : scalars[start..<at].reduce(0) { $0 * 10 + Int($1) - 0x30 }
    }

    private mutating func set() -> Part? {
      var set = Scalars(isNegated: takes("^"))
      while !takes("]") {
        guard !isAtEnd else { return nil }
        let part: Scalars
        if takes("\\") {
          guard let escaped = escape(), !escaped.isNegated else { return nil }
          part = escaped
        } else {
          part = Scalars(ranges: [scalars[at]...scalars[at]])
          at += 1
        }
        if sees("-"), at + 1 < scalars.count, scalars[at + 1] != 0x5D, scalars[at + 1] != 0x5C,
          let first = part.ranges.first, part.ranges.count == 1, first.count == 1
        {
          let last = scalars[at + 1]
          guard first.lowerBound <= last else { return nil }
          set.ranges.append(first.lowerBound...last)
          at += 2
        } else {
          set.ranges += part.ranges
        }
      }
      return .one(set)
    }

    private static let digits: [ClosedRange<UInt32>] = [0x30...0x39]
    private static let word: [ClosedRange<UInt32>] = [0x30...0x39, 0x41...0x5A, 0x5F...0x5F, 0x61...0x7A]
    private static let blanks: [ClosedRange<UInt32>] = [
      0x09...0x0D, 0x20...0x20, 0xA0...0xA0, 0x2000...0x200A, 0x2028...0x2029, 0xFEFF...0xFEFF,
    ]

    private mutating func escape() -> Scalars? {
      guard !isAtEnd else { return nil }
      let scalar = scalars[at]
      at += 1
      switch scalar {
      case 0x64: return Scalars(ranges: Reader.digits)
      case 0x44: return Scalars(ranges: Reader.digits, isNegated: true)
      case 0x77: return Scalars(ranges: Reader.word)
      case 0x57: return Scalars(ranges: Reader.word, isNegated: true)
      case 0x73: return Scalars(ranges: Reader.blanks)
      case 0x53: return Scalars(ranges: Reader.blanks, isNegated: true)
      // Every other letter and digit means something else: a back reference, a boundary.
      case 0x30...0x39, 0x41...0x5A, 0x61...0x7A: return nil
      default: return Scalars(ranges: [scalar...scalar])
      }
    }
  }
}
