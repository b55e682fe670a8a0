import Glibc
private import Lexer

/// Calls of the system that several parts need.
enum Disk {
  static func error(_ code: Int32) -> FileError {
    code == ENOENT || code == ENOTDIR ? .missing : .other(SystemError.text(code))
  }

  static func currentFolder() -> String? {
    guard let path = getcwd(nil, 0) else { return nil }
    defer { free(path) }
    return String(cString: path)
  }

  static func kind(_ status: stat) -> FileKind {
    switch status.st_mode & S_IFMT {
    case S_IFREG: .file
    case S_IFDIR: .folder
    default: .other
    }
  }

  static func isLink(_ path: String) -> Bool {
    var status = stat()
    return lstat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFLNK
  }

  static func name(of entry: UnsafeMutablePointer<dirent>) -> String {
    withUnsafeBytes(of: &entry.pointee.d_name) { bytes in
      String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self)
    }
  }

  /// Reads to the end, straight into storage that ends in padding. `expected` is only a guess: files grow, and those of
  /// `/proc` say that they are empty.
  static func readAll(_ descriptor: Int32, expected: Int) throws(FileError) -> FileContents {
    let limit = FileContents.limit
    guard expected <= limit else { throw FileError(kind: .tooLarge(bytes: expected)) }
    var storage: [UInt8] = []
    var room = max(expected, 0) + 1
    while true {
      let start = storage.count
      let (part, isAtEnd) = try readSome(descriptor, room)
      if start == 0 { storage = part } else { storage.append(contentsOf: part) }
      guard storage.count <= limit else { throw FileError(kind: .tooLarge(bytes: storage.count)) }
      if isAtEnd { break }
      room = min(max(storage.count, 1 << 16), limit + 1 - storage.count)
    }
    let count = storage.count
    storage.append(contentsOf: repeatElement(0, count: SourceText.padding))
    return FileContents(padded: storage, count: count)
  }

  /// Up to `room` bytes; fewer only at the end. The array has capacity for the padding too.
  private static func readSome(_ descriptor: Int32, _ room: Int) throws(FileError) -> ([UInt8], isAtEnd: Bool) {
    var failure: Int32 = 0
    var isAtEnd = false
    let bytes = [UInt8](unsafeUninitializedCapacity: room + SourceText.padding) { buffer, count in
      while count < room {
        let got = Glibc.read(descriptor, buffer.baseAddress?.advanced(by: count), room - count)
        if got > 0 {
          count += got
        } else if got == 0 {
          isAtEnd = true
          return
        } else if errno == EAGAIN {
          var request = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
          _ = poll(&request, 1, -1)
        } else if errno != EINTR {
          failure = errno
          return
        }
      }
    }
    guard failure == 0 else { throw error(failure) }
    return (bytes, isAtEnd)
  }

  /// A part of a file; fewer bytes if it ends before.
  static func read(_ descriptor: Int32, _ range: Range<Int>) throws(FileError) -> [UInt8] {
    var failure: Int32 = 0
    let bytes = [UInt8](unsafeUninitializedCapacity: range.count) { buffer, count in
      while count < range.count {
        let got = pread(
          descriptor, buffer.baseAddress?.advanced(by: count), range.count - count, off_t(range.lowerBound + count))
        if got > 0 {
          count += got
        } else if got == 0 {
          return
        } else if errno != EINTR {
          failure = errno
          return
        }
      }
    }
    guard failure == 0 else { throw error(failure) }
    return bytes
  }

  /// Writes all bytes and waits until they are on the disk.
  static func writeAll(_ descriptor: Int32, _ bytes: [UInt8]) -> Int32? {
    var done = 0
    while done < bytes.count {
      let written = bytes.withUnsafeBytes { write(descriptor, $0.baseAddress?.advanced(by: done), $0.count - done) }
      if written >= 0 { done += written } else if errno != EINTR { return errno }
    }
    return fsync(descriptor) == 0 ? nil : errno
  }

  /// Gives two files or folders each other's name, in one step. The error if it fails; `ENOSYS` or `EINVAL` where the
  /// system cannot do it.
  static func exchange(_ a: String, _ b: String) -> Int32? {
    // The C library hides this call behind a macro that its Swift module does not set.
    typealias Renameat2 = @convention(c) (Int32, UnsafePointer<CChar>, Int32, UnsafePointer<CChar>, UInt32) -> Int32
    guard let symbol = dlsym(nil, "renameat2") else { return ENOSYS }
    let renameat2 = unsafeBitCast(symbol, to: Renameat2.self)
    let exchange: UInt32 = 2
    return renameat2(AT_FDCWD, a, AT_FDCWD, b, exchange) == 0 ? nil : errno
  }

  /// Makes a rename last; file systems that cannot do it lose nothing but that.
  static func syncFolder(_ folder: String) {
    let descriptor = open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard descriptor >= 0 else { return }
    fsync(descriptor)
    close(descriptor)
  }
}
