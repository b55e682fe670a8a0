import Lexer
import Parser

/// Parses all files of an input and joins them to a `Project`.
package enum ProjectBuilder {
  /// Files are parsed in parallel; the result does not depend on their order.
  package static func build(_ input: ProjectInput) async -> Project {
    let plan = BuildPlan(input)
    let parsed = await withTaskGroup(of: (Int, ParsedFile).self) { group in
      for (index, (file, role)) in plan.jobs.enumerated() {
        group.addTask { (index, ParsedFile.parse(file, as: role)) }
      }
      var results = [ParsedFile?](repeating: nil, count: plan.jobs.count)
      for await (index, file) in group { results[index] = file }
      return results.compactMap { $0 }
    }
    return join(plan, parsed)
  }

  /// The same on the caller's thread.
  package static func buildSerially(_ input: ProjectInput) -> Project {
    let plan = BuildPlan(input)
    return join(plan, plan.jobs.map { ParsedFile.parse($0.file, as: $0.role) })
  }

  private static func join(_ plan: BuildPlan, _ parsed: [ParsedFile]) -> Project {
    let input = plan.input
    var files: [ProjectFile] = []
    var useCase: UseCase?
    var environments: [EnvironmentFile] = []
    var skills: [SkillFile] = []
    var workflows: [WorkflowFile] = []
    var version: VersionFile?
    var link: ProjectLink?
    for part in (plan.config.map { [$0] } ?? []) + parsed {
      files.append(part.file)
      switch part.content {
      case .useCase(let value): useCase = value
      case .environment(let value): environments.append(value)
      case .skill(let value): skills.append(value)
      case .workflow(let value): workflows.append(value)
      case .version(let value): version = value
      case .link(let value): link = value
      case .document: break
      }
    }
    workflows.sort { (ExactText($0.key), ExactText($0.path)) < (ExactText($1.key), ExactText($1.path)) }
    let checks = FileChecks(plan, useCase, workflows)
    let readme = plan.named.entries.first { $0.kind == .readme }?.path
    return Project(
      files: files, useCase: useCase, environments: environments, skills: skills, version: version, link: link,
      readme: plan.fileByPath[readme ?? "README.md"]?.source, timeZones: input.timeZones, workflows: workflows,
      calls: calls(workflows), ruleset: ruleset(input, useCase),
      target: input.target ?? useCase?.target.flatMap { N8nTarget($0.value) }, workflowPaths: plan.workflowPaths,
      hasWorkflowsFolder: input.kind == .useCase ? input.hasWorkflowsFolder : nil, faults: input.faults,
      definitions: input.definitions, diagnostics: checks.diagnostics)
  }

  private static func ruleset(_ input: ProjectInput, _ useCase: UseCase?) -> Ruleset {
    input.ruleset ?? useCase?.ruleset.flatMap { Ruleset(rawValue: $0.value) }
      ?? (input.kind == .useCase ? .codika : .n8n)
  }

  /// Workflows that share a key cannot be told apart by it, so they are left out of the order.
  private static func calls(_ workflows: [WorkflowFile]) -> CallGraph {
    var keys: [ExactText: Int] = [:]
    for workflow in workflows where !workflow.isDataIngestion { keys[ExactText(workflow.key), default: 0] += 1 }
    var inside: [CallGraph.Call] = []
    var outside: [CallGraph.Call] = []
    for workflow in workflows {
      let calls = workflow.calls
      if !workflow.isDataIngestion, keys[ExactText(workflow.key)] == 1 { inside += calls } else { outside += calls }
    }
    return CallGraph(keys: keys.filter { $0.value == 1 }.keys.map(\.text), calls: inside, fromOutside: outside)
  }
}

extension WorkflowFile {
  /// Calls by well-formed SUBWKFL placeholders; where one stands plays no part, since all of them have to be linked.
  fileprivate var calls: [CallGraph.Call] {
    placeholders.compactMap { placeholder in
      guard placeholder.isExact, placeholder.scope == .subwkfl, let callee = placeholder.key else { return nil }
      return CallGraph.Call(
        caller: key, callee: callee.value, span: callee.span, node: node(at: placeholder.span)?.name?.value)
    }
  }
}

/// What has to be parsed, and as what; the configuration is parsed first, since it names the others.
struct BuildPlan {
  let input: ProjectInput
  private(set) var config: ParsedFile?
  let named: NamedFiles
  /// Sorted by path; each path once.
  private(set) var jobs: [(file: ProjectInput.File, role: FileRole)] = []
  /// Every path that was handed in, readable or not.
  private(set) var knownPaths: Set<String> = []
  /// Files by path.
  private(set) var fileByPath: [String: ProjectInput.File] = [:]

  init(_ input: ProjectInput) {
    self.input = input
    let files = input.files.sorted {
      (ExactText($0.relativePath), $0.source.file) < (ExactText($1.relativePath), $1.source.file)
    }
    guard input.kind == .useCase else {
      named = NamedFiles(nil)
      var seen: Set<FileID> = []
      jobs = files.filter { seen.insert($0.source.file).inserted }.map {
        ($0, .workflow(key: RelativePath.stem($0.relativePath)))
      }
      return
    }
    for file in files where fileByPath[file.relativePath] == nil { fileByPath[file.relativePath] = file }
    config = fileByPath["codika.yaml"].map { ParsedFile.parse($0, as: .config) }
    if case .useCase(let useCase)? = config?.content { named = NamedFiles(useCase) } else { named = NamedFiles(nil) }
    knownPaths = Set(files.map(\.relativePath)).union(input.faults.map(\.relativePath))
    var seen: Set<String> = ["codika.yaml"]
    for file in files where seen.insert(file.relativePath).inserted {
      if let role = named.role(of: file.relativePath) { jobs.append((file, role)) }
    }
  }

  /// Paths of `workflows/*.json` that exist, sorted.
  var workflowPaths: [String] {
    guard input.kind == .useCase else { return [] }
    let missing = Set(input.faults.filter { $0.kind == .missing }.map(\.relativePath))
    return knownPaths.subtracting(missing).filter {
      RelativePath.folder($0) == "workflows" && $0.hasSuffix(".json")
    }.sorted()
  }
}
