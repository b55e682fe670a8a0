import Emit
private import Glibc
private import Lexer

/// The file system of the machine. `entering` changes the current folder of the process.
struct DiskFileSystem: FileSystem {
  let currentFolder: String

  init() {
    currentFolder = Disk.currentFolder() ?? "/"
  }

  func entering(_ folder: String) throws(FileError) -> any FileSystem {
    guard chdir(folder) == 0 else { throw Disk.error(errno) }
    return DiskFileSystem()
  }

  func kind(of path: String) throws(FileError) -> FileKind? {
    var status = stat()
    if stat(path, &status) == 0 { return Disk.kind(status) }
    let error = Disk.error(errno)
    if error == .missing { return nil }
    throw error
  }

  func realPath(_ path: String) throws(FileError) -> String {
    guard let resolved = realpath(path, nil) else { throw Disk.error(errno) }
    defer { free(resolved) }
    return String(cString: resolved)
  }

  func entries(of folder: String) throws(FileError) -> [FolderEntry] {
    guard let stream = opendir(folder) else { throw Disk.error(errno) }
    defer { closedir(stream) }
    var entries: [FolderEntry] = []
    while let entry = readdir(stream) {
      let name = Disk.name(of: entry)
      if name == "." || name == ".." { continue }
      switch Int32(entry.pointee.d_type) {
      case Int32(DT_REG): entries.append(FolderEntry(name: name, kind: .file, isLink: false))
      case Int32(DT_DIR): entries.append(FolderEntry(name: name, kind: .folder, isLink: false))
      case Int32(DT_LNK), Int32(DT_UNKNOWN):
        let path = Path.join(folder, name)
        entries.append(FolderEntry(name: name, kind: try? kind(of: path), isLink: Disk.isLink(path)))
      default: entries.append(FolderEntry(name: name, kind: .other, isLink: false))
      }
    }
    return entries.sorted { $0.name < $1.name }
  }

  func read(_ path: String) throws(FileError) -> FileContents {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK | O_NOCTTY)
    guard descriptor >= 0 else { throw Disk.error(errno) }
    defer { close(descriptor) }
    var status = stat()
    guard fstat(descriptor, &status) == 0 else { throw Disk.error(errno) }
    switch Disk.kind(status) {
    case .file: return try Disk.readAll(descriptor, expected: Int(status.st_size))
    case .folder: throw .other("is a directory")
    case .other: throw .other("is not a regular file")
    }
  }

  func read(_ path: String, _ range: Range<Int>) throws(FileError) -> [UInt8] {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK | O_NOCTTY)
    guard descriptor >= 0 else { throw Disk.error(errno) }
    defer { close(descriptor) }
    return try Disk.read(descriptor, range)
  }

  func readStandardInput() throws(FileError) -> FileContents {
    try Disk.readAll(STDIN_FILENO, expected: 1 << 16)
  }

  func replace(_ changes: [FileChange]) throws(Failure) {
    try FileReplacement.run(changes)
  }

  func create(_ files: [OutputFile], in folder: String) throws(Failure) {
    try FileCreation.run(files, in: folder)
  }

  func replaceFolder(
    _ path: String, with files: [OutputFile], isReplaceable: @Sendable (any FileSystem, String) -> Bool
  ) throws(Failure) {
    try FolderReplacement.run(path, files) { isReplaceable(self, $0) }
  }

  func removeFolder(_ path: String, holding names: [String]) throws(Failure) {
    for name in names where unlink(Path.join(path, name)) != 0 && errno != ENOENT {
      throw .io("cannot remove `\(Path.join(path, name))`: \(SystemError.text(errno))")
    }
    guard rmdir(path) == 0 else { throw .io("cannot remove `\(path)`: \(SystemError.text(errno))") }
  }
}
