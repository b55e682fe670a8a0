import Lexer

extension PlaceholderScope {
  /// USERDATA: who installed the process, and as what.
  static let userData = PlaceholderScope(
    name: .userdata, phase: .instance, keys: .fixed(["ORGANIZATION_ID", "PROCESS_INSTANCE_UID", "USER_ID"]),
    isolation: .instance, places: [.workflow, .credentials, .config],
    summary: "the ids of the installation, its owner and the owner's organization", content: { _ in .text })
}
