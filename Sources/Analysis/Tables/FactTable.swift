/// A table of facts in one static text: a record a line, sorted by the bytes of its key. Nothing is decoded before a
/// record is asked for. `Tools/generate-node-catalog` writes such tables and describes their form.
struct FactTable: Sendable {
  private let text: FactText
  /// Offset of each line, and the length of the text.
  private let bounds: [Int]
  /// Open addressing by the hash of the key: the number of a line plus one, 0 for an empty place. The length is a power
  /// of two and at least twice the number of lines, so that a search ends.
  private let places: [UInt32]

  /// Looks for the line ends and hashes the keys, nothing else.
  init(_ text: StaticString) {
    let text = FactText(text)
    let bounds = text.offsets(after: Separator.newline)
    var size = 2
    while size < 2 * bounds.count { size *= 2 }
    var places = [UInt32](repeating: 0, count: size)
    for index in 0..<max(bounds.count - 1, 0) {
      let line = text.piece(bounds[index], bounds[index + 1] - 1)
      let key = line.cut(at: Separator.tab).head
      var place = key.withBytes(FactTable.hash) & (size - 1)
      while places[place] != 0 { place = (place + 1) & (size - 1) }
      places[place] = UInt32(truncatingIfNeeded: index + 1)
    }
    self.text = text
    self.bounds = bounds
    self.places = places
  }

  var count: Int { bounds.count - 1 }

  /// The record with this key.
  func record(_ key: String) -> FactRecord? { find(key)?.record }

  /// The record with this key and the number of its line.
  func find(_ key: String) -> (record: FactRecord, index: Int)? {
    var key = key
    return key.withUTF8 { bytes in
      let key = UnsafeRawBufferPointer(bytes)
      // A text with a separator in it is no key, however it compares.
      guard !key.contains(Separator.tab) else { return nil }
      var place = FactTable.hash(key) & (places.count - 1)
      while places[place] != 0 {
        let line = line(Int(places[place]) - 1)
        if line.orderOfHead(before: Separator.tab, key) == 0 { return (FactRecord(line), Int(places[place]) - 1) }
        place = (place + 1) & (places.count - 1)
      }
      return nil
    }
  }

  /// Eight bytes at a time; the tables are our own, so that nobody chooses keys to collide.
  private static func hash(_ key: UnsafeRawBufferPointer) -> Int {
    var hash = UInt64(truncatingIfNeeded: key.count)
    var i = 0
    while i + 8 <= key.count {
      hash = mixed(hash, key.loadUnaligned(fromByteOffset: i, as: UInt64.self))
      i += 8
    }
    while i < key.count {
      hash = mixed(hash, UInt64(key[i]))
      i += 1
    }
    return Int(truncatingIfNeeded: hash >> 32)
  }

  private static func mixed(_ hash: UInt64, _ word: UInt64) -> UInt64 {
    let product = (hash ^ word).multipliedFullWidth(by: 0x9E37_79B9_7F4A_7C15)
    return product.high ^ product.low
  }

  /// All records in order.
  var records: [FactRecord] { (0..<count).map { FactRecord(line($0)) } }

  /// Without its line end.
  private func line(_ index: Int) -> FactText { text.piece(bounds[index], bounds[index + 1] - 1) }
}

/// One line of a `FactTable`.
struct FactRecord: Sendable {
  private let line: FactText

  init(_ line: FactText) { self.line = line }

  var key: String { line.cut(at: Separator.tab).head.string }

  /// True if a letter stands in the first field.
  func hasFlag(_ letter: Unicode.Scalar, in release: N8nRelease) -> Bool {
    guard letter.isASCII, let start = line.firstIndex(of: Separator.tab) else { return false }
    let flags = line.piece(start + 1, line.firstIndex(of: Separator.tab, from: start + 1) ?? line.count)
      .cut(at: Separator.slash)
    let letters = release == .v1 ? flags.tail : flags.head
    return letters?.firstIndex(of: UInt8(ascii: letter)) != nil
  }

  func isIn(_ release: N8nRelease) -> Bool { !hasFlag(release == .v1 ? "+" : "-", in: release) }

  var availability: Availability {
    if hasFlag("+", in: .v2) { return .sinceV2 }
    return hasFlag("-", in: .v2) ? .goneInV2 : .both
  }

  /// The value of a field as it is in a release; nil if the field is absent there.
  func field(_ name: StaticString, in release: N8nRelease) -> FactText? {
    if release == .v1, let value = value(of: name, marked: true) {
      return value.equals("-") ? nil : value
    }
    return value(of: name, marked: false)
  }

  /// As `field`, of a value that may depend on the version.
  func field(_ name: StaticString, version: Double, in release: N8nRelease) -> FactText? {
    field(name, in: release).flatMap { FactRecord.value($0, for: version) }
  }

  private func value(of name: StaticString, marked: Bool) -> FactText? {
    var tab = line.firstIndex(of: Separator.tab)
    while let start = tab {
      let key = start + (marked ? 2 : 1)
      let equals = key + name.utf8CodeUnitCount
      // No key begins with the mark, so an unmarked name never matches a marked field.
      if line[equals] == Separator.equals, !marked || line[start + 1] == Separator.one, line.matches(name, at: key) {
        return line.piece(equals + 1, line.firstIndex(of: Separator.tab, from: equals) ?? line.count)
      }
      tab = line.firstIndex(of: Separator.tab, from: start + 1)
    }
    return nil
  }

  /// True if the value of the field depends on the version.
  static func isPerVersion(_ value: FactText) -> Bool { value.first == Separator.tilde }

  /// The alternative that covers a version; nil if none does.
  static func value(_ value: FactText, for version: Double) -> FactText? {
    guard isPerVersion(value) else { return value }
    return alternatives(value).first { covers($0.ranges, version) }?.value
  }

  /// What a value is in which versions.
  static func alternatives(_ value: FactText) -> [(ranges: FactText, value: FactText)] {
    value.dropFirst().split(Separator.tilde).compactMap { alternative in
      let (ranges, text) = alternative.cut(at: Separator.colon)
      return text.map { (ranges, $0) }
    }
  }

  /// True if one of the ranges holds the version.
  static func covers(_ ranges: FactText, _ version: Double) -> Bool {
    ranges.split(Separator.comma).contains { isIn($0, version) }
  }

  /// `1.2`, or `1..1.9` with both ends included.
  private static func isIn(_ range: FactText, _ version: Double) -> Bool {
    for i in 0..<range.count where range[i] == Separator.point && range[i + 1] == Separator.point {
      guard let low = range.piece(0, i).number, let high = range.piece(i + 2, range.count).number else { return false }
      return low <= version && version <= high
    }
    return range.number == version
  }
}

/// The separators of fact tables.
enum Separator {
  static let tab = UInt8(ascii: "\t")
  static let newline = UInt8(ascii: "\n")
  static let equals = UInt8(ascii: "=")
  static let tilde = UInt8(ascii: "~")
  static let colon = UInt8(ascii: ":")
  static let semicolon = UInt8(ascii: ";")
  static let comma = UInt8(ascii: ",")
  static let point = UInt8(ascii: ".")
  static let one = UInt8(ascii: "1")
  static let question = UInt8(ascii: "?")
  static let exclamation = UInt8(ascii: "!")
  static let ampersand = UInt8(ascii: "&")
  static let bar = UInt8(ascii: "|")
  static let star = UInt8(ascii: "*")
  static let slash = UInt8(ascii: "/")
  static let space = UInt8(ascii: " ")
  static let bracket = UInt8(ascii: "[")
}
