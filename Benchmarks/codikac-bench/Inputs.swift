import Glibc
import Lexer

/// The files that a benchmark reads, in memory before the clock starts.
enum Inputs {
  /// The files given, folders walked for names that end in one of `suffixes`; without any, a generated corpus.
  static func load(_ paths: [String], suffixes: [String]) -> [SourceText] {
    var files: [String] = []
    for path in paths { collect(path, suffixes, isGiven: true, &files) }
    files.sort()
    var store = SourceStore()
    for file in files {
      if let bytes = read(file) { store.add(path: file, bytes: bytes) }
    }
    return store.sources
  }

  private static func collect(_ path: String, _ suffixes: [String], isGiven: Bool, _ files: inout [String]) {
    guard let folder = opendir(path) else {
      if isGiven || suffixes.contains(where: path.hasSuffix) { files.append(path) }
      return
    }
    defer { closedir(folder) }
    while let entry = readdir(folder) {
      let name = withUnsafeBytes(of: entry.pointee.d_name) { bytes in
        String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self)
      }
      if name.hasPrefix(".") { continue }
      collect("\(path)/\(name)", suffixes, isGiven: false, &files)
    }
  }

  private static func read(_ path: String) -> [UInt8]? {
    guard let file = fopen(path, "rb") else { return nil }
    defer { fclose(file) }
    var bytes: [UInt8] = []
    var chunk = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let count = fread(&chunk, 1, chunk.count, file)
      if count == 0 { return bytes }
      bytes.append(contentsOf: chunk[..<count])
    }
  }
}
