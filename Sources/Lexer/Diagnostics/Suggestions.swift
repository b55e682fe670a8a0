/// "Did you mean" and lists of what there is.
package enum Suggestions {
  /// The nearest of `candidates` within `limit` edits (insertion, deletion, replacement, swap of neighbours) or that
  /// differs only in case; ties go to the first by text. Nil if none is near, or if the word is as short as the limit.
  package static func nearest(_ word: String, in candidates: some Sequence<String>, limit: Int = 2) -> String? {
    let folded = Array(word.lowercased().unicodeScalars)
    var best: (distance: Int, text: String)?
    for candidate in candidates where candidate != word {
      let other = Array(candidate.lowercased().unicodeScalars)
      let distance = distance(folded, other, atMost: limit)
      guard distance <= limit, distance < Swift.max(folded.count, other.count) - distance || distance == 0 else {
        continue
      }
      if let known = best, (known.distance, known.text) <= (distance, candidate) { continue }
      best = (distance, candidate)
    }
    return best?.text
  }

  /// Sorted, in backticks, at most eight: `` `a`, `b` and 12 more ``.
  package static func list(_ names: some Sequence<String>, most: Int = 8) -> String {
    let sorted = Set(names).sorted()
    let shown = sorted.prefix(most).map { "`\($0)`" }.joined(separator: ", ")
    return sorted.count > most ? "\(shown) and \(sorted.count - most) more" : shown
  }

  /// A few words in their own order: `` `a`, `b` or `c` ``.
  package static func choice(_ words: [String]) -> String {
    let quoted = words.map { "`\($0)`" }
    guard let last = quoted.last, quoted.count > 1 else { return quoted.first ?? "" }
    return quoted.dropLast().joined(separator: ", ") + " or " + last
  }

  /// Damerau-Levenshtein distance (optimal string alignment); `limit + 1` as soon as it is certain to be more.
  static func distance(_ a: [Unicode.Scalar], _ b: [Unicode.Scalar], atMost limit: Int) -> Int {
    guard abs(a.count - b.count) <= limit else { return limit + 1 }
    guard !a.isEmpty, !b.isEmpty else { return Swift.max(a.count, b.count) }
    var beforeLast: [Int] = []
    var last = Array(0...b.count)
    for i in 1...a.count {
      var row = [i] + Array(repeating: 0, count: b.count)
      for j in 1...b.count {
        let cost = a[i - 1] == b[j - 1] ? 0 : 1
        row[j] = Swift.min(last[j] + 1, row[j - 1] + 1, last[j - 1] + cost)
        if i > 1, j > 1, a[i - 1] == b[j - 2], a[i - 2] == b[j - 1] {
          row[j] = Swift.min(row[j], beforeLast[j - 2] + 1)
        }
      }
      if (row.min() ?? 0) > limit { return limit + 1 }
      beforeLast = last
      last = row
    }
    return last[b.count]
  }
}
