/// C, E and N: values within source code and within JSON that is text.
extension Substitution {
  static func fillCode(
    _ code: ArraySlice<UInt8>, _ holes: [Hole], _ language: TextWriter.Language,
    _ surroundings: TextWriter.Surroundings
  ) -> [UInt8] {
    guard !holes.isEmpty else { return Array(code) }
    let sites = sites(code, holes.map(\.range), language)
    return replace(code, holes) { fill($0, sites[$1], in: code, language, surroundings) }
  }

  /// One site per hole.
  static func sites(
    _ code: ArraySlice<UInt8>, _ ranges: [Range<Int>], _ language: TextWriter.Language
  ) -> [HoleSite] {
    let sites = language == .python ? PythonHoles.sites(code, ranges) : JavaScriptHoles.sites(code, ranges)
    return sites + repeatElement(HoleSite(place: .code), count: Swift.max(ranges.count - sites.count, 0))
  }

  /// A literal in code; within a literal or comment of the author, the text of the value.
  static func fill(
    _ hole: Hole, _ site: HoleSite, in code: ArraySlice<UInt8>, _ language: TextWriter.Language,
    _ surroundings: TextWriter.Surroundings
  ) -> [UInt8] {
    guard case .value(let value) = hole.filling else { return Array(code[hole.range]) }
    var writer = TextWriter(language, surroundings)
    switch site.place {
    case .code: writer.literal(value, after: site.before, before: site.after)
    case .literal(let delimiter):
      if site.isAfterBackslash { writer.completeEscape() }
      writer.content(TextWriter.plain(value), in: delimiter)
      if writer.out.isEmpty { writer.nothing(in: delimiter, between: site.before, and: site.after) }
    }
    return writer.out
  }

  /// One place per hole if the text is JSON with holes, or is meant as JSON.
  static func jsonPlaces(
    _ text: ArraySlice<UInt8>, _ ranges: [Range<Int>], _ kind: Field.Kind
  ) -> [JSONHoles.Place]? {
    if let places = JSONHoles.places(text, ranges) { return places }
    guard kind == .json else { return nil }
    let places = JSONHoles.guessedPlaces(text, ranges)
    return places + repeatElement(.string, count: Swift.max(ranges.count - places.count, 0))
  }

  /// JSON in value place, JSON-escaped text in a string.
  static func fillJSON(
    _ hole: Hole, _ place: JSONHoles.Place, in text: [UInt8], _ surroundings: TextWriter.Surroundings
  ) -> [UInt8] {
    guard case .value(let value) = hole.filling else { return Array(text[hole.range]) }
    var writer = TextWriter(.json, surroundings)
    switch place {
    case .value: writer.value(value)
    case .key: writer.value(WTF8.value(TextWriter.plain(value)))
    case .string:
      if HoleSite.isAfterBackslash(hole.range.lowerBound, in: text[...]) { writer.completeEscape() }
      writer.content(TextWriter.plain(value), in: .doubleQuoted)
    }
    return writer.out
  }
}
