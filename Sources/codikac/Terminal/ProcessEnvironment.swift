private import Glibc

/// What the process was started with, as values, so that tests can start it with others.
struct ProcessEnvironment: Sendable {
  /// Variables by name; those that are not asked for are never read.
  var variable: @Sendable (String) -> String?
  var resultsAreTerminal: Bool
  var messagesAreTerminal: Bool
  /// Columns as the terminal of standard output tells them.
  var terminalWidth: Int?

  static func ofProcess() -> ProcessEnvironment {
    ProcessEnvironment(
      variable: { name in getenv(name).map { String(cString: $0) } },
      resultsAreTerminal: isatty(STDOUT_FILENO) == 1, messagesAreTerminal: isatty(STDERR_FILENO) == 1,
      terminalWidth: terminalColumns())
  }

  /// The value of a variable that is set to something.
  func filled(_ name: String) -> String? { variable(name).flatMap { $0.isEmpty ? nil : $0 } }

  /// The first of these that is set decides, as in C's `setlocale`.
  var isUnicode: Bool {
    let locale = filled("LC_ALL") ?? filled("LC_CTYPE") ?? filled("LANG") ?? "C"
    let folded = locale.lowercased()
    return folded.contains("utf-8") || folded.contains("utf8")
  }

  var allowsColor: Bool { filled("NO_COLOR") == nil && variable("TERM") != "dumb" }

  /// Columns of a terminal: `COLUMNS` where the terminal itself does not know.
  var width: Int? {
    guard resultsAreTerminal else { return nil }
    return terminalWidth ?? filled("COLUMNS").flatMap { Int($0) }.flatMap { $0 > 0 ? $0 : nil } ?? 80
  }

  private static func terminalColumns() -> Int? {
    var size = winsize()
    guard ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 else { return nil }
    return Int(size.ws_col)
  }
}
