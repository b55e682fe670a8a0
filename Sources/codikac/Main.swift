import Glibc

/// The process: everything that is no value lives here.
@main
struct Main {
  static func main() {
    Startup.run()
    let session = Session(
      words: Array(CommandLine.arguments.dropFirst()), files: DiskFileSystem(), environment: .ofProcess(),
      results: DescriptorOutput.standardOutput, messages: DescriptorOutput.standardError,
      milliseconds: Startup.milliseconds)
    switch session.start() {
    case .finished(let status): exit(status.rawValue)
    case .work(let work):
      // The work ends the process; this thread has nothing to do until then.
      Task.detached { exit(await work().rawValue) }
      while true { pause() }
    }
  }
}

/// What a process does before anything else.
enum Startup {
  static func run() {
    openStandardDescriptors()
    // A closed pipe is told by the write, so that files being written are completed.
    signal(SIGPIPE, SIG_IGN)
    // So is a file that grows beyond the limit of the process.
    signal(SIGXFSZ, SIG_IGN)
    Interruption.install()
  }

  /// Milliseconds of a clock that never goes back.
  static func milliseconds() -> Int {
    var time = timespec()
    clock_gettime(CLOCK_MONOTONIC, &time)
    return time.tv_sec * 1000 + time.tv_nsec / 1_000_000
  }

  /// A file that is opened must never become standard output because the parent closed that.
  private static func openStandardDescriptors() {
    for descriptor in [STDIN_FILENO, STDOUT_FILENO, STDERR_FILENO]
    where fcntl(descriptor, F_GETFD) == -1 && errno == EBADF {
      _ = open("/dev/null", O_RDWR)
    }
  }
}
