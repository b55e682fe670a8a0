import Lexer
import Parser

/// One file read into everything that follows from its bytes and its role.
struct ParsedFile: Sendable {
  var file: ProjectFile
  var relativePath: String
  var content: Content

  enum Content: Sendable {
    case useCase(UseCase)
    case workflow(WorkflowFile)
    case environment(EnvironmentFile)
    case skill(SkillFile)
    case version(VersionFile)
    case link(ProjectLink)
    /// Nothing more than a document, or one that could not be read as what it should be.
    case document
  }

  static func parse(_ input: ProjectInput.File, as role: FileRole) -> ParsedFile {
    switch role {
    case .config: config(input)
    case .workflow(let key), .unlistedWorkflow(let key): workflow(input, role, key)
    case .dataIngestion(let key): workflow(input, role, key)
    case .version: version(input)
    case .projectLink: link(input)
    case .environment(let name): environment(input, role, name)
    case .skill(let folder): skill(input, role, folder)
    }
  }

  private static func config(_ input: ProjectInput.File) -> ParsedFile {
    let document = YAMLParser.parse(input.source)
    let (useCase, diagnostics) = UseCaseParser.parse(document)
    return make(input, .config, useCase.document, diagnostics, .useCase(useCase))
  }

  /// Nothing is concluded from a file that could be read in part only.
  private static func workflow(_ input: ProjectInput.File, _ role: FileRole, _ key: String) -> ParsedFile {
    let document = JSONParser.parse(input.source)
    guard !document.hasSyntaxErrors else { return make(input, role, document, [], .document) }
    let (workflow, diagnostics) = WorkflowParser.parse(document)
    guard workflow.isReadable else { return make(input, role, document, diagnostics, .document) }
    var isDataIngestion = false
    if case .dataIngestion = role { isDataIngestion = true }
    let types = WorkflowGraph.types(of: workflow)
    let file = WorkflowFile(
      key: key, file: input.source.file, path: input.source.path, workflow: workflow,
      graph: WorkflowGraph.build(workflow, types), types: types,
      placeholders: PlaceholderParser.placeholders(in: document),
      isDataIngestion: isDataIngestion, marks: TextMarks(document))
    return make(input, role, document, diagnostics, .workflow(file))
  }

  private static func environment(_ input: ProjectInput.File, _ role: FileRole, _ name: String) -> ParsedFile {
    let document = YAMLParser.parse(input.source)
    let (file, diagnostics) = EnvironmentParser.parse(name: name, document)
    return make(input, role, document, diagnostics, .environment(file))
  }

  private static func version(_ input: ProjectInput.File) -> ParsedFile {
    let (file, diagnostics) = VersionFile.parse(JSONParser.parse(input.source))
    return make(input, .version, file.document, diagnostics, .version(file))
  }

  private static func link(_ input: ProjectInput.File) -> ParsedFile {
    let link = ProjectLink(JSONParser.parse(input.source))
    return make(input, .projectLink, link.document, [], .link(link))
  }

  private static func skill(_ input: ProjectInput.File, _ role: FileRole, _ folder: String) -> ParsedFile {
    let (skill, diagnostics) = SkillParser.parse(folder: folder, input.source)
    let empty = Document(source: input.source, syntax: .yaml, nodes: [], diagnostics: [], hasSyntaxErrors: false)
    return make(input, role, skill.frontMatter ?? empty, diagnostics, .skill(skill))
  }

  private static func make(
    _ input: ProjectInput.File, _ role: FileRole, _ document: Document, _ diagnostics: [Diagnostic],
    _ content: Content
  ) -> ParsedFile {
    ParsedFile(
      file: ProjectFile(
        id: input.source.file, path: input.source.path, role: role, document: document, diagnostics: diagnostics),
      relativePath: input.relativePath, content: content)
  }
}
