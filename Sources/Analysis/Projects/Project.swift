package import Lexer
package import Parser

/// What a file of a project is.
package enum FileRole: Sendable, Hashable {
  case config
  case workflow(key: String)
  case dataIngestion(key: String)
  /// A `workflows/*.json` that no entry of `codika.yaml` names; it is judged like any other (`file-unlisted`).
  case unlistedWorkflow(key: String)
  case version
  case projectLink
  case environment(name: String)
  case skill(folder: String)
}

/// One parsed file.
package struct ProjectFile: Sendable {
  package var id: FileID
  /// As shown to the user.
  package var path: String
  package var role: FileRole
  package var document: Document
  /// Findings that the typed reading of the file made (`config-shape`, `not-a-workflow` …), besides `document.diagnostics`.
  package var diagnostics: [Diagnostic]

  package init(id: FileID, path: String, role: FileRole, document: Document, diagnostics: [Diagnostic] = []) {
    self.id = id
    self.path = path
    self.role = role
    self.document = document
    self.diagnostics = diagnostics
  }
}

/// One workflow with everything that was derived from its file alone.
package struct WorkflowFile: Sendable {
  /// Key in `codika.yaml`, else the stem of the file.
  package var key: String
  package var file: FileID
  package var path: String
  package var workflow: Workflow
  package var graph: WorkflowGraph
  package var placeholders: [Placeholder]
  package var isDataIngestion: Bool

  package init(
    key: String, file: FileID, path: String, workflow: Workflow, graph: WorkflowGraph, placeholders: [Placeholder],
    isDataIngestion: Bool = false
  ) {
    self.key = key
    self.file = file
    self.path = path
    self.workflow = workflow
    self.graph = graph
    self.placeholders = placeholders
    self.isDataIngestion = isDataIngestion
  }
}

/// All parsed files of one use case (or the plain workflows of one call), with symbols and graphs, in memory.
package struct Project: Sendable {
  package var files: [ProjectFile]
  package var useCase: UseCase?
  package var environments: [EnvironmentFile]
  package var skills: [SkillFile]
  /// Sorted by key. Workflows of files with syntax errors are left out.
  package var workflows: [WorkflowFile]
  package var calls: CallGraph
  package var ruleset: Ruleset
  /// Paths of `workflows/*.json` that exist, broken ones included, relative to the use case.
  package var workflowPaths: [String]
  /// True if the folder has a `workflows` folder; nil for plain workflows.
  package var hasWorkflowsFolder: Bool?
  /// What could not be read, as it was handed in; the analyzer makes findings of it.
  package var faults: [ProjectInput.Fault]

  package init(
    files: [ProjectFile] = [], useCase: UseCase? = nil, environments: [EnvironmentFile] = [], skills: [SkillFile] = [],
    workflows: [WorkflowFile] = [], calls: CallGraph = CallGraph(), ruleset: Ruleset = .n8n,
    workflowPaths: [String] = [], hasWorkflowsFolder: Bool? = nil, faults: [ProjectInput.Fault] = []
  ) {
    self.files = files
    self.useCase = useCase
    self.environments = environments
    self.skills = skills
    self.workflows = workflows
    self.calls = calls
    self.ruleset = ruleset
    self.workflowPaths = workflowPaths
    self.hasWorkflowsFolder = hasWorkflowsFolder
    self.faults = faults
  }

  package func file(_ id: FileID) -> ProjectFile? { files.first { $0.id == id } }
  package func workflow(_ key: String) -> WorkflowFile? { workflows.first { $0.key == key } }

  /// RFC 6901 pointer to the innermost value or key that covers the span.
  package func pointer(at span: SourceSpan) -> String? {
    file(span.file).flatMap { $0.document.pointer(at: span) }
  }
}

/// Sets of default levels.
package enum Ruleset: String, Sendable, CaseIterable {
  case codika, n8n, strict
  case peerSDK = "peer-sdk"
  case peerFlowlint = "peer-flowlint"
}
