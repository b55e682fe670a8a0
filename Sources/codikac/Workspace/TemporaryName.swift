private import Glibc

/// Names for what is written beside its place and renamed into it. They begin with a dot, so that nothing reads them.
enum TemporaryName {
  /// Tries names in `folder` until `make` does not say that one is taken. Nil and the error if it fails otherwise.
  static func take<T>(in folder: String, _ make: (String) -> T?) -> (path: String, made: T)? {
    for attempt in 0..<1000 {
      let path = Path.join(folder, ".codikac-\(getpid())-\(attempt).tmp")
      if let made = make(path) { return (path, made) }
      guard errno == EEXIST else { return nil }
    }
    return nil
  }
}
