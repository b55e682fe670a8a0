import Emit
private import Glibc

/// Writes files that do not exist yet: all of them or none.
struct FileCreation {
  private var files: [String] = []
  private var folders = FolderCreation()

  static func run(_ files: [OutputFile], in folder: String) throws(Failure) {
    let taken = files.map { Path.join(folder, $0.path) }.filter { path in
      var status = stat()
      return lstat(path, &status) == 0
    }
    guard taken.isEmpty else { throw refused(taken) }
    try Interruption.critical { () throws(Failure) in
      var creation = FileCreation()
      do throws(Failure) {
        try creation.write(files, in: folder)
      } catch {
        creation.undo()
        throw error
      }
    }
  }

  static func refused(_ taken: [String]) -> Failure {
    let names = taken.sorted().map { "`\($0)`" }.joined(separator: ", ")
    return .usage("\(names) \(taken.count == 1 ? "exists" : "exist") already; nothing is written")
  }

  private mutating func write(_ output: [OutputFile], in folder: String) throws(Failure) {
    for file in output {
      if Interruption.isPending { throw Failure(status: .interrupted, message: "") }
      let path = Path.join(folder, file.path)
      if let code = folders.make(Path.folder(path)) { throw FileCreation.failure(path, code) }
      let descriptor = open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o666)
      guard descriptor >= 0 else { throw FileCreation.failure(path, errno) }
      files.append(path)
      let code = Disk.writeAll(descriptor, file.bytes)
      close(descriptor)
      if let code { throw FileCreation.failure(path, code) }
    }
  }

  private func undo() {
    for file in files { unlink(file) }
    folders.undo()
  }

  private static func failure(_ path: String, _ code: Int32) -> Failure {
    .io("cannot write `\(path)`: \(SystemError.text(code)); nothing is written")
  }
}

/// Folders that were made on the way to something, and can be taken back.
struct FolderCreation {
  private var made: [String] = []

  /// Makes a folder and those above it. The error if it fails.
  mutating func make(_ folder: String) -> Int32? {
    if mkdir(folder, 0o777) == 0 {
      made.append(folder)
      return nil
    }
    let code = errno
    switch code {
    case EEXIST:
      var status = stat()
      return stat(folder, &status) == 0 && status.st_mode & S_IFMT == S_IFDIR ? nil : ENOTDIR
    case ENOENT where Path.folder(folder) != folder:
      return make(Path.folder(folder)) ?? make(folder)
    default: return code
    }
  }

  /// Removes them again; those that something else has filled stay.
  func undo() {
    for folder in made.reversed() { rmdir(folder) }
  }
}
