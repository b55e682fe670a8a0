/// Paths below the root of a use case, as texts with `/`.
enum RelativePath {
  /// Without `.`, empty and resolvable `..` components; nil for what leads out of the root.
  static func normalized(_ path: String) -> String? {
    guard path.utf8.first != 0x2F else { return nil }
    var parts: [Substring] = []
    for part in path.split(separator: "/") where part != "." {
      if part != ".." {
        parts.append(part)
      } else if parts.popLast() == nil {
        return nil
      }
    }
    return parts.joined(separator: "/")
  }

  /// Everything before the last `/`; empty if there is none.
  static func folder(_ path: String) -> Substring { path.lastIndex(of: "/").map { path[..<$0] } ?? "" }

  /// `main` of `workflows/main.json`.
  static func stem(_ path: String) -> String {
    let name = path.lastIndex(of: "/").map { path[path.index(after: $0)...] } ?? path[...]
    guard let dot = name.lastIndex(of: "."), dot > name.startIndex else { return String(name) }
    return String(name[..<dot])
  }

  /// True if `path` lies in `folder` or below it.
  static func contains(_ folder: String, _ path: String) -> Bool { path.hasPrefix(folder + "/") }
}
