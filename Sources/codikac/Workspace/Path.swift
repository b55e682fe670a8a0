/// Paths as texts with `/`. Nothing here asks the file system.
enum Path {
  static func isAbsolute(_ path: String) -> Bool { path.utf8.first == 0x2F }

  /// `name` below `folder`; an absolute name stays as it is.
  static func join(_ folder: String, _ name: String) -> String {
    if folder.isEmpty || folder == "." || isAbsolute(name) { return name.isEmpty ? folder : name }
    if name.isEmpty || name == "." { return folder }
    return folder.utf8.last == 0x2F ? folder + name : folder + "/" + name
  }

  /// The last component; empty for `/`.
  static func name(_ path: String) -> String {
    components(path).last.map(String.init) ?? ""
  }

  /// The name without its last extension: `main` of `workflows/main.json`.
  static func stem(_ path: String) -> String {
    let name = name(path)
    guard let dot = name.lastIndex(of: "."), dot > name.startIndex else { return name }
    return String(name[..<dot])
  }

  /// Everything before the last component: `.` for a bare name, `/` for what is below the root.
  static func folder(_ path: String) -> String {
    var parts = components(path)
    guard !parts.isEmpty else { return isAbsolute(path) ? "/" : "." }
    parts.removeLast()
    let joined = parts.joined(separator: "/")
    if isAbsolute(path) { return "/" + joined }
    return joined.isEmpty ? "." : joined
  }

  static func hasSuffix(_ path: String, _ suffix: String) -> Bool { path.lowercased().hasSuffix(suffix) }

  /// Without `.`, empty and resolvable `..` components. Right only where no component before a `..` is a symbolic link.
  static func normalized(_ path: String) -> String {
    var result: [Substring] = []
    for part in components(path) {
      if part == "..", let last = result.last, last != ".." {
        result.removeLast()
      } else if part != ".." || !isAbsolute(path) {
        result.append(part)
      }
    }
    let joined = result.joined(separator: "/")
    if isAbsolute(path) { return "/" + joined }
    return joined.isEmpty ? "." : joined
  }

  /// True if a `..` follows a name, so that `normalized` may be wrong.
  static func climbsBack(_ path: String) -> Bool {
    var hasName = false
    for part in components(path) {
      if part == ".." && hasName { return true }
      if part != ".." { hasName = true }
    }
    return false
  }

  /// How to reach an absolute path from an absolute folder; both normalised. `.` for the folder itself.
  static func relative(_ path: String, to folder: String) -> String {
    let target = components(path)
    let base = components(folder)
    let shared = zip(target, base).prefix { $0 == $1 }.count
    let parts = Array(repeating: "..", count: base.count - shared) + target[shared...]
    return parts.isEmpty ? "." : parts.joined(separator: "/")
  }

  /// True if `path` is `folder` or lies below it; both absolute and normalised.
  static func contains(_ folder: String, _ path: String) -> Bool {
    folder == "/" || path == folder || path.hasPrefix(folder + "/")
  }

  /// The folder itself and those above it, innermost first; of an absolute path.
  static func ancestors(_ folder: String) -> [String] {
    var result = [folder]
    while let last = result.last, last != "/" { result.append(Path.folder(last)) }
    return result
  }

  private static func components(_ path: String) -> [Substring] {
    path.split(separator: "/").filter { $0 != "." }
  }
}
