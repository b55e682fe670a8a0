/// The names of the IANA time zone database, looked up in the text that systems install. Nothing is read before a zone is
/// asked for.
package struct TimeZones: Sendable {
  /// The compact form of the database (`tzdata.zi`).
  private let data: [UInt8]
  /// The zones that stand for places (`zone.tab`).
  private let places: [UInt8]

  package init(data: [UInt8], places: [UInt8] = []) {
    self.data = data
    self.places = places
  }

  package func contains(_ name: String) -> Bool { entry(name) != nil }

  /// The zone that an outdated or abbreviated name means: `Asia/Kolkata` for `Asia/Calcutta`. Nil for zones of their own,
  /// for names of places, and for `UTC` and `GMT`.
  package func canonical(_ name: String) -> String? {
    guard name != "UTC", name != "GMT", case .alias(let target)? = entry(name), !isPlace(name) else { return nil }
    return target
  }

  /// All names, in the order of the text.
  package var names: [String] {
    var names: [String] = []
    forEachEntry { name, _ in
      names.append(String(decoding: name, as: UTF8.self))
      return true
    }
    return names
  }

  // MARK: - The text

  private enum Entry {
    case zone
    case alias(of: String)
  }

  private func entry(_ name: String) -> Entry? {
    let wanted = Array(name.utf8)
    var found: Entry?
    forEachEntry { name, target in
      guard name.elementsEqual(wanted) else { return true }
      found = target.map { .alias(of: String(decoding: $0, as: UTF8.self)) } ?? .zone
      return false
    }
    return found
  }

  /// `Z <name> …` is a zone, `L <target> <name>` another name of one. `Factory` says that nobody has set a zone.
  private func forEachEntry(_ body: (_ name: ArraySlice<UInt8>, _ target: ArraySlice<UInt8>?) -> Bool) {
    TimeZones.forEachLine(of: data) { line in
      // Rules, and what continues a zone, are most of the text.
      guard line.count > 2, line[line.startIndex + 1] == 0x20, let kind = line.first,
        kind == UInt8(ascii: "Z") || kind == UInt8(ascii: "L")
      else { return true }
      let words = line.split(separator: 0x20, maxSplits: 3)
      switch kind {
      case UInt8(ascii: "Z") where words.count > 1 && !words[1].elementsEqual("Factory".utf8):
        return body(words[1], nil)
      case UInt8(ascii: "L") where words.count > 2: return body(words[2], words[1])
      default: return true
      }
    }
  }

  /// `<country> <coordinates> <name>[ <comment>]`, by tabs.
  private func isPlace(_ name: String) -> Bool {
    let wanted = Array(name.utf8)
    var isFound = false
    TimeZones.forEachLine(of: places) { line in
      let words = line.split(separator: 0x09, maxSplits: 3)
      isFound = words.count > 2 && words[2].elementsEqual(wanted)
      return !isFound
    }
    return isFound
  }

  private static func forEachLine(of text: [UInt8], _ body: (ArraySlice<UInt8>) -> Bool) {
    var start = 0
    while start < text.count {
      let end = text[start...].firstIndex(of: 0x0A) ?? text.count
      guard body(text[start..<end]) else { return }
      start = end + 1
    }
  }
}
