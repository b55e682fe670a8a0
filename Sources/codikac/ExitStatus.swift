/// What the process tells its caller (diagnostics.md §5).
enum ExitStatus: Int32, Sendable {
  /// Done; no finding at or above `--fail-on`.
  case success = 0
  /// Done; findings remain, or a diff is not empty.
  case findings = 1
  /// Wrong usage, or a path or configuration that cannot be read.
  case usage = 2
  /// Internal fault, or a file that could not be written.
  case fault = 3
  case interrupted = 130
  /// Whoever read the output has gone away.
  case closedPipe = 141

  /// What a status means, for the manual page.
  var meaning: String {
    switch self {
    case .success: "done; no finding at or above `--fail-on`"
    case .findings: "done; findings remain, or a diff is not empty"
    case .usage: "wrong usage, or a path or configuration that cannot be read"
    case .fault: "internal fault, or a file that could not be written"
    case .interrupted: "interrupted"
    case .closedPipe: "the reader of the output closed the pipe"
    }
  }

  /// Those that a caller has to tell apart.
  static let documented: [ExitStatus] = [.success, .findings, .usage, .fault, .interrupted, .closedPipe]
}
