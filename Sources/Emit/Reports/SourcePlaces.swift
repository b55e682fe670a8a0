import Lexer

/// A byte offset as people and as programs count it.
package struct Place: Sendable, Hashable {
  /// 1-based.
  package var line: Int
  /// 1-based, in Unicode scalars.
  package var column: Int
  /// 0-based, in bytes of the file as it is on disk.
  package var offset: Int
}

/// Lines and columns of the files that a report shows. Each file is indexed when it is first asked for.
struct SourcePlaces {
  private let sources: SourceStore
  private var files: [FileID: FilePlaces] = [:]

  init(_ sources: SourceStore) { self.sources = sources }

  /// Nil for a file that the store does not hold.
  mutating func file(_ id: FileID) -> FilePlaces? {
    if let known = files[id] { return known }
    guard let source = sources[id] else { return nil }
    let places = FilePlaces(source)
    files[id] = places
    return places
  }

  func path(_ id: FileID) -> String? { sources[id]?.path }

  /// Start and end of a span; line 1, column 1, offset 0 for a file that the store does not hold.
  mutating func range(_ span: SourceSpan) -> (start: Place, end: Place) {
    guard let file = file(span.file) else {
      let start = Place(line: 1, column: 1, offset: 0)
      return (start, start)
    }
    return (file.place(span.start), file.place(span.end))
  }
}

/// Lines and columns of one file. A column costs no more on a line of a megabyte than on a short one.
struct FilePlaces {
  private static let blockSize = 1024

  let source: SourceText
  let lines: LineIndex
  /// Number of Unicode scalars before each block of `blockSize` bytes.
  private let scalarsBefore: [Int]

  init(_ source: SourceText) {
    self.source = source
    lines = LineIndex(source)
    var before: [Int] = [0]
    var sum = 0
    var start = 0
    while start < source.count {
      let end = Swift.min(start + FilePlaces.blockSize, source.count)
      sum += FilePlaces.scalars(source.storage[start..<end])
      before.append(sum)
      start = end
    }
    scalarsBefore = before
  }

  /// Offsets behind the text mean its end.
  func place(_ offset: UInt32) -> Place {
    let offset = Swift.min(Int(offset), source.count)
    let line = lines.line(of: UInt32(clamping: offset))
    let start = Swift.min(Int(lines.lineSpan(line).start), offset)
    return Place(line: line, column: 1 + scalars(before: offset) - scalars(before: start), offset: offset)
  }

  private func scalars(before offset: Int) -> Int {
    let block = offset / FilePlaces.blockSize
    guard scalarsBefore.indices.contains(block) else { return 0 }
    return scalarsBefore[block] + FilePlaces.scalars(source.storage[block * FilePlaces.blockSize..<offset])
  }

  private static func scalars(_ bytes: ArraySlice<UInt8>) -> Int {
    var count = 0
    for byte in bytes where byte & 0xC0 != 0x80 { count += 1 }
    return count
  }
}
