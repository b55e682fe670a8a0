import Lexer

/// A place in a file with what is said of it.
struct Mark {
  var span: SourceSpan
  var text: String
  /// The place of the finding itself, marked `^`; others are marked `-`.
  var isPrimary: Bool
}

/// The lines of one file that a finding shows, with the marks under them.
struct Snippet {
  /// A mark by lines: both numbers are 1-based, `last` is the line of its last byte.
  struct Extent {
    var mark: Mark
    var first: Int
    var last: Int
    /// Column among the brackets of marks over several lines; nil for a mark within one line.
    var lane: Int?
  }

  let file: FilePlaces
  let extents: [Extent]
  let lanes: Int
  /// Line numbers to show, ascending.
  let lines: [Int]

  /// `hasContext`: the line that opens the block of the first mark is shown too.
  init(_ file: FilePlaces, _ marks: [Mark], hasContext: Bool) {
    self.file = file
    var extents = marks.map { mark in
      let first = file.lines.line(of: mark.span.start)
      let last = mark.span.isEmpty ? first : file.lines.line(of: mark.span.end - 1)
      return Extent(mark: mark, first: first, last: Swift.max(first, last), lane: nil)
    }
    lanes = Snippet.assignLanes(&extents)
    self.extents = extents

    var lines: Set<Int> = []
    for extent in extents { lines.formUnion([extent.first, extent.last]) }
    if hasContext, let first = extents.first?.first, Snippet.opensBlock(file, first - 1, of: first) {
      lines.insert(first - 1)
    }
    // A single hidden line takes no more room than the sign that says so.
    for line in lines where lines.contains(line + 2) { lines.insert(line + 1) }
    self.lines = lines.sorted()
  }

  /// Gives each mark over several lines a bracket column of its own, outer marks first. Returns their number.
  private static func assignLanes(_ extents: inout [Extent]) -> Int {
    let order = extents.indices.filter { extents[$0].last > extents[$0].first }
      .sorted { (extents[$0].first, -extents[$0].last, $0) < (extents[$1].first, -extents[$1].last, $1) }
    /// Last line that each lane is taken for.
    var taken: [Int] = []
    for index in order {
      let extent = extents[index]
      if let free = taken.firstIndex(where: { $0 < extent.first }) {
        extents[index].lane = free
        taken[free] = extent.last
      } else {
        extents[index].lane = taken.count
        taken.append(extent.last)
      }
    }
    return taken.count
  }

  /// True if `line` is the less indented line before `inner`, such as `"credentials": {`, or if `inner` is blank.
  private static func opensBlock(_ file: FilePlaces, _ line: Int, of inner: Int) -> Bool {
    guard line >= 1, let outer = indentation(file, line) else { return false }
    guard let own = indentation(file, inner) else { return true }
    return outer < own
  }

  /// Number of blanks and tabs that a line begins with; nil for a blank line.
  private static func indentation(_ file: FilePlaces, _ line: Int) -> Int? {
    let bytes = file.source.slice(file.lines.lineSpan(line))
    return bytes.firstIndex { $0 != 0x20 && $0 != 0x09 }.map { $0 - bytes.startIndex }
  }
}
