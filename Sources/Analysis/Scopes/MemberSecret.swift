import Lexer

extension PlaceholderScope {
  /// MEMSECRT: the secret by which the installation's owner is known to the platform. It may flow into Codika nodes
  /// only.
  static let memberSecret = PlaceholderScope(
    name: .memsecrt, phase: .instance, keys: .fixed(["EXECUTION_AUTH"]), isolation: .member,
    places: [.workflow, .credentials], summary: "the secret of the member who owns the installation",
    content: { _ in .secret })
}
