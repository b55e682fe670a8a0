import Glibc
import Lexer

/// Files for other programs to measure themselves with.
enum Outputs {
  /// False if one of the files cannot be written.
  static func write(_ sources: [SourceText], to folder: String) -> Bool {
    mkdir(folder, 0o755)
    for source in sources {
      guard let file = fopen("\(folder)/\(source.path)", "wb") else { return false }
      let written = fwrite(source.storage, 1, source.count, file)
      guard fclose(file) == 0, written == source.count else { return false }
    }
    return true
  }
}
