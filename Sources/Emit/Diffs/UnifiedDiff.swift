import Lexer

/// The difference of two versions of a file as `diff -u` writes it: `patch` and `git apply` make the new bytes of it.
package enum UnifiedDiff {
  private static let context = 3

  /// Nothing if both are equal. The path stands behind `a/` and `b/`. With colours, which are for terminals, control
  /// characters are made visible; without, the bytes of the files are kept as they are.
  package static func render(
    path: String, old: some Collection<UInt8>, new: some Collection<UInt8>, hasColor: Bool = false
  ) -> [UInt8] {
    let old = lines(Array(old))
    let new = lines(Array(new))
    guard old != new else { return [] }
    let changes = changes(old, new)
    guard !changes.isEmpty else { return [] }
    var output = Output(hasColor: hasColor)
    output.line("--- " + name("a/" + path), .bold)
    output.line("+++ " + name("b/" + path), .bold)
    for hunk in hunks(changes) { write(hunk, old, new, &output) }
    return output.bytes
  }

  /// Lines with their line feeds; only the last one may have none.
  private static func lines(_ bytes: [UInt8]) -> [ArraySlice<UInt8>] {
    var lines: [ArraySlice<UInt8>] = []
    var start = 0
    while start < bytes.count {
      let end = bytes[start...].firstIndex(of: 0x0A).map { $0 + 1 } ?? bytes.count
      lines.append(bytes[start..<end])
      start = end
    }
    return lines
  }

  /// Lines of the old text that go and lines of the new one that come in their place, at least one of both.
  private struct Change {
    var old: Range<Int>
    var new: Range<Int>
  }

  /// In order, with equal lines between any two.
  private static func changes(_ old: [ArraySlice<UInt8>], _ new: [ArraySlice<UInt8>]) -> [Change] {
    var numbers: [ArraySlice<UInt8>: Int] = [:]
    func number(_ line: ArraySlice<UInt8>) -> Int {
      let next = numbers.count
      let known = numbers[line, default: next]
      if known == next { numbers[line] = next }
      return known
    }
    let diff = LineDiff(old.map(number), new.map(number))
    var changes: [Change] = []
    var (i, j) = (0, 0)
    while i < old.count || j < new.count {
      let (fromOld, fromNew) = (i, j)
      while i < old.count, diff.isDeleted[i] { i += 1 }
      while j < new.count, diff.isInserted[j] { j += 1 }
      if i > fromOld || j > fromNew {
        changes.append(Change(old: fromOld..<i, new: fromNew..<j))
      } else {
        i += 1
        j += 1
      }
    }
    return changes
  }

  /// Changes whose context touches are shown together.
  private static func hunks(_ changes: [Change]) -> [[Change]] {
    var hunks: [[Change]] = []
    for change in changes {
      if let last = hunks.last?.last, change.old.lowerBound - last.old.upperBound <= 2 * context {
        hunks[hunks.count - 1].append(change)
      } else {
        hunks.append([change])
      }
    }
    return hunks
  }

  private static func write(
    _ hunk: [Change], _ old: [ArraySlice<UInt8>], _ new: [ArraySlice<UInt8>], _ output: inout Output
  ) {
    guard let first = hunk.first, let last = hunk.last else { return }
    let before = Swift.min(context, first.old.lowerBound)
    let after = Swift.min(context, old.count - last.old.upperBound)
    let oldRange = first.old.lowerBound - before..<last.old.upperBound + after
    let newRange = first.new.lowerBound - before..<last.new.upperBound + after
    output.line("@@ -\(range(oldRange)) +\(range(newRange)) @@", .frame)
    var next = oldRange.lowerBound
    for change in hunk {
      for line in old[next..<change.old.lowerBound] { output.line(" ", line, .plain) }
      for line in old[change.old] { output.line("-", line, .removed) }
      for line in new[change.new] { output.line("+", line, .added) }
      next = change.old.upperBound
    }
    for line in old[next..<oldRange.upperBound] { output.line(" ", line, .plain) }
  }

  /// `3,7`; a count of one is left out, and an empty range is named by the line before it.
  private static func range(_ range: Range<Int>) -> String {
    switch range.count {
    case 0: "\(range.lowerBound),0"
    case 1: "\(range.lowerBound + 1)"
    default: "\(range.lowerBound + 1),\(range.count)"
    }
  }

  /// A file name as git writes it: in quotes if it has control characters, quotes or backslashes, with a tab behind it if
  /// it has blanks.
  private static func name(_ path: String) -> String {
    guard path.utf8.contains(where: { $0 < 0x20 || $0 == 0x22 || $0 == 0x5C || $0 == 0x7F }) else {
      return path.utf8.contains(0x20) ? path + "\t" : path
    }
    var quoted = "\""
    for scalar in path.unicodeScalars {
      switch scalar {
      case "\"": quoted += "\\\""
      case "\\": quoted += "\\\\"
      case "\n": quoted += "\\n"
      case "\t": quoted += "\\t"
      case _ where scalar.value < 0x20 || scalar.value == 0x7F:
        let octal = String(scalar.value, radix: 8)
        quoted += "\\" + String(repeating: "0", count: 3 - octal.utf8.count) + octal
      default: quoted.unicodeScalars.append(scalar)
      }
    }
    return quoted + "\""
  }

  private struct Output {
    let hasColor: Bool
    var bytes: [UInt8] = []

    mutating func line(_ text: String, _ ink: Ink) { line("", Array(text.utf8)[...], ink, isOurs: true) }

    mutating func line(_ sign: String, _ content: ArraySlice<UInt8>, _ ink: Ink, isOurs: Bool = false) {
      let isWhole = content.last == 0x0A
      if hasColor {
        let text = String(decoding: isWhole ? content.dropLast() : content, as: UTF8.self)
        bytes.append(contentsOf: ink.wrap(sign + VisibleText.line(text, keepsTabs: true)).utf8)
        bytes.append(0x0A)
      } else {
        bytes.append(contentsOf: sign.utf8)
        bytes.append(contentsOf: content)
        if !isWhole { bytes.append(0x0A) }
      }
      if !isWhole, !isOurs { bytes.append(contentsOf: "\\ No newline at end of file\n".utf8) }
    }
  }
}
