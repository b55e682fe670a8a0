/// Does the same to many things on all cores.
enum Parallel {
  /// Results in the order of the indices. Each core takes every n-th index, so that neighbours of like size spread.
  static func map<T: Sendable>(_ count: Int, _ body: @escaping @Sendable (Int) -> T) async -> [T] {
    let workers = min(Processors.count, count / 4)
    guard workers > 1 else { return (0..<max(count, 0)).map(body) }
    return await withTaskGroup(of: (worker: Int, part: [T]).self) { group in
      for worker in 0..<workers {
        group.addTask { (worker, stride(from: worker, to: count, by: workers).map(body)) }
      }
      var parts = [[T]](repeating: [], count: workers)
      for await (worker, part) in group { parts[worker] = part }
      return (0..<count).map { parts[$0 % workers][$0 / workers] }
    }
  }
}

/// Reads many files on all cores.
enum ParallelReader {
  /// In the order of `paths`.
  static func read(_ paths: [String], _ files: any FileSystem) async -> [Result<FileContents, FileError>] {
    await Parallel.map(paths.count) { index in
      do throws(FileError) {
        return .success(try files.read(paths[index]))
      } catch {
        return .failure(error)
      }
    }
  }
}
