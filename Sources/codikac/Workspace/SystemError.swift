private import Glibc

/// What the system said of a call that failed.
enum SystemError {
  /// One lower-case clause: `permission denied`.
  static func text(_ code: Int32) -> String {
    guard let message = strerror(code) else { return "error \(code)" }
    let text = String(cString: message)
    return text.prefix(1).lowercased() + text.dropFirst()
  }
}
