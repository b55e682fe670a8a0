import Analysis
import Lexer

/// Addresses under which n8n serves the webhooks of an installation.
enum WebhookURL {
  private static let base = PlaceholderReference(.orgsecret, "N8N_BASE_URL")
  private static let process = PlaceholderReference(.procdata, "PROCESS_ID")
  private static let instance = PlaceholderReference(.userdata, "PROCESS_INSTANCE_UID")

  /// The placeholders that an address may hold.
  static let references =
    [base, process, instance]
    + ["USER_ID", "ORGANIZATION_ID"].map { PlaceholderReference(.userdata, $0) }
    + [PlaceholderReference(.procdata, "NAMESPACE")]

  /// `<base>/webhook/<process>/<instance>/<path>` in placeholders.
  static func text(_ path: String) -> String { WebhookPath.url(path) }
}
