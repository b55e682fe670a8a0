import Emit
import Lexer
import Synchronization

@testable import codikac

/// A file system of a test: a dictionary.
final class MemoryFileSystem: FileSystem {
  enum Item: Sendable, Hashable {
    case file([UInt8])
    case folder
    /// Where the link leads; relative to its own folder.
    case link(String)
    /// A pipe or device.
    case other
    /// There, and not to be read: why.
    case unreadable(String)
  }

  let currentFolder: String
  private let items: Mutex<[String: Item]>
  private let input: [UInt8]

  /// Keys are absolute, or relative to `/home`.
  init(_ items: [String: Item] = [:], input: String = "", currentFolder: String = "/home") {
    var all: [String: Item] = ["/": .folder, "/home": .folder]
    for (path, item) in items {
      let path = Path.normalized(Path.join("/home", path))
      all[path] = item
      for folder in Path.ancestors(Path.folder(path)) where all[folder] == nil { all[folder] = .folder }
    }
    self.items = Mutex(all)
    self.input = Array(input.utf8)
    self.currentFolder = currentFolder
  }

  private init(_ items: [String: Item], _ input: [UInt8], _ currentFolder: String) {
    self.items = Mutex(items)
    self.input = input
    self.currentFolder = currentFolder
  }

  /// A text file.
  static func text(_ text: String) -> Item { .file(Array(text.utf8)) }

  /// Paths and texts of all files, relative to `/home`.
  var texts: [String: String] {
    items.withLock { items in
      var result: [String: String] = [:]
      for case (let path, .file(let bytes)) in items {
        result[Path.relative(path, to: "/home")] = String(decoding: bytes, as: UTF8.self)
      }
      return result
    }
  }

  // MARK: FileSystem

  func entering(_ folder: String) throws(FileError) -> any FileSystem {
    let path = try realPath(folder)
    guard try kind(of: path) == .folder else { throw .other("not a directory") }
    return MemoryFileSystem(items.withLock { $0 }, input, path)
  }

  func kind(of path: String) throws(FileError) -> FileKind? {
    guard let path = resolve(path), let item = item(path) else { return nil }
    switch item {
    case .file, .unreadable: return .file
    case .folder: return .folder
    case .link: return nil
    case .other: return .other
    }
  }

  func realPath(_ path: String) throws(FileError) -> String {
    guard let path = resolve(path), item(path) != nil else { throw .missing }
    return path
  }

  func entries(of folder: String) throws(FileError) -> [FolderEntry] {
    guard let folder = resolve(folder), item(folder) == .folder else { throw .missing }
    let paths = items.withLock { items in items.keys.filter { $0 != "/" && Path.folder($0) == folder } }
    var entries: [FolderEntry] = []
    for path in paths.sorted() {
      var isLink = false
      if case .link = item(path) { isLink = true }
      entries.append(FolderEntry(name: Path.name(path), kind: try kind(of: path), isLink: isLink))
    }
    return entries
  }

  func read(_ path: String) throws(FileError) -> FileContents {
    guard let path = resolve(path), let item = item(path) else { throw .missing }
    switch item {
    case .file(let bytes): return MemoryFileSystem.contents(bytes)
    case .folder: throw .other("is a directory")
    case .unreadable(let reason): throw .other(reason)
    case .link, .other: throw .other("is not a regular file")
    }
  }

  func read(_ path: String, _ range: Range<Int>) throws(FileError) -> [UInt8] {
    let contents = try read(path)
    return Array(contents.bytes[range.clamped(to: 0..<contents.count)])
  }

  func readStandardInput() throws(FileError) -> FileContents { MemoryFileSystem.contents(input) }

  func replace(_ changes: [FileChange]) throws(Failure) {
    for change in changes {
      guard let path = resolve(change.path), item(path) == .file(Array(change.expected)) else {
        throw .io("`\(change.shownPath)` was changed")
      }
      items.withLock { $0[path] = .file(change.bytes) }
    }
  }

  func create(_ files: [OutputFile], in folder: String) throws(Failure) {
    let root = Path.normalized(Path.join(currentFolder, folder))
    let taken = files.filter { item(Path.join(root, $0.path)) != nil }
    guard taken.isEmpty else { throw FileCreation.refused(taken.map { Path.join(folder, $0.path) }) }
    for file in files { put(Path.join(root, file.path), file.bytes) }
  }

  func replaceFolder(
    _ path: String, with files: [OutputFile], isReplaceable: @Sendable (any FileSystem, String) -> Bool
  ) throws(Failure) {
    let root = Path.normalized(Path.join(currentFolder, path))
    let inside = items.withLock { items in items.keys.filter { $0.hasPrefix(root + "/") } }
    guard inside.isEmpty || isReplaceable(self, root) else { throw .usage("`\(path)` is no bundle") }
    items.withLock { items in for path in inside { items[path] = nil } }
    for file in files { put(Path.join(root, file.path), file.bytes) }
  }

  func removeFolder(_ path: String, holding names: [String]) throws(Failure) {
    let root = Path.normalized(Path.join(currentFolder, path))
    items.withLock { items in
      for name in names { items[Path.join(root, name)] = nil }
      items[root] = nil
    }
  }

  // MARK: items

  private func put(_ path: String, _ bytes: [UInt8]) {
    items.withLock { items in
      items[path] = .file(bytes)
      for folder in Path.ancestors(Path.folder(path)) where items[folder] == nil { items[folder] = .folder }
    }
  }

  private func item(_ path: String) -> Item? { items.withLock { $0[path] } }

  /// Follows links in every component; nil for one that leads nowhere or in a circle.
  private func resolve(_ path: String) -> String? {
    var pending = Path.join(currentFolder, path).split(separator: "/").map(String.init)[...]
    var result = "/"
    var steps = 0
    while let part = pending.popFirst() {
      if part == "." { continue }
      if part == ".." {
        result = Path.folder(result)
        continue
      }
      let next = Path.join(result, part)
      guard case .link(let target) = item(next) else {
        result = next
        continue
      }
      steps += 1
      guard steps < 40 else { return nil }
      if Path.isAbsolute(target) { result = "/" }
      pending = (target.split(separator: "/").map(String.init) + pending)[...]
    }
    return result
  }

  private static func contents(_ bytes: [UInt8]) -> FileContents {
    FileContents(padded: bytes + [UInt8](repeating: 0, count: SourceText.padding), count: bytes.count)
  }
}
