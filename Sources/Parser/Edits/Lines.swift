import Lexer

/// Edits by whole lines.
struct Lines {
  private let source: SourceText

  init(_ source: SourceText) { self.source = source }

  private func isBreak(_ at: Int) -> Bool { source.storage[at] == 0x0A || source.storage[at] == 0x0D }

  private func lineStart(_ offset: Int) -> Int {
    var start = Swift.min(offset, source.count)
    while start > source.bomLength, !isBreak(start - 1) { start -= 1 }
    return start
  }

  /// Offset of the line break at or behind `offset`, or the end of the text.
  private func lineEnd(_ offset: Int) -> Int {
    var end = Swift.min(offset, source.count)
    while end < source.count, !isBreak(end) { end += 1 }
    return end
  }

  private func behindBreak(_ at: Int) -> Int {
    guard at < source.count else { return source.count }
    return source.storage[at] == 0x0D && source.storage[at + 1] == 0x0A ? at + 2 : at + 1
  }

  /// Bytes between the beginning of the line and an offset.
  func column(of offset: Int) -> Int { offset - lineStart(offset) }

  func isFirstOnLine(_ offset: Int) -> Bool {
    for at in lineStart(offset)..<Swift.max(offset, lineStart(offset)) {
      if source.storage[at] != 0x20, source.storage[at] != 0x09 { return false }
    }
    return true
  }

  /// The `-` that introduces a sequence element; nil if something else stands before it.
  func dash(before offset: Int) -> Int? {
    var at = Swift.min(offset, source.count)
    while at > 0, isBreak(at - 1) || source.storage[at - 1] == 0x20 || source.storage[at - 1] == 0x09 { at -= 1 }
    return at > 0 && source.storage[at - 1] == 0x2D ? at - 1 : nil
  }

  /// Takes out the lines from the one that holds `start` to the one that holds the byte before `end`.
  func removal(from start: Int, to end: Int) -> TextEdit {
    let from = lineStart(start)
    let isAtLineStart = end > from && isBreak(end - 1)
    let to = isAtLineStart ? end : behindBreak(lineEnd(end))
    return TextEdit(SourceSpan(source.file, from, to), "")
  }

  /// Puts a line behind the one that holds the byte before `end`.
  func insertion(after end: Int, _ line: String) -> TextEdit {
    let isAtLineStart = end > 0 && isBreak(end - 1)
    let at = isAtLineStart ? end : lineEnd(end)
    if isAtLineStart { return TextEdit(SourceSpan(source.file, at, at), line + newline) }
    return TextEdit(SourceSpan(source.file, at, at), newline + line)
  }

  /// As the first line of the file ends.
  private var newline: String {
    let first = lineEnd(0)
    return first < source.count && source.storage[first] == 0x0D && source.storage[first + 1] == 0x0A ? "\r\n" : "\n"
  }
}
