import Analysis
import Emit
import Lexer

/// What would change in a file, as it is shown: secrets are hidden in both versions, so that such a hunk cannot be applied
/// and no log keeps them.
enum ShownDiff {
  static func render(_ source: SourceText, new: [UInt8], hasColor: Bool) -> [UInt8] {
    let changed = SourceText(file: source.file, path: source.path, bytes: new)
    return UnifiedDiff.render(
      path: source.path, old: SecretMask.masked(source) ?? Array(source.bytes), new: SecretMask.masked(changed) ?? new,
      hasColor: hasColor)
  }
}
