import Lexer

/// Files that are read exactly as they are named, whatever lies around them.
struct NamedFiles {
  private(set) var sources = SourceStore()

  /// In the order of the arguments.
  static func read(_ paths: [String], _ files: any FileSystem) async throws(Failure) -> NamedFiles {
    var result = NamedFiles()
    for (path, contents) in zip(paths, await ParallelReader.read(paths, files)) {
      switch contents {
      case .success(let contents):
        result.sources.add(
          SourceText(file: result.sources.nextID, path: path, padded: contents.padded, count: contents.count))
      case .failure(let error): throw .usage("`\(path)` cannot be read: \(error.reason)")
      }
    }
    return result
  }
}
