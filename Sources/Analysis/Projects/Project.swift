package import Lexer
package import Parser

/// All parsed files of one use case (or the plain workflows of one call), with symbols and graphs, in memory.
/// Immutable and shared.
package final class Project: Sendable {
  /// Sorted by their path in the use case.
  package let files: [ProjectFile]
  package let useCase: UseCase?
  package let environments: [EnvironmentFile]
  package let skills: [SkillFile]
  /// `version.json`; nil if it is absent.
  package let version: VersionFile?
  /// `project.json`; nil if it is absent.
  package let link: ProjectLink?
  /// The file that `readme` names, else `README.md`; nil if neither could be read.
  package let readme: SourceText?
  /// Nil if they are not known.
  package let timeZones: TimeZones?
  /// Sorted by key, then path. Workflows of files with syntax errors, or without lists of nodes and connections, are left
  /// out.
  package let workflows: [WorkflowFile]
  package let calls: CallGraph
  package let ruleset: Ruleset
  /// The n8n that is meant; nil for the newest that is known.
  package let target: N8nTarget?
  /// Paths of `workflows/*.json` that exist, broken ones included, relative to the use case.
  package let workflowPaths: [String]
  /// True if the folder has a `workflows` folder; nil for plain workflows.
  package let hasWorkflowsFolder: Bool?
  /// What could not be read, as it was handed in; `diagnostics` tells of it.
  package let faults: [ProjectInput.Fault]
  /// Keys of workflows and parameters that `codika.yaml` declares.
  package let symbols: Symbols
  /// As handed in.
  package let definitions: NodeDefinitions
  /// Findings about the files as such: what is missing, unreadable, elsewhere or not listed (`path-…`, `limit-exceeded`,
  /// `workflows-folder`, `listed-file-missing`, `file-unlisted`).
  package let diagnostics: [Diagnostic]

  private let fileByID: [FileID: Int]
  private let workflowByKey: [ExactText: Int]
  private let workflowByFile: [FileID: Int]

  package init(
    files: [ProjectFile] = [], useCase: UseCase? = nil, environments: [EnvironmentFile] = [], skills: [SkillFile] = [],
    version: VersionFile? = nil, link: ProjectLink? = nil, readme: SourceText? = nil, timeZones: TimeZones? = nil,
    workflows: [WorkflowFile] = [], calls: CallGraph = CallGraph(), ruleset: Ruleset = .n8n,
    target: N8nTarget? = nil, workflowPaths: [String] = [], hasWorkflowsFolder: Bool? = nil,
    faults: [ProjectInput.Fault] = [], definitions: NodeDefinitions = NodeDefinitions(), diagnostics: [Diagnostic] = []
  ) {
    self.files = files
    self.useCase = useCase
    self.environments = environments
    self.skills = skills
    self.version = version
    self.link = link
    self.readme = readme
    self.timeZones = timeZones
    self.workflows = workflows
    self.calls = calls
    self.ruleset = ruleset
    self.target = target
    self.workflowPaths = workflowPaths
    self.hasWorkflowsFolder = hasWorkflowsFolder
    self.faults = faults
    self.definitions = definitions
    self.diagnostics = diagnostics
    symbols = useCase.map(Symbols.init) ?? Symbols()
    fileByID = Dictionary(files.indices.map { (files[$0].id, $0) }) { first, _ in first }
    workflowByFile = Dictionary(workflows.indices.map { (workflows[$0].file, $0) }) { first, _ in first }
    let listed = Set(files.filter { if case .unlistedWorkflow = $0.role { false } else { true } }.map(\.id))
    workflowByKey = Dictionary(workflows.indices.map { (ExactText(workflows[$0].key), $0) }) { first, second in
      // What codika.yaml names wins over a stray file, and a workflow over the data ingestion.
      func rank(_ index: Int) -> Int {
        (listed.contains(workflows[index].file) ? 0 : 1) + (workflows[index].isDataIngestion ? 2 : 0)
      }
      return rank(second) < rank(first) ? second : first
    }
  }

  package func file(_ id: FileID) -> ProjectFile? { fileByID[id].map { files[$0] } }
  /// Of several with one key, the one that `codika.yaml` names.
  package func workflow(_ key: String) -> WorkflowFile? { workflowByKey[ExactText(key)].map { workflows[$0] } }
  package func workflow(in file: FileID) -> WorkflowFile? { workflowByFile[file].map { workflows[$0] } }

  /// What `tables:` of `codika.yaml` says of an entry of a table of facts; nil if it says nothing.
  package func fact(_ table: String, _ entry: String) -> Value? { useCase?.tables[table]?[entry] }

  /// `codika.yaml`, `version.json`, `project.json`.
  package var configFile: ProjectFile? { files.first { $0.role == .config } }
  package var versionFile: ProjectFile? { files.first { $0.role == .version } }
  package var projectLinkFile: ProjectFile? { files.first { $0.role == .projectLink } }

  /// RFC 6901 pointer to the innermost value or key that covers the span.
  package func pointer(at span: SourceSpan) -> String? {
    file(span.file).flatMap { $0.document.pointer(at: span) }
  }

  /// The same without what `codika.yaml` says.
  func withoutUseCase() -> Project {
    Project(
      files: files, environments: environments, skills: skills, version: version, link: link, readme: readme,
      timeZones: timeZones, workflows: workflows, calls: calls, ruleset: ruleset, target: target,
      workflowPaths: workflowPaths, hasWorkflowsFolder: hasWorkflowsFolder, faults: faults, definitions: definitions,
      diagnostics: diagnostics)
  }
}
