private import Glibc

enum Processors {
  /// Those that are online; at least one.
  static let count = max(Int(sysconf(Int32(_SC_NPROCESSORS_ONLN))), 1)
}
