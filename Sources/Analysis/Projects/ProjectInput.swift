package import Lexer

/// The files of one use case, or the plain workflows of one call, as bytes, with what the file system said of them.
/// Whoever touches the disk (the command line, a language server) makes one; everything after it is a function of it.
package struct ProjectInput: Sendable {
  package enum Kind: Sendable, Hashable {
    /// A folder with a `codika.yaml`.
    case useCase
    /// Plain n8n workflows, each judged alone.
    case workflows
  }

  /// One file that could be read. Its role follows from `relativePath` and from the entries of `codika.yaml`.
  package struct File: Sendable {
    package var source: SourceText
    /// Relative to the root of the use case, with `/` (`workflows/main.json`); the shown path for plain workflows.
    package var relativePath: String

    package init(source: SourceText, relativePath: String) {
      self.source = source
      self.relativePath = relativePath
    }
  }

  /// A file of the use case that is there and could not be read, or lies elsewhere.
  package struct Fault: Sendable {
    package enum Kind: Sendable, Hashable {
      case missing
      /// `reason` is one clause: `permission denied`, `is a directory`, `is not UTF-8`.
      case unreadable(reason: String)
      case tooLarge(bytes: Int)
      /// `..`, an absolute path or a symbolic link that leads out of the use case.
      case escapesRoot
    }
    package var relativePath: String
    /// An empty source of the run's store that carries `path`: findings about the file as a whole point at it.
    package var file: FileID
    package var path: String
    package var kind: Kind

    package init(relativePath: String, file: FileID, path: String, kind: Kind) {
      self.relativePath = relativePath
      self.file = file
      self.path = path
      self.kind = kind
    }
  }

  package var kind: Kind
  /// Nil: what `codika.yaml` says, else `codika` for use cases and `n8n` for plain workflows.
  package var ruleset: Ruleset?
  /// Nil: what `codika.yaml` says, else the newest that is known.
  package var target: N8nTarget?
  /// In any order; the outcome does not depend on it.
  package var files: [File]
  package var faults: [Fault]
  /// False only for a use case without a `workflows` folder.
  package var hasWorkflowsFolder: Bool
  /// Nil on a machine without zone data: nothing is said of zones then.
  package var timeZones: TimeZones?
  /// Parameter trees of the node types in use, where somebody has imported them.
  package var definitions = NodeDefinitions()

  package init(
    kind: Kind, ruleset: Ruleset? = nil, target: N8nTarget? = nil, files: [File], faults: [Fault] = [],
    hasWorkflowsFolder: Bool = true
  ) {
    self.kind = kind
    self.ruleset = ruleset
    self.target = target
    self.files = files
    self.faults = faults
    self.hasWorkflowsFolder = hasWorkflowsFolder
  }
}
