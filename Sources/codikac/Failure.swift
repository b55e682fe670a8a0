/// Why a verb stopped before its end.
struct Failure: Error, Hashable {
  var status: ExitStatus
  /// *What* is wrong: lower case, no final dot, source text in backticks. Empty for an end in silence.
  var message: String
  /// What to do.
  var help: String?

  /// The command line, or something that it names, cannot be used.
  static func usage(_ message: String, help: String? = nil) -> Failure {
    Failure(status: .usage, message: message, help: help)
  }

  /// The system refused to write.
  static func io(_ message: String, help: String? = nil) -> Failure {
    Failure(status: .fault, message: message, help: help)
  }

  static let closedPipe = Failure(status: .closedPipe, message: "", help: nil)
}
