/// Finds what a folder that belongs to no use case holds: use cases below it, and JSON files that may be plain
/// workflows.
struct FolderWalk {
  /// Real paths of folders with a `codika.yaml`.
  private(set) var useCases: [String] = []
  /// Real paths of other `*.json` files.
  private(set) var candidates: [String] = []
  /// Folders that could not be read.
  private(set) var unreadable: [(path: String, error: FileError)] = []

  private let files: any FileSystem

  static let configName = "codika.yaml"
  /// Never entered: what tools write.
  private static let skipped: Set<String> = ["node_modules", "dist", "deployments"]
  private static let maxDepth = 256

  /// `.gitignore` files that concern the folder being walked, outermost first, each with its folder.
  private typealias Ignores = [(folder: String, file: IgnoreFile)]

  /// Walks an absolute real path.
  static func run(_ folder: String, _ files: any FileSystem) -> FolderWalk {
    var walk = FolderWalk(files: files)
    walk.visit(folder, walk.outerIgnores(folder), depth: 0)
    return walk
  }

  private init(files: any FileSystem) { self.files = files }

  private mutating func visit(_ folder: String, _ outer: Ignores, depth: Int) {
    guard depth < FolderWalk.maxDepth else { return }
    let entries: [FolderEntry]
    do {
      entries = try files.entries(of: folder)
    } catch {
      unreadable.append((folder, error))
      return
    }
    if entries.contains(where: { $0.name == FolderWalk.configName && $0.kind == .file }) {
      useCases.append(folder)
      return
    }
    let ignores = outer + ignoreFile(folder, entries)
    for entry in entries where !entry.name.hasPrefix(".") {
      let path = Path.join(folder, entry.name)
      switch entry.kind {
      // Links to folders could lead round in a circle.
      case .folder where !entry.isLink && !FolderWalk.skipped.contains(entry.name):
        if !isIgnored(path, ignores, isFolder: true) { visit(path, ignores, depth: depth + 1) }
      case .file where Path.hasSuffix(entry.name, ".json"):
        if !isIgnored(path, ignores, isFolder: false) { candidates.append(path) }
      default: break
      }
    }
  }

  private func ignoreFile(_ folder: String, _ entries: [FolderEntry]) -> Ignores {
    guard entries.contains(where: { $0.name == ".gitignore" && $0.kind == .file }),
      let contents = try? files.read(Path.join(folder, ".gitignore"))
    else { return [] }
    return [(folder, IgnoreFile(contents.bytes))]
  }

  /// The files above the folder, as far as its repository reaches; none outside of a repository.
  private func outerIgnores(_ folder: String) -> Ignores {
    let above = Path.ancestors(folder)
    guard let top = above.firstIndex(where: { (try? files.kind(of: Path.join($0, ".git"))) != nil }) else { return [] }
    return above[..<(top + 1)].dropFirst().reversed().flatMap { folder -> Ignores in
      guard let contents = try? files.read(Path.join(folder, ".gitignore")) else { return [] }
      return [(folder, IgnoreFile(contents.bytes))]
    }
  }

  /// The innermost file that says something decides.
  private func isIgnored(_ path: String, _ ignores: Ignores, isFolder: Bool) -> Bool {
    for (folder, file) in ignores.reversed() {
      if let verdict = file.verdict(Path.relative(path, to: folder), isFolder: isFolder) { return verdict }
    }
    return false
  }
}
