/// The patterns of one `.gitignore`.
struct IgnoreFile: Sendable {
  private struct Pattern {
    /// Components; `**` stands for any number of them.
    var components: [[UInt8]]
    var isNegated: Bool
    var isForFolders: Bool
  }

  private var patterns: [Pattern] = []

  init(_ bytes: some Sequence<UInt8>) {
    for line in Array(bytes).split(separator: 0x0A) {
      if let pattern = IgnoreFile.parse(line) { patterns.append(pattern) }
    }
  }

  /// What the last matching pattern says of a path relative to the folder of this file: true to ignore it, false to
  /// take it back, nil if none matches.
  func verdict(_ path: String, isFolder: Bool) -> Bool? {
    let names = path.utf8.split(separator: 0x2F).map(Array.init)
    for pattern in patterns.reversed() where isFolder || !pattern.isForFolders {
      if IgnoreFile.matches(pattern.components[...], names[...]) { return !pattern.isNegated }
    }
    return nil
  }

  private static func parse(_ line: ArraySlice<UInt8>) -> Pattern? {
    var text = line
    if text.last == 0x0D { text.removeLast() }
    // Blanks at the end count only behind a backslash.
    while text.last == 0x20, text.dropLast().last != 0x5C { text.removeLast() }
    guard let first = text.first, first != 0x23 else { return nil }
    let isNegated = first == 0x21
    if isNegated { text.removeFirst() }
    let isForFolders = text.last == 0x2F
    if isForFolders { text.removeLast() }
    guard !text.isEmpty else { return nil }
    // A slash before the end ties a pattern to the folder of its file; without one it matches at any depth.
    let isAnchored = text.contains(0x2F)
    var components = text.split(separator: 0x2F).map(Array.init)
    if !isAnchored { components.insert(doubleStar, at: 0) }
    // `a/**` means what is in `a`, not `a` itself.
    if components.last == doubleStar { components.insert([0x2A], at: components.count - 1) }
    return components.isEmpty
      ? nil : Pattern(components: components, isNegated: isNegated, isForFolders: isForFolders)
  }

  private static func matches(_ pattern: ArraySlice<[UInt8]>, _ names: ArraySlice<[UInt8]>) -> Bool {
    // States are positions in the pattern after each name, so that many `**` stay cheap.
    var states = closure([pattern.startIndex], pattern)
    for name in names {
      var next: Set<Int> = []
      for state in states where state < pattern.endIndex {
        if pattern[state] == doubleStar {
          next.insert(state)
        } else if Glob.matches(pattern[state], name) {
          next.insert(state + 1)
        }
      }
      states = closure(next, pattern)
      if states.isEmpty { return false }
    }
    return states.contains(pattern.endIndex)
  }

  /// Adds the states that a `**` reaches by matching nothing.
  private static func closure(_ states: Set<Int>, _ pattern: ArraySlice<[UInt8]>) -> Set<Int> {
    var result = states
    for state in states.sorted() {
      var at = state
      while at < pattern.endIndex, pattern[at] == doubleStar {
        at += 1
        result.insert(at)
      }
    }
    return result
  }

  private static let doubleStar: [UInt8] = [0x2A, 0x2A]
}

/// One component of a path against `*`, `?` and `[…]`.
enum Glob {
  static func matches(_ pattern: [UInt8], _ name: [UInt8]) -> Bool {
    var p = 0
    var n = 0
    var retry: (p: Int, n: Int)?
    while n < name.count {
      if p < pattern.count, pattern[p] == 0x2A {
        retry = (p, n)
        p += 1
      } else if let next = step(pattern, p, name[n]) {
        p = next
        n += 1
      } else if let (star, from) = retry {
        retry = (star, from + 1)
        p = star + 1
        n = from + 1
      } else {
        return false
      }
    }
    while p < pattern.count, pattern[p] == 0x2A { p += 1 }
    return p == pattern.count
  }

  /// The position behind the pattern element at `p` if it matches one byte.
  private static func step(_ pattern: [UInt8], _ p: Int, _ byte: UInt8) -> Int? {
    guard p < pattern.count else { return nil }
    switch pattern[p] {
    case 0x3F: return p + 1
    case 0x5C where p + 1 < pattern.count: return pattern[p + 1] == byte ? p + 2 : nil
    case 0x5B:
      guard let (isMember, end) = set(pattern, p, byte) else { return byte == 0x5B ? p + 1 : nil }
      return isMember ? end : nil
    default: return pattern[p] == byte ? p + 1 : nil
    }
  }

  /// `[a-z]`, `[!a]`; nil if it is not closed and so no set.
  private static func set(_ pattern: [UInt8], _ start: Int, _ byte: UInt8) -> (isMember: Bool, end: Int)? {
    var at = start + 1
    let isNegated = at < pattern.count && (pattern[at] == 0x21 || pattern[at] == 0x5E)
    if isNegated { at += 1 }
    var isMember = false
    var isFirst = true
    while at < pattern.count, isFirst || pattern[at] != 0x5D {
      isFirst = false
      if pattern[at] == 0x5C, at + 1 < pattern.count { at += 1 }
      let low = pattern[at]
      var high = low
      if at + 2 < pattern.count, pattern[at + 1] == 0x2D, pattern[at + 2] != 0x5D {
        high = pattern[at + 2]
        at += 2
      }
      if low <= byte, byte <= high { isMember = true }
      at += 1
    }
    return at < pattern.count ? (isMember != isNegated, at + 1) : nil
  }
}
