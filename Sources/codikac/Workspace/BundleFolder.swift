import Emit
import Lexer
import Parser

/// Tells bundles from other folders.
enum BundleFolder {
  /// True if the folder holds a `manifest.json` that this tool wrote.
  static func isBundle(_ files: any FileSystem, _ folder: String) -> Bool {
    guard let contents = try? files.read(Path.join(folder, "manifest.json")) else { return false }
    let source = SourceText(
      file: FileID(0), path: "manifest.json", padded: contents.padded, count: contents.count)
    let document = JSONParser.parse(source)
    guard !document.hasSyntaxErrors, let root = document.root else { return false }
    return root.at("tool", "name")?.string == Tool.name && root["format_version"]?.int != nil
  }
}
