import Emit
private import Glibc

/// Puts a folder of new files in the place of an old one: it is written beside its place, and the two are exchanged.
struct FolderReplacement {
  /// As the user knows it.
  private let path: String
  /// Without links.
  private let place: String
  private let old: stat?
  private var staging: String?
  private var parents = FolderCreation()

  static func run(
    _ path: String, _ files: [OutputFile], isReplaceable: (String) -> Bool
  ) throws(Failure) {
    try Interruption.critical { () throws(Failure) in
      var replacement = try FolderReplacement(path, isReplaceable)
      do throws(Failure) {
        try replacement.stage(files)
        try replacement.exchange()
      } catch {
        replacement.undo()
        throw error
      }
      try replacement.removeOld()
    }
  }

  private init(_ path: String, _ isReplaceable: (String) -> Bool) throws(Failure) {
    self.path = path
    var status = stat()
    guard lstat(path, &status) == 0 else {
      guard errno == ENOENT else { throw FolderReplacement.failure(path, errno) }
      place = path
      old = nil
      return
    }
    guard let resolved = realpath(path, nil), stat(path, &status) == 0 else {
      throw .usage("output folder `\(path)` is a symbolic link that leads nowhere")
    }
    place = String(cString: resolved)
    free(resolved)
    guard status.st_mode & S_IFMT == S_IFDIR else { throw .usage("output folder `\(path)` is not a folder") }
    guard FolderReplacement.isEmpty(place) || isReplaceable(place) else {
      throw .usage(
        "output folder `\(path)` holds something that is not a bundle; it is left as it is",
        help: "choose another folder with `-o DIR`, or empty this one")
    }
    old = status
  }

  private mutating func stage(_ files: [OutputFile]) throws(Failure) {
    let parent = Path.folder(place)
    if let code = parents.make(parent) { throw FolderReplacement.failure(path, code) }
    let made = TemporaryName.take(in: parent) { mkdir($0, 0o777) == 0 ? true : nil }
    guard let staging = made?.path else { throw FolderReplacement.failure(path, errno) }
    self.staging = staging
    var folders = FolderCreation()
    for file in files {
      if Interruption.isPending { throw Failure(status: .interrupted, message: "") }
      let target = Path.join(staging, file.path)
      if let code = folders.make(Path.folder(target)) { throw FolderReplacement.failure(path, code) }
      let descriptor = open(target, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o666)
      guard descriptor >= 0 else { throw FolderReplacement.failure(path, errno) }
      let code = Disk.writeAll(descriptor, file.bytes)
      close(descriptor)
      if let code { throw FolderReplacement.failure(path, code) }
    }
  }

  private mutating func exchange() throws(Failure) {
    guard let staging else { return }
    if let old { chmod(staging, old.st_mode & 0o7777) }
    if old == nil {
      guard rename(staging, place) == 0 else { throw FolderReplacement.failure(path, errno) }
      self.staging = nil
    } else if let code = Disk.exchange(staging, place) {
      guard code == EINVAL || code == ENOSYS else { throw FolderReplacement.failure(path, code) }
      try exchangeInTwoSteps(staging)
    }
    Disk.syncFolder(Path.folder(place))
  }

  /// For file systems that cannot exchange two names: for a moment nothing stands at the place.
  private mutating func exchangeInTwoSteps(_ staging: String) throws(Failure) {
    let backup = TemporaryName.take(in: Path.folder(place)) { mkdir($0, 0o700) == 0 ? true : nil }?.path
    guard let backup, rename(place, backup) == 0 else { throw FolderReplacement.failure(path, errno) }
    guard rename(staging, place) == 0 else {
      let code = errno
      rename(backup, place)
      throw FolderReplacement.failure(path, code)
    }
    self.staging = backup
  }

  /// After the exchange the old folder has the name of the new one.
  private func removeOld() throws(Failure) {
    guard let staging, let code = FolderReplacement.remove(staging) else { return }
    throw .io("cannot remove the old bundle, now at `\(staging)`: \(SystemError.text(code))")
  }

  private func undo() {
    if let staging { _ = FolderReplacement.remove(staging) }
    parents.undo()
  }

  private static func isEmpty(_ folder: String) -> Bool {
    guard let stream = opendir(folder) else { return false }
    defer { closedir(stream) }
    while let entry = readdir(stream) {
      let name = Disk.name(of: entry)
      if name != "." && name != ".." { return false }
    }
    return true
  }

  /// Removes a folder with all that it holds; links are removed, not followed. The first error.
  private static func remove(_ path: String) -> Int32? {
    var names: [String] = []
    guard let stream = opendir(path) else { return errno }
    while let entry = readdir(stream) { names.append(Disk.name(of: entry)) }
    closedir(stream)
    for name in names where name != "." && name != ".." {
      let child = Path.join(path, name)
      var status = stat()
      guard lstat(child, &status) == 0 else { return errno }
      if status.st_mode & S_IFMT == S_IFDIR {
        if let code = remove(child) { return code }
      } else if unlink(child) != 0 {
        return errno
      }
    }
    return rmdir(path) == 0 ? nil : errno
  }

  private static func failure(_ path: String, _ code: Int32) -> Failure {
    .io(
      "cannot write output folder `\(path)`: \(SystemError.text(code)); what was there is left as it is",
      help: code == EBUSY ? "a mount point cannot be exchanged: write to a folder below it" : nil)
  }
}
