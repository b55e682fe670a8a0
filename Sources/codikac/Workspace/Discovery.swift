/// Which use cases and workflows the paths of a command line mean. All paths are absolute and without links, but for
/// the last component of a file's.
struct Discovery {
  struct UseCaseRoot {
    var folder: String
    /// Files below it that were named; nil if the whole use case was.
    var named: Set<String>?
  }

  /// A JSON file outside of every use case.
  struct Candidate {
    var path: String
    /// False for files that a walk found: only those that look like workflows count.
    var isNamed: Bool
  }

  private(set) var useCases: [UseCaseRoot] = []
  private(set) var candidates: [Candidate] = []
  /// Named paths that are not there or cannot be read, as they were written.
  private(set) var missing: [(path: String, error: FileError)] = []
  /// What a walk could not enter.
  private(set) var unreadable: [(path: String, error: FileError)] = []

  /// How far a path reaches.
  enum Reach {
    /// What lies below it, and the use case around it.
    case everything
    /// The whole use case around it and nothing else.
    case useCaseAround
  }

  private let files: any FileSystem
  private let reach: Reach

  /// Nothing but `.` is meant if `paths` is empty.
  static func run(_ paths: [String], _ files: any FileSystem, _ reach: Reach = .everything) -> Discovery {
    var discovery = Discovery(files: files, reach: reach)
    for path in paths.isEmpty ? ["."] : paths {
      do throws(FileError) {
        try discovery.add(path)
      } catch {
        discovery.missing.append((path, error))
      }
    }
    discovery.sort()
    return discovery
  }

  private init(files: any FileSystem, reach: Reach) {
    self.files = files
    self.reach = reach
  }

  /// The use case around a path: the nearest folder upwards, itself included, that has a `codika.yaml`.
  static func root(around folder: String, _ files: any FileSystem) -> String? {
    Path.ancestors(folder).first { ancestor in
      (try? files.kind(of: Path.join(ancestor, FolderWalk.configName))) != nil
    }
  }

  private mutating func add(_ path: String) throws(FileError) {
    switch try files.kind(of: path) {
    case nil: throw .missing
    case .folder: addFolder(try files.realPath(path))
    case .file: addFile(Path.join(try files.realPath(Path.folder(path)), Path.name(path)))
    case .other: throw .other("is not a regular file")
    }
  }

  private mutating func addFolder(_ folder: String) {
    if let root = Discovery.root(around: folder, files) { return addUseCase(root, named: nil) }
    guard reach == .everything else { return }
    let walk = FolderWalk.run(folder, files)
    for root in walk.useCases { addUseCase(root, named: nil) }
    candidates += walk.candidates.map { Candidate(path: $0, isNamed: false) }
    unreadable += walk.unreadable
  }

  private mutating func addFile(_ path: String) {
    if let root = Discovery.root(around: Path.folder(path), files) {
      addUseCase(root, named: reach == .everything ? path : nil)
    } else if reach == .everything {
      candidates.append(Candidate(path: path, isNamed: true))
    }
  }

  private mutating func addUseCase(_ folder: String, named: String?) {
    guard let index = useCases.firstIndex(where: { $0.folder == folder }) else {
      useCases.append(UseCaseRoot(folder: folder, named: named.map { [$0] }))
      return
    }
    if let named { useCases[index].named?.insert(named) } else { useCases[index].named = nil }
  }

  /// Files of a use case that turned out to be no part of it are judged alone.
  mutating func addCandidates(_ paths: [String]) {
    candidates += paths.map { Candidate(path: $0, isNamed: true) }
    sort()
  }

  /// One order whatever the order of the arguments; each file once.
  private mutating func sort() {
    useCases.sort { $0.folder < $1.folder }
    candidates.sort { ($0.path, $0.isNamed ? 0 : 1) < ($1.path, $1.isNamed ? 0 : 1) }
    var last: String?
    candidates.removeAll { candidate in
      defer { last = candidate.path }
      return candidate.path == last
    }
  }
}
