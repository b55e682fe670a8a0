private import Glibc

/// Writes to an open file descriptor of the process.
struct DescriptorOutput: TextOutput {
  let descriptor: Int32
  /// As told in an error: `standard output`.
  let name: String

  static let standardOutput = DescriptorOutput(descriptor: STDOUT_FILENO, name: "standard output")
  static let standardError = DescriptorOutput(descriptor: STDERR_FILENO, name: "standard error")

  func write(_ bytes: [UInt8]) throws(Failure) {
    var done = 0
    while done < bytes.count {
      let written = bytes.withUnsafeBytes {
        Glibc.write(descriptor, $0.baseAddress?.advanced(by: done), $0.count - done)
      }
      if written >= 0 {
        done += written
        continue
      }
      switch errno {
      case EINTR: continue
      case EAGAIN: waitUntilWritable()
      case EPIPE: throw .closedPipe
      case let code: throw .io("cannot write to \(name): \(SystemError.text(code))")
      }
    }
  }

  /// A pipe that its other owner made non-blocking is full: wait for its reader.
  private func waitUntilWritable() {
    var request = pollfd(fd: descriptor, events: Int16(POLLOUT), revents: 0)
    _ = poll(&request, 1, -1)
  }
}
