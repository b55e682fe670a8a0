import Lexer
import Parser

/// The files that `codika.yaml` names, in the order of the file.
struct NamedFiles {
  struct Entry {
    enum Kind: Equatable {
      case workflow(key: String)
      case dataIngestion
      case environment
      case readme
    }
    var kind: Kind
    var written: String
    /// Nil for what leads out of the use case.
    var path: String?
    /// What names the file: the path as written, else the key that it follows from.
    var span: SourceSpan
    /// The path stands there as text.
    var isWritten: Bool

    init(_ kind: Kind, _ written: Located<String>) {
      self.kind = kind
      self.written = written.value
      path = RelativePath.normalized(written.value)
      span = written.span
      isWritten = true
    }
  }

  private(set) var entries: [Entry] = []
  /// Roles by path; of two entries that name one file, the first.
  private(set) var roles: [String: FileRole] = [:]

  init(_ useCase: UseCase?) {
    guard let useCase else { return }
    if case .path(let readme) = useCase.readme { entries.append(Entry(.readme, readme)) }
    for workflow in useCase.workflows {
      let kind = Entry.Kind.workflow(key: workflow.key.value)
      var entry = Entry(kind, workflow.file ?? Located(workflow.path, workflow.key.span))
      entry.isWritten = workflow.file != nil
      entries.append(entry)
    }
    if let file = useCase.dataIngestion?.file { entries.append(Entry(.dataIngestion, file)) }
    for environment in useCase.environments {
      if let values = environment.values { entries.append(Entry(.environment, values)) }
    }
    for entry in entries {
      guard let path = entry.path, roles[path] == nil else { continue }
      switch entry.kind {
      case .workflow(let key): roles[path] = .workflow(key: key)
      case .dataIngestion: roles[path] = .dataIngestion(key: RelativePath.stem(path))
      case .environment: roles[path] = .environment(name: RelativePath.stem(path))
      case .readme: break
      }
    }
  }

  /// What a file of a use case is; nil for files that play no part (`README.md`).
  func role(of path: String) -> FileRole? {
    if path == "codika.yaml" { return .config }
    if let role = roles[path] { return role }
    switch path {
    case "version.json": return .version
    case "project.json": return .projectLink
    default: break
    }
    let folder = RelativePath.folder(path)
    let stem = RelativePath.stem(path)
    if folder == "workflows", path.hasSuffix(".json") { return .unlistedWorkflow(key: stem) }
    if folder == "data-ingestion", path.hasSuffix(".json") { return .dataIngestion(key: stem) }
    if folder == "environments", path.hasSuffix(".yaml") { return .environment(name: stem) }
    if folder.hasPrefix("skills/"), path.hasSuffix("/SKILL.md") {
      return .skill(folder: String(folder.dropFirst("skills/".count)))
    }
    return nil
  }
}
