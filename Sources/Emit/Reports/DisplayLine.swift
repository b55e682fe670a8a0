import Lexer

/// One source line, ready to be shown: tabs expanded, control characters visible, secrets masked, and cut to a window if
/// it is too long. Columns are 0-based and count what a terminal shows.
struct DisplayLine {
  /// A character of the line with the marks that combine with it.
  private struct Cell {
    var start: Int
    var end: Int
    var column: Int
    var width: Int
    /// End of its text in `text`; it begins where the cell before ends.
    var textEnd: Int
  }

  private var cells: [Cell] = []
  private var utf8: [UInt8] = []
  private var columns = 0
  /// What stands in place of text that was cut off, at either side.
  private var isCutBefore = false
  private var isCutAfter = false
  private let ellipsis: String

  /// The text as it is shown.
  var text: String {
    let before = isCutBefore ? ellipsis : ""
    let after = isCutAfter ? ellipsis : ""
    return before + String(decoding: utf8, as: UTF8.self) + after
  }

  /// Columns of the first character that is neither blank nor tab; the width of the line if there is none.
  private(set) var indentation = 0

  /// `line` and `focus`, which has to stay visible, are bytes of the file; `width` is the number of columns that there
  /// are. `secrets` are the spans of this file whose text must not be shown.
  init(_ source: SourceText, _ line: SourceSpan, focus: Range<Int>, width: Int, secrets: [SourceSpan], isUnicode: Bool)
  {
    ellipsis = isUnicode ? "…" : "..."
    let width = Swift.max(width, 4 * ellipsis.unicodeScalars.count)
    // Far more bytes than the window can show are not looked at: a minified file is one line of a megabyte.
    let reach = 8 * width
    var start = Int(line.start)
    var end = Int(line.end)
    if focus.lowerBound - start > 2 * reach {
      start = focus.lowerBound - reach
      while start < end, source.storage[start] & 0xC0 == 0x80 { start += 1 }
      isCutBefore = true
    }
    if end - focus.lowerBound > 2 * reach {
      end = Swift.max(focus.lowerBound + 2 * reach, start)
      while end < Int(line.end), source.storage[end] & 0xC0 == 0x80 { end += 1 }
      isCutAfter = true
    }
    read(source, start, end, secrets, isUnicode)
    cut(focus, width)
    indent()
  }

  /// First column of the character at a byte offset; offsets that were cut off are at the near edge.
  func column(at offset: Int) -> Int {
    guard let cell = cells.first(where: { $0.end > offset }) else { return end }
    return offset < cell.start && isCutBefore && cell.start == cells.first?.start ? 0 : cell.column
  }

  /// Column behind the character that holds the byte before `offset`.
  func column(upTo offset: Int) -> Int {
    guard let cell = cells.last(where: { $0.start < offset }) else { return isCutBefore ? 1 : 0 }
    return offset > cell.end && isCutAfter && cell.end == cells.last?.end ? end + 1 : cell.column + cell.width
  }

  /// Column behind the last character; of the ellipsis if the line is cut after it.
  private var end: Int { cells.last.map { $0.column + $0.width } ?? 0 }

  private mutating func read(_ source: SourceText, _ start: Int, _ end: Int, _ secrets: [SourceSpan], _ isUnicode: Bool)
  {
    var measure = DisplayWidth()
    var i = start
    while i < end {
      if let secret = secrets.first(where: { $0.start <= i && i < $0.end }) {
        let next = Swift.min(Int(secret.end), end)
        append(isUnicode ? "•••" : "***", width: 3, i, next)
        measure = DisplayWidth()
        i = next
        continue
      }
      let (scalar, length) = UTF8Bytes.scalar(source.storage, at: i, end: end)
      let next = i + length
      guard let scalar else {
        let shown = VisibleText.byte(source.storage[i])
        append(shown, width: shown.utf8.count, i, next)
        i = next
        continue
      }
      if scalar == "\t" {
        let width = 4 - columns % 4
        append(String(repeating: " ", count: width), width: width, i, next)
      } else if let shown = VisibleText.substitute(for: scalar, isUnicode: isUnicode) {
        append(shown, width: shown.unicodeScalars.count, i, next)
      } else {
        let width = measure.next(scalar)
        if width == 0 || scalar.value == 0xFE0F {
          extend(scalar, width, next)
        } else {
          append(String(Character(scalar)), width: width, i, next)
        }
      }
      i = next
    }
  }

  private mutating func append(_ text: String, width: Int, _ start: Int, _ end: Int) {
    utf8.append(contentsOf: text.utf8)
    cells.append(Cell(start: start, end: end, column: columns, width: width, textEnd: utf8.count))
    columns += width
  }

  /// Joins a mark to the character before it.
  private mutating func extend(_ scalar: Unicode.Scalar, _ width: Int, _ end: Int) {
    guard let last = cells.indices.last else {
      append(" " + String(Character(scalar)), width: 1, end - scalar.utf8.count, end)
      return
    }
    utf8.append(contentsOf: scalar.utf8)
    cells[last].end = end
    cells[last].width += width
    cells[last].textEnd = utf8.count
    columns += width
  }

  /// Keeps the window around the focus if there are more columns than `width`: the head or the tail of the line if the
  /// focus is in it, else the focus in the middle, or its beginning if it is wider than the window.
  private mutating func cut(_ focus: Range<Int>, _ width: Int) {
    guard columns > width || isCutBefore || isCutAfter else { return }
    let mark = ellipsis.unicodeScalars.count
    let first = cells.first { $0.end > focus.lowerBound }?.column ?? columns
    let last = Swift.max(cells.last { $0.start < focus.upperBound }.map { $0.column + $0.width } ?? first, first)
    let window: Range<Int>
    if !isCutBefore, last <= width - mark {
      window = 0..<width - mark
    } else if !isCutAfter, columns - first <= width - mark {
      window = columns - (width - mark)..<columns
    } else {
      let room = width - 2 * mark
      let before = last - first < room ? (room - (last - first)) / 2 : Swift.min(4, room / 4)
      let from = Swift.max(first - before, 0)
      window = from..<from + room
    }
    keep(window)
  }

  private mutating func keep(_ window: Range<Int>) {
    let mark = ellipsis.unicodeScalars.count
    let kept = cells.indices.filter {
      cells[$0].column >= window.lowerBound && cells[$0].column + cells[$0].width <= window.upperBound
    }
    guard let head = kept.first, let tail = kept.last else { return }
    isCutBefore = isCutBefore || head > 0
    isCutAfter = isCutAfter || tail < cells.count - 1
    let textStart = head > 0 ? cells[head - 1].textEnd : 0
    utf8 = Array(utf8[textStart..<cells[tail].textEnd])
    let shift = (isCutBefore ? mark : 0) - cells[head].column
    cells = cells[head...tail].map { cell in
      var cell = cell
      cell.column += shift
      cell.textEnd -= textStart
      return cell
    }
  }

  private mutating func indent() {
    indentation = isCutBefore ? 0 : end
    guard !isCutBefore else { return }
    var from = 0
    for cell in cells {
      if utf8[from] != 0x20 {
        indentation = cell.column
        return
      }
      from = cell.textEnd
    }
  }
}

/// Reads UTF-8 where nothing is known of the bytes.
enum UTF8Bytes {
  /// The scalar that begins at `i` and its length; nil and 1 if the byte begins none before `end`.
  static func scalar(_ bytes: [UInt8], at i: Int, end: Int) -> (scalar: Unicode.Scalar?, length: Int) {
    let lead = bytes[i]
    if lead < 0x80 { return (Unicode.Scalar(lead), 1) }
    let length: Int
    let least: UInt32
    switch lead {
    case 0xC2...0xDF: (length, least) = (2, 0x80)
    case 0xE0...0xEF: (length, least) = (3, 0x800)
    case 0xF0...0xF4: (length, least) = (4, 0x10000)
    default: return (nil, 1)
    }
    guard i + length <= end else { return (nil, 1) }
    var value = UInt32(lead) & (0xFF >> UInt32(length + 1))
    for byte in bytes[i + 1..<i + length] {
      guard byte & 0xC0 == 0x80 else { return (nil, 1) }
      value = value << 6 | UInt32(byte & 0x3F)
    }
    guard value >= least, let scalar = Unicode.Scalar(value) else { return (nil, 1) }
    return (scalar, length)
  }
}
