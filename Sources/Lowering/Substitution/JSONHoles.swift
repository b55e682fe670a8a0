/// Finds where placeholders stand in a text that is JSON once values stand in their places.
struct JSONHoles {
  enum Place: Hashable {
    case value
    /// Where a key is due.
    case key
    case string
  }

  private let text: ArraySlice<UInt8>
  private let holes: [Range<Int>]
  private var places: [Place] = []
  private var i: Int

  /// One place per hole, or nil if the text is no JSON. A hole in value place counts as a value, and within a string
  /// as text. `holes` are sorted, disjoint ranges of `text`.
  static func places(_ text: ArraySlice<UInt8>, _ holes: [Range<Int>]) -> [Place]? {
    var scanner = JSONHoles(text, holes)
    return scanner.isDocument() ? scanner.places : nil
  }

  /// For text that is meant as JSON whatever it is: a hole is in a string if an odd number of quotes stands before it.
  static func guessedPlaces(_ text: ArraySlice<UInt8>, _ holes: [Range<Int>]) -> [Place] {
    var places: [Place] = []
    var isString = false
    var i = text.startIndex
    while i < text.endIndex {
      if places.count < holes.count, holes[places.count].lowerBound == i {
        i = holes[places.count].upperBound
        places.append(isString ? .string : .value)
        continue
      }
      if text[i] == 0x5C, isString, !(places.count < holes.count && holes[places.count].lowerBound == i + 1) {
        i += 1
      } else if text[i] == 0x22 {
        isString.toggle()
      }
      i += 1
    }
    return places
  }

  private init(_ text: ArraySlice<UInt8>, _ holes: [Range<Int>]) {
    self.text = text
    self.holes = holes
    i = text.startIndex
  }

  private var isAtHole: Bool { places.count < holes.count && holes[places.count].lowerBound == i }

  private mutating func takeHole(_ place: Place) {
    i = holes[places.count].upperBound
    places.append(place)
  }

  private mutating func skipSpace() {
    while i < text.endIndex, !isAtHole, [0x20, 0x09, 0x0A, 0x0D].contains(text[i]) { i += 1 }
  }

  private mutating func accept(_ byte: UInt8) -> Bool {
    guard i < text.endIndex, !isAtHole, text[i] == byte else { return false }
    i += 1
    return true
  }

  private enum Due { case value, valueOrEnd, keyOrEnd, key, afterValue }

  private mutating func isDocument() -> Bool {
    /// For each open bracket: whether it is an object.
    var open: [Bool] = []
    var due = Due.value
    while true {
      skipSpace()
      switch due {
      case .keyOrEnd, .key:
        if due == .keyOrEnd, accept(0x7D) {
          open.removeLast()
          due = .afterValue
          continue
        }
        if isAtHole {
          takeHole(.key)
        } else if !string() {
          return false
        }
        skipSpace()
        guard accept(0x3A) else { return false }
        due = .value
      case .valueOrEnd, .value:
        if due == .valueOrEnd, accept(0x5D) {
          open.removeLast()
          due = .afterValue
          continue
        }
        if isAtHole {
          takeHole(.value)
          due = .afterValue
        } else if accept(0x7B) {
          open.append(true)
          due = .keyOrEnd
        } else if accept(0x5B) {
          open.append(false)
          due = .valueOrEnd
        } else if string() || word() {
          due = .afterValue
        } else {
          return false
        }
      case .afterValue:
        guard let isObject = open.last else { return i == text.endIndex }
        if accept(0x2C) {
          due = isObject ? .key : .value
        } else if accept(isObject ? 0x7D : 0x5D) {
          open.removeLast()
        } else {
          return false
        }
      }
    }
  }

  private mutating func string() -> Bool {
    guard accept(0x22) else { return false }
    while i < text.endIndex {
      if isAtHole {
        takeHole(.string)
        continue
      }
      switch text[i] {
      case 0x22:
        i += 1
        return true
      case 0x5C:
        i += 1
        if isAtHole || i >= text.endIndex { return false }
        i += 1
      case 0..<0x20: return false
      default: i += 1
      }
    }
    return false
  }

  /// A number, `true`, `false` or `null`.
  private mutating func word() -> Bool {
    let start = i
    while i < text.endIndex, !isAtHole {
      switch text[i] {
      case 0x30...0x39, 0x2B, 0x2D, 0x2E, 0x41...0x5A, 0x61...0x7A: i += 1
      default: return isWord(text[start..<i])
      }
    }
    return isWord(text[start..<i])
  }

  private func isWord(_ bytes: ArraySlice<UInt8>) -> Bool {
    guard let first = bytes.first, bytes.count <= 400 else { return false }
    let word = String(decoding: bytes, as: UTF8.self)
    if first == 0x2D || (0x30...0x39).contains(first) { return Double(word) != nil }
    return word == "true" || word == "false" || word == "null"
  }
}
