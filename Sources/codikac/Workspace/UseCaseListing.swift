import Analysis
import Lexer
import Parser

/// The files of one use case as the layout and `codika.yaml` name them; nothing of them is read but the configuration.
struct UseCaseListing {
  struct Entry {
    /// From the root, with `/`.
    var relativePath: String
    /// Absolute.
    var path: String
  }

  /// Sorted by relative path.
  private(set) var entries: [Entry] = []
  /// What is there and is no file of this use case, by relative path.
  private(set) var faults: [String: ProjectInput.Fault.Kind] = [:]
  private(set) var hasWorkflowsFolder = false

  private let root: String
  private let files: any FileSystem
  private var known: Set<String> = []

  /// `root` is absolute and without links.
  static func list(_ root: String, _ files: any FileSystem) -> UseCaseListing {
    var listing = UseCaseListing(root: root, files: files)
    listing.listLayout()
    listing.listNamed()
    listing.entries.sort { $0.relativePath < $1.relativePath }
    return listing
  }

  private init(root: String, files: any FileSystem) {
    self.root = root
    self.files = files
  }

  // MARK: the layout

  private mutating func listLayout() {
    let top: [FolderEntry]
    do {
      top = try files.entries(of: root)
    } catch {
      faults["."] = UseCaseListing.fault(error)
      return
    }
    for entry in top where ["codika.yaml", "version.json", "project.json", "README.md"].contains(entry.name) {
      add(entry, in: "")
    }
    for entry in top where !entry.name.hasPrefix(".") {
      switch entry.name {
      case "workflows":
        hasWorkflowsFolder = entry.kind == .folder
        list(entry, suffix: ".json")
      case "data-ingestion": list(entry, suffix: ".json")
      case "environments": list(entry, suffix: ".yaml")
      case "documents": list(entry, suffix: ".md")
      case "skills": listSkills(entry)
      default: break
      }
    }
  }

  /// The files directly in a folder of the root.
  private mutating func list(_ folder: FolderEntry, suffix: String) {
    for entry in contents(of: folder, at: folder.name) where entry.name.hasSuffix(suffix) {
      add(entry, in: folder.name)
    }
  }

  private mutating func listSkills(_ folder: FolderEntry) {
    for skill in contents(of: folder, at: folder.name) where skill.kind == .folder {
      let path = Path.join(folder.name, skill.name)
      let contents = contents(of: skill, at: path)
      for entry in contents where entry.name == "SKILL.md" { add(entry, in: path) }
      let file = Path.join(path, "SKILL.md")
      // What could not be listed, or holds what may not be looked at, has a fault of its own.
      if faults[path] == nil, !known.contains(file) { faults[file] = .missing }
    }
  }

  /// Entries without a leading dot; empty for what is no folder of this use case.
  private mutating func contents(of folder: FolderEntry, at relativePath: String) -> [FolderEntry] {
    guard folder.kind == .folder else { return [] }
    let path = Path.join(root, relativePath)
    if folder.isLink, !isInside(path) {
      faults[relativePath] = .escapesRoot
      return []
    }
    do {
      return try files.entries(of: path).filter { !$0.name.hasPrefix(".") }
    } catch {
      faults[relativePath] = UseCaseListing.fault(error)
      return []
    }
  }

  private mutating func add(_ entry: FolderEntry, in folder: String) {
    let relativePath = Path.join(folder, entry.name)
    let path = Path.join(root, relativePath)
    known.insert(relativePath)
    if entry.isLink, entry.kind != nil, !isInside(path) {
      faults[relativePath] = .escapesRoot
      return
    }
    switch entry.kind {
    case .file: entries.append(Entry(relativePath: relativePath, path: path))
    case .folder: faults[relativePath] = .unreadable(reason: "is a directory")
    case .other: faults[relativePath] = .unreadable(reason: "is not a regular file")
    case nil: faults[relativePath] = entry.isLink ? .missing : .unreadable(reason: "is not a regular file")
    }
  }

  private func isInside(_ path: String) -> Bool {
    guard let real = try? files.realPath(path) else { return true }
    return Path.contains(root, real)
  }

  // MARK: what the configuration names

  private mutating func listNamed() {
    guard entries.contains(where: { $0.relativePath == FolderWalk.configName }),
      let contents = try? files.read(Path.join(root, FolderWalk.configName))
    else { return }
    let source = SourceText(
      file: FileID(0), path: FolderWalk.configName, padded: contents.padded, count: contents.count)
    let useCase = UseCaseParser.parse(YAMLParser.parse(source)).useCase
    for path in UseCaseListing.paths(in: useCase) { addNamed(path) }
  }

  private static func paths(in useCase: UseCase) -> [String] {
    var paths = useCase.workflows.map(\.path)
    if let file = useCase.dataIngestion?.file { paths.append(file.value) }
    if case .path(let readme) = useCase.readme { paths.append(readme.value) }
    paths += useCase.environments.compactMap { $0.values?.value }
    return paths
  }

  private mutating func addNamed(_ written: String) {
    let relativePath = Path.normalized(written)
    guard !written.isEmpty, !known.contains(relativePath) else { return }
    known.insert(relativePath)
    if Path.isAbsolute(written) || relativePath == ".." || relativePath.hasPrefix("../") {
      faults[written] = .escapesRoot
      return
    }
    let path = Path.join(root, relativePath)
    // What is not there is a matter of the entry that names it.
    guard let kind = try? files.kind(of: path) else { return }
    guard isInside(path) else {
      faults[relativePath] = .escapesRoot
      return
    }
    switch kind {
    case .file: entries.append(Entry(relativePath: relativePath, path: path))
    case .folder: faults[relativePath] = .unreadable(reason: "is a directory")
    case .other: faults[relativePath] = .unreadable(reason: "is not a regular file")
    }
  }

  static func fault(_ error: FileError) -> ProjectInput.Fault.Kind {
    switch error.kind {
    case .missing: .missing
    case .tooLarge(let bytes): .tooLarge(bytes: bytes)
    case .other(let reason): .unreadable(reason: reason)
    }
  }
}
