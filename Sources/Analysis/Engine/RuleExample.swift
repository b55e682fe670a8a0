/// A small project that shows a rule: test and documentation at once.
///
/// A block of JSON under `workflows/` without `nodes` is a fragment (`ExampleProject`). `↓` marks where the finding
/// begins and is taken out of the text.
package struct RuleExample: Sendable {
  package enum Verdict: Sendable { case bad, good }

  package var verdict: Verdict
  package var title: String
  /// Paths relative to the use case, with texts.
  package var files: [(path: String, text: String)]
  /// The same files after the rule's fixes; nil if the example has no fix.
  package var fixed: [(path: String, text: String)]?
  /// Where findings begin: path and byte offset in `files`, in order.
  package var marks: [(path: String, offset: Int)]
  /// Files that are named and cannot be read.
  package var faults: [(path: String, kind: ProjectInput.Fault.Kind)]
  package var hasWorkflowsFolder: Bool
  /// The files are taken as they are, even a JSON file without `nodes`.
  package var isVerbatim: Bool
  /// Ids of other rules that have to run for the finding to be made.
  package var alongside: [String]
  /// True if the example is about facts of `codikac catalog import`; those of `ExampleDefinitions` stand in.
  package var hasDefinitions = false

  @inline(never) package static func bad(
    _ path: String, _ text: String, fixed: String? = nil, title: String = "",
    with others: [(path: String, text: String)] = [],
    faults: [(path: String, kind: ProjectInput.Fault.Kind)] = [], hasWorkflowsFolder: Bool = true,
    isVerbatim: Bool = false, alongside: [String] = []
  ) -> RuleExample {
    RuleExample(
      .bad, title, [(path, text)] + others, fixed: fixed.map { [(path, $0)] }, faults: faults,
      hasWorkflowsFolder: hasWorkflowsFolder, isVerbatim: isVerbatim, alongside: alongside)
  }

  @inline(never) package static func good(
    _ path: String, _ text: String, title: String = "", with others: [(path: String, text: String)] = [],
    faults: [(path: String, kind: ProjectInput.Fault.Kind)] = [], hasWorkflowsFolder: Bool = true,
    isVerbatim: Bool = false, alongside: [String] = []
  ) -> RuleExample {
    RuleExample(
      .good, title, [(path, text)] + others, fixed: nil, faults: faults, hasWorkflowsFolder: hasWorkflowsFolder,
      isVerbatim: isVerbatim, alongside: alongside)
  }

  /// The same with the parameter trees of `ExampleDefinitions`.
  package var withDefinitions: RuleExample {
    var example = self
    example.hasDefinitions = true
    return example
  }

  private init(
    _ verdict: Verdict, _ title: String, _ files: [(path: String, text: String)],
    fixed: [(path: String, text: String)]?, faults: [(path: String, kind: ProjectInput.Fault.Kind)],
    hasWorkflowsFolder: Bool, isVerbatim: Bool, alongside: [String]
  ) {
    self.verdict = verdict
    self.title = title
    self.fixed = fixed
    self.faults = faults
    self.hasWorkflowsFolder = hasWorkflowsFolder
    self.isVerbatim = isVerbatim
    self.alongside = alongside
    self.files = []
    marks = []
    for file in files {
      let parts = file.text.split(separator: "↓", omittingEmptySubsequences: false)
      var offset = 0
      for part in parts.dropLast() {
        offset += part.utf8.count
        marks.append((file.path, offset))
      }
      self.files.append((file.path, parts.joined()))
    }
  }
}
