import Emit

/// A file system in which one file has other bytes, or is there although it is not.
struct OverlayFileSystem: FileSystem {
  let base: any FileSystem
  /// Absolute, without links but for the last component.
  let path: String
  let contents: FileContents

  var currentFolder: String { base.currentFolder }

  func entering(_ folder: String) throws(FileError) -> any FileSystem {
    OverlayFileSystem(base: try base.entering(folder), path: path, contents: contents)
  }

  func kind(of path: String) throws(FileError) -> FileKind? {
    isOverlaid(path) ? .file : try base.kind(of: path)
  }

  func realPath(_ path: String) throws(FileError) -> String {
    isOverlaid(path) ? self.path : try base.realPath(path)
  }

  func entries(of folder: String) throws(FileError) -> [FolderEntry] {
    var entries = try base.entries(of: folder)
    guard isOverlaid(Path.join(folder, Path.name(path))) else { return entries }
    entries.removeAll { $0.name == Path.name(path) }
    entries.append(FolderEntry(name: Path.name(path), kind: .file, isLink: false))
    return entries.sorted { $0.name < $1.name }
  }

  func read(_ path: String) throws(FileError) -> FileContents {
    isOverlaid(path) ? contents : try base.read(path)
  }

  func read(_ path: String, _ range: Range<Int>) throws(FileError) -> [UInt8] {
    guard isOverlaid(path) else { return try base.read(path, range) }
    return Array(contents.bytes[range.clamped(to: 0..<contents.count)])
  }

  func readStandardInput() throws(FileError) -> FileContents { try base.readStandardInput() }

  func replace(_ changes: [FileChange]) throws(Failure) { try base.replace(changes) }

  func create(_ files: [OutputFile], in folder: String) throws(Failure) { try base.create(files, in: folder) }

  func replaceFolder(
    _ path: String, with files: [OutputFile], isReplaceable: @Sendable (any FileSystem, String) -> Bool
  ) throws(Failure) {
    try base.replaceFolder(path, with: files, isReplaceable: isReplaceable)
  }

  func removeFolder(_ path: String, holding names: [String]) throws(Failure) {
    try base.removeFolder(path, holding: names)
  }

  private func isOverlaid(_ path: String) -> Bool {
    path == self.path || Path.normalized(Path.join(currentFolder, path)) == self.path
  }
}
