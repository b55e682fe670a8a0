import Emit

/// Where text for people and programs goes.
protocol TextOutput: Sendable {
  /// Writes all of it or throws: `closedPipe` if nobody reads any more, else a fault.
  func write(_ bytes: [UInt8]) throws(Failure)
}

/// The two outputs of the process, with what they can show.
struct Console: Sendable {
  var results: any TextOutput
  var messages: any TextOutput
  /// Of `results`.
  var resultsCanColor = false
  /// Of `messages`.
  var messagesCanColor = false
  /// Progress is shown.
  var messagesAreTerminal = false
  /// False in a locale that is not UTF-8.
  var isUnicode = true
  /// Columns of the terminal of `results`; nil if it is none.
  var width: Int?
  var isQuiet = false
  var isVerbose = false

  /// How `results` are drawn.
  var style: Style { Style(hasColor: resultsCanColor, isUnicode: isUnicode, width: width) }

  /// How findings are drawn among the messages.
  var messageStyle: Style { Style(hasColor: messagesCanColor, isUnicode: isUnicode, width: width) }

  /// Writes what the verb was asked for.
  func print(_ text: String) throws(Failure) {
    if !text.isEmpty { try results.write(Array(text.utf8)) }
  }

  func print(_ bytes: [UInt8]) throws(Failure) {
    if !bytes.isEmpty { try results.write(bytes) }
  }

  /// Writes something beside the results: totals, hints, logs. Left out by `--quiet`.
  func tell(_ text: String) throws(Failure) {
    if !isQuiet, !text.isEmpty { try messages.write(Array(text.utf8)) }
  }

  /// The same for `--verbose` alone.
  func log(_ line: @autoclosure () -> String) throws(Failure) {
    if isVerbose { try messages.write(Array((line() + "\n").utf8)) }
  }

  /// Tells why a verb stopped. A failure to tell it can be told to nobody.
  func report(_ failure: Failure) {
    guard !failure.message.isEmpty else { return }
    let mark = messagesCanColor ? "\u{1B}[1;31merror\u{1B}[0m" : "error"
    var text = "\(mark): \(failure.message)\n"
    if let help = failure.help { text += "  = help: \(help)\n" }
    try? messages.write(Array(text.utf8))
  }
}
