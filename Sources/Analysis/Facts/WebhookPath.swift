import Lexer

/// Where n8n serves the webhooks of an installation.
package enum WebhookPath {
  /// `{{ORGSECRET_N8N_BASE_URL_TERCESORG}}`.
  package static let base = PlaceholderScope(.orgsecret).text("N8N_BASE_URL")
  /// What begins the paths of one installation, so that no other one has them.
  package static let ofInstallation =
    PlaceholderScope(.procdata).text("PROCESS_ID") + "/" + PlaceholderScope(.userdata).text("PROCESS_INSTANCE_UID")
  private static let prefix = "/webhook/"

  /// Slashes around a path count for nothing, as in n8n.
  package static func canonical(_ path: String) -> String {
    let parts = path.split(separator: "/", omittingEmptySubsequences: false)
    return parts.drop { $0.isEmpty }.reversed().drop { $0.isEmpty }.reversed().joined(separator: "/")
  }

  /// The address that follows from `path` of a trigger.
  package static func url(_ path: String) -> String { base + prefix + full(path) }

  /// The same without what is before the path of the webhook.
  package static func full(_ path: String) -> String { ofInstallation + "/" + canonical(path) }

  /// The address of a path that is written whole.
  static func url(portable path: String) -> String { base + prefix + canonical(path) }

  /// `run` of `<process>/<installation>/run`; nil for paths that begin otherwise.
  static func short(_ path: String) -> String? {
    path.hasPrefix(ofInstallation + "/") ? String(path.dropFirst(ofInstallation.count + 1)) : nil
  }

  /// The canonical path behind `/webhook/`; nil if an address has none.
  static func path(of url: String) -> String? {
    guard let range = range(of: prefix, in: url) else { return nil }
    return canonical(String(url[range.upperBound...]))
  }

  /// True for addresses that every organization can resolve.
  static func isPortable(_ url: String) -> Bool { url.hasPrefix(base + prefix) }

  private static func range(of part: String, in text: String) -> Range<String.Index>? {
    var at = text.startIndex
    while at < text.endIndex {
      if text[at...].hasPrefix(part) { return at..<text.index(at, offsetBy: part.count) }
      at = text.index(after: at)
    }
    return nil
  }
}
