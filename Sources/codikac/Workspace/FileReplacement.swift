private import Glibc

/// Puts new bytes into files that exist: each is written beside its place and renamed into it, all of them or none.
///
/// A lock on the file and a comparison with what was read keep two writers from overwriting each other's work. Links
/// are followed: the file behind them changes, the link stays. Mode and owner are kept.
struct FileReplacement {
  /// One file on its way.
  private struct Staged {
    /// As the user knows it.
    var path: String
    var realPath: String
    /// The lock; closing it gives the lock back.
    var descriptor: Int32
    var temporary: String
    /// A second name of the old file, for the way back.
    var backup: String?
    var isRenamed = false
  }

  private var staged: [Staged] = []

  static func run(_ changes: [FileChange]) throws(Failure) {
    try Interruption.critical { () throws(Failure) in
      var replacement = FileReplacement()
      defer { replacement.cleanUp() }
      // One order for everybody: of two writers, one gets the first common file and the other nothing.
      for change in try resolved(changes) {
        if Interruption.isPending { throw Failure(status: .interrupted, message: "") }
        try replacement.stage(change.change, at: change.realPath)
      }
      try replacement.commit()
    }
  }

  private static func resolved(_ changes: [FileChange]) throws(Failure) -> [(change: FileChange, realPath: String)] {
    var result: [(change: FileChange, realPath: String)] = []
    for change in changes {
      guard let resolved = realpath(change.path, nil) else { throw failure(change.shownPath, errno) }
      result.append((change, String(cString: resolved)))
      free(resolved)
    }
    return result.sorted { $0.realPath < $1.realPath }
  }

  private mutating func stage(_ change: FileChange, at realPath: String) throws(Failure) {
    guard access(realPath, W_OK) == 0 else { throw FileReplacement.failure(change.shownPath, errno) }
    let descriptor = open(realPath, O_RDONLY | O_CLOEXEC | O_NOCTTY)
    guard descriptor >= 0 else { throw FileReplacement.failure(change.shownPath, errno) }
    var isKept = false
    defer { if !isKept { close(descriptor) } }
    let status = try FileReplacement.lock(descriptor, change, realPath)
    let created = TemporaryName.take(in: Path.folder(realPath)) { path -> Int32? in
      let file = open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW, 0o600)
      return file >= 0 ? file : nil
    }
    guard let created else { throw FileReplacement.failure(change.shownPath, errno) }
    staged.append(
      Staged(path: change.shownPath, realPath: realPath, descriptor: descriptor, temporary: created.path))
    isKept = true
    let code = FileReplacement.fill(created.made, change.bytes, like: status)
    if let code { throw FileReplacement.failure(change.shownPath, code) }
  }

  /// Takes the file for this process and makes sure that it is still the one that was read.
  private static func lock(_ descriptor: Int32, _ change: FileChange, _ realPath: String) throws(Failure) -> stat {
    // File systems without locks leave it to the comparison.
    if flock(descriptor, LOCK_EX | LOCK_NB) != 0, errno == EWOULDBLOCK { throw changed(change.shownPath) }
    var opened = stat()
    var named = stat()
    guard fstat(descriptor, &opened) == 0, stat(realPath, &named) == 0 else { throw failure(change.shownPath, errno) }
    guard opened.st_dev == named.st_dev, opened.st_ino == named.st_ino else { throw changed(change.shownPath) }
    let contents: FileContents
    do {
      contents = try Disk.readAll(descriptor, expected: Int(opened.st_size))
    } catch {
      throw .io("cannot read `\(change.shownPath)` again: \(error.reason)")
    }
    guard contents.bytes.elementsEqual(change.expected) else { throw changed(change.shownPath) }
    return opened
  }

  private static func fill(_ file: Int32, _ bytes: [UInt8], like old: stat) -> Int32? {
    defer { close(file) }
    if old.st_uid != geteuid() || old.st_gid != getegid() {
      // Only root may give a file away; for others it becomes theirs, as with every editor.
      _ = fchown(file, old.st_uid, old.st_gid)
    }
    guard fchmod(file, old.st_mode & 0o7777) == 0 else { return errno }
    return Disk.writeAll(file, bytes)
  }

  private mutating func commit() throws(Failure) {
    for index in staged.indices {
      let file = staged[index]
      staged[index].backup =
        TemporaryName.take(in: Path.folder(file.realPath)) { link(file.realPath, $0) == 0 ? true : nil }?.path
      guard rename(file.temporary, file.realPath) == 0 else {
        let code = errno
        undo()
        throw FileReplacement.failure(file.path, code)
      }
      staged[index].isRenamed = true
    }
    for folder in Set(staged.map { Path.folder($0.realPath) }) { Disk.syncFolder(folder) }
  }

  /// Puts the old files back.
  private mutating func undo() {
    for index in staged.indices where staged[index].isRenamed {
      if let backup = staged[index].backup, rename(backup, staged[index].realPath) == 0 { staged[index].backup = nil }
    }
  }

  private func cleanUp() {
    for file in staged {
      if !file.isRenamed { unlink(file.temporary) }
      if let backup = file.backup { unlink(backup) }
      close(file.descriptor)
    }
  }

  private static func changed(_ path: String) -> Failure {
    .io("`\(path)` was changed by another program since it was read; nothing is written", help: "run the same again")
  }

  private static func failure(_ path: String, _ code: Int32) -> Failure {
    .io("cannot write `\(path)`: \(SystemError.text(code)); nothing is written")
  }
}
