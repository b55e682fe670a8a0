import Emit
import Lexer

/// Shows findings in the form that was asked for.
struct FindingsView {
  private let invocation: Invocation
  private let context: Context
  /// When the verb began, in milliseconds.
  private let start: Int

  init(_ invocation: Invocation, _ context: Context, start: Int) {
    self.invocation = invocation
    self.context = context
    self.start = start
  }

  /// On GitHub's runners findings become annotations, unless another form is asked for.
  var format: Format {
    if let format = invocation.requestedFormat { return format }
    let isOnGitHub = context.environment.variable("GITHUB_ACTIONS") == "true"
    return isOnGitHub && invocation.command.formats.contains(.github) ? .github : invocation.format
  }

  func text(_ report: Report, toMessages: Bool = false) -> String {
    switch format {
    case .concise: return ConciseRenderer.render(report)
    case .json: return JSONRenderer.render(report)
    case .jsonl: return JSONLinesRenderer.render(report)
    case .github: return GitHubRenderer.render(report)
    default: return FullRenderer.render(report, style(toMessages: toMessages))
    }
  }

  private func style(toMessages: Bool) -> Style {
    var style = toMessages ? context.console.messageStyle : context.console.style
    style.maxDiagnostics = invocation.number(FindingOptions.maxDiagnostics) ?? 50
    return style
  }

  /// The last lines of a run. Hints are for people.
  func tellTotals(_ report: Report) throws(Failure) {
    guard report.files > 0 || !report.diagnostics.isEmpty else { return }
    let duration = Duration.milliseconds(context.milliseconds() - start)
    try context.console.tell(Summary.line(Totals(report), duration: duration) + "\n")
    if context.console.messagesAreTerminal, format == .full, let hint = Summary.explainLine(report) {
      try context.console.tell(hint + "\n")
    }
  }
}
