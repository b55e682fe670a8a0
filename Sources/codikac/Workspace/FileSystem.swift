import Emit

/// What the verbs need of a file system. Paths are absolute, or relative to the current folder.
protocol FileSystem: Sendable {
  /// Absolute path of the current folder, without symbolic links.
  var currentFolder: String { get }
  /// The same with another current folder (`-C`).
  func entering(_ folder: String) throws(FileError) -> any FileSystem

  /// What a path leads to, symbolic links followed; nil if there is nothing.
  func kind(of path: String) throws(FileError) -> FileKind?
  /// The absolute path without symbolic links of something that exists.
  func realPath(_ path: String) throws(FileError) -> String
  /// What lies in a folder, sorted by name.
  func entries(of folder: String) throws(FileError) -> [FolderEntry]
  /// The bytes of a regular file of at most `FileContents.limit` bytes.
  func read(_ path: String) throws(FileError) -> FileContents
  /// A part of a regular file; fewer bytes if it ends before.
  func read(_ path: String, _ range: Range<Int>) throws(FileError) -> [UInt8]
  func readStandardInput() throws(FileError) -> FileContents

  /// Puts new bytes into files that exist: all of them or none. Fails if one holds other bytes than `expected` by now.
  func replace(_ changes: [FileChange]) throws(Failure)
  /// Writes files that do not exist yet, with the folders that they need: all of them or none.
  func create(_ files: [OutputFile], in folder: String) throws(Failure)
  /// Puts a folder with these files in the place of what is at `path`, in one step. `isReplaceable` is asked about a
  /// folder that stands there and is not empty; anything else there is refused.
  func replaceFolder(
    _ path: String, with files: [OutputFile], isReplaceable: @Sendable (any FileSystem, String) -> Bool
  ) throws(Failure)
  /// Removes a folder that holds nothing but these files.
  func removeFolder(_ path: String, holding names: [String]) throws(Failure)
}

enum FileKind: Sendable, Hashable { case file, folder, other }

struct FolderEntry: Sendable, Hashable {
  var name: String
  /// Of a symbolic link: what it leads to; nil if that is nothing.
  var kind: FileKind?
  var isLink: Bool
}

/// The bytes of a file, followed by zero bytes that scanners need (`SourceText.padding`).
struct FileContents: Sendable {
  /// Files are refused beyond 256 MiB.
  static let limit = 256 << 20

  var padded: [UInt8]
  var count: Int

  var bytes: ArraySlice<UInt8> { padded[..<count] }
}

/// New bytes for a file.
struct FileChange: Sendable {
  var path: String
  /// As told to the user.
  var shownPath: String
  /// What was read, and what `bytes` was made from.
  var expected: ArraySlice<UInt8>
  var bytes: [UInt8]
}

/// Why something could not be read.
struct FileError: Error, Hashable {
  enum Kind: Hashable {
    case missing
    case tooLarge(bytes: Int)
    /// One clause: `permission denied`.
    case other(String)
  }
  var kind: Kind

  var reason: String {
    switch kind {
    case .missing: "no such file or directory"
    case .tooLarge(let bytes): "has \(bytes) bytes, more than 256 MiB"
    case .other(let reason): reason
    }
  }

  static let missing = FileError(kind: .missing)
  static func other(_ reason: String) -> FileError { FileError(kind: .other(reason)) }
}
