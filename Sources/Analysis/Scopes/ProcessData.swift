import Lexer

extension PlaceholderScope {
  /// PROCDATA: what a process is called on the platform. The same for all its installations; known as soon as the
  /// template is rolled out.
  static let processData = PlaceholderScope(
    name: .procdata, phase: .template, keys: .fixed(["NAMESPACE", "PROCESS_ID"]), isolation: .process,
    places: [.workflow, .credentials, .config], summary: "the id of the process and the name space of its documents",
    content: { _ in .text })
}
