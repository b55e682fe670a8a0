import Analysis
import Lexer

/// The files that a call is about, read into memory.
struct Workspace: Sendable {
  /// One use case, or all plain workflows of the call.
  struct Target: Sendable {
    var input: ProjectInput
    /// Absolute path of the use case; nil for plain workflows.
    var root: String?
    /// Files whose findings are wanted; nil for all.
    var only: Set<FileID>?
  }

  var sources = SourceStore()
  var targets: [Target] = []
  /// Named paths that are not there or cannot be read: the call ends with status 2.
  var problems: [Diagnostic] = []
  /// Absolute paths by file.
  var paths: [FileID: String] = [:]
  /// Number of files that were read.
  var fileCount = 0
}

/// Reads what a discovery found. The result does not depend on the order of arguments or on timing.
struct WorkspaceReader {
  private let files: any FileSystem
  private var workspace = Workspace()

  static func read(
    _ paths: [String], _ files: any FileSystem, _ reach: Discovery.Reach = .everything, ruleset: Ruleset? = nil,
    target: N8nTarget? = nil
  ) async -> Workspace {
    var reader = WorkspaceReader(files: files)
    var discovery = Discovery.run(paths, files, reach)
    for useCase in discovery.useCases {
      discovery.addCandidates(await reader.readUseCase(useCase, ruleset))
    }
    await reader.readWorkflows(discovery, ruleset)
    for (path, error) in discovery.missing { reader.addProblem(path, error) }
    if !reader.workspace.targets.isEmpty, let zones = ZoneData.read(files) {
      for index in reader.workspace.targets.indices { reader.workspace.targets[index].input.timeZones = zones }
    }
    for index in reader.workspace.targets.indices { reader.workspace.targets[index].input.target = target }
    return reader.workspace
  }

  private init(files: any FileSystem) { self.files = files }

  /// Absolute paths of named JSON files that are no part of the use case.
  private mutating func readUseCase(_ useCase: Discovery.UseCaseRoot, _ ruleset: Ruleset?) async -> [String] {
    let listing = UseCaseListing.list(useCase.folder, files)
    var input = ProjectInput(
      kind: .useCase, ruleset: ruleset, files: [], hasWorkflowsFolder: listing.hasWorkflowsFolder)
    let contents = await ParallelReader.read(listing.entries.map(\.path), files)
    var only: Set<FileID> = []
    var strangers = useCase.named ?? []
    func isNamed(_ path: String, _ id: FileID) {
      if strangers.remove(path) != nil { only.insert(id) }
    }
    for (entry, result) in zip(listing.entries, contents) {
      let id = workspace.sources.nextID
      isNamed(entry.path, id)
      switch result {
      case .success(let contents):
        input.files.append(
          ProjectInput.File(source: add(contents, at: entry.path), relativePath: entry.relativePath))
      case .failure(let error):
        input.faults.append(addFault(entry.path, entry.relativePath, UseCaseListing.fault(error)))
      }
    }
    for (relativePath, kind) in listing.faults.sorted(by: { $0.key < $1.key }) {
      let path = Path.join(useCase.folder, relativePath)
      isNamed(path, workspace.sources.nextID)
      input.faults.append(addFault(path, relativePath, kind))
    }
    if useCase.named == nil || !only.isEmpty {
      workspace.targets.append(
        Workspace.Target(input: input, root: useCase.folder, only: useCase.named == nil ? nil : only))
    }
    return strangers.sorted()
  }

  private mutating func readWorkflows(_ discovery: Discovery, _ ruleset: Ruleset?) async {
    var input = ProjectInput(kind: .workflows, ruleset: ruleset, files: [])
    let contents = await ParallelReader.read(discovery.candidates.map(\.path), files)
    for (candidate, result) in zip(discovery.candidates, contents) {
      switch result {
      case .success(let contents):
        guard candidate.isNamed || WorkflowSniffer.isWorkflow(contents.padded, count: contents.count) else { continue }
        let source = add(contents, at: candidate.path)
        input.files.append(ProjectInput.File(source: source, relativePath: source.path))
      case .failure(let error) where candidate.isNamed: addProblem(candidate.path, error)
      case .failure(let error):
        let shown = shownPath(candidate.path)
        input.faults.append(addFault(candidate.path, shown, UseCaseListing.fault(error)))
      }
    }
    for (path, error) in discovery.unreadable {
      input.faults.append(addFault(path, shownPath(path), UseCaseListing.fault(error)))
    }
    if !input.files.isEmpty || !input.faults.isEmpty {
      workspace.targets.append(Workspace.Target(input: input, root: nil, only: nil))
    }
  }

  // MARK: the store

  private mutating func add(_ contents: FileContents, at path: String) -> SourceText {
    let id = workspace.sources.nextID
    let source = SourceText(file: id, path: shownPath(path), padded: contents.padded, count: contents.count)
    workspace.sources.add(source)
    workspace.paths[id] = path
    workspace.fileCount += 1
    return source
  }

  private mutating func addFault(
    _ path: String, _ relativePath: String, _ kind: ProjectInput.Fault.Kind
  ) -> ProjectInput.Fault {
    let source = workspace.sources.add(path: shownPath(path), bytes: [])
    return ProjectInput.Fault(relativePath: relativePath, file: source.file, path: source.path, kind: kind)
  }

  private mutating func addProblem(_ path: String, _ error: FileError) {
    let source = workspace.sources.add(path: Path.isAbsolute(path) ? shownPath(path) : path, bytes: [])
    let span = source.startPoint
    switch error.kind {
    case .missing:
      workspace.problems.append(
        Diagnostic(
          rule: "path-missing", severity: .error, message: "there is no file or folder `\(source.path)`", span: span))
    case .tooLarge(let bytes):
      workspace.problems.append(
        Diagnostic(
          rule: "limit-exceeded", severity: .error,
          message: "file `\(source.path)` has \(bytes) bytes, more than the limit of 256 MiB", span: span))
    case .other(let reason):
      workspace.problems.append(
        Diagnostic(
          rule: "path-unreadable", severity: .error, message: "`\(source.path)` cannot be read: \(reason)", span: span))
    }
  }

  private func shownPath(_ path: String) -> String { Path.relative(path, to: files.currentFolder) }
}
