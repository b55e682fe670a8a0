import Lexer

/// The files of a run of the fix engine, with what was done to them.
struct FixState {
  private(set) var input: ProjectInput
  private let original: [FileID: SourceText]
  /// Digests of every state that a file was in.
  private var seen: [FileID: Set<[UInt8]>] = [:]
  private var done: [FixSelection.Chosen] = []
  /// Files in which nothing is fixed any more, with the rules whose fixes failed there.
  private(set) var frozen: [FileID: Set<String>] = [:]
  /// Files that the last round changed.
  private var touched: Set<FileID> = []

  init(_ input: ProjectInput) {
    self.input = input
    original = Dictionary(input.files.map { ($0.source.file, $0.source) }, uniquingKeysWith: { first, _ in first })
    for (file, source) in original { seen[file] = [Digest.sha256(source.bytes)] }
  }

  /// Puts the edits of one round into the files.
  mutating func apply(_ fixes: [FixSelection.Chosen]) {
    var edits: [FileID: [TextEdit]] = [:]
    for fix in fixes {
      for edit in fix.edits { edits[edit.span.file, default: []].append(edit) }
    }
    touched = []
    for index in input.files.indices {
      let source = input.files[index].source
      guard var own = edits[source.file] else { continue }
      own.sort { ($0.span.start, $0.span.end) < ($1.span.start, $1.span.end) }
      input.files[index].source = SourceText(
        file: source.file, path: source.path, bytes: FixState.apply(own, to: source))
      touched.insert(source.file)
    }
    done += fixes
  }

  /// `edits` are sorted and apart.
  static func apply(_ edits: [TextEdit], to source: SourceText) -> [UInt8] {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(source.count)
    var at = 0
    for edit in edits {
      bytes.append(contentsOf: source.storage[at..<Swift.max(at, Int(edit.span.start))])
      bytes.append(contentsOf: edit.text.utf8)
      at = Int(edit.span.end)
    }
    bytes.append(contentsOf: source.storage[at..<Swift.max(at, source.count)])
    return bytes
  }

  /// A file that is again as it once was would go round for ever: it is put back.
  mutating func revertRepeated() {
    var repeated: Set<FileID> = []
    for file in input.files where touched.contains(file.source.file) {
      let digest = Digest.sha256(file.source.bytes)
      if seen[file.source.file, default: []].insert(digest).inserted == false { repeated.insert(file.source.file) }
    }
    guard !repeated.isEmpty else { return }
    revert(done.filter { !$0.files.isDisjoint(with: repeated) }, files: repeated)
  }

  /// Puts back the files that these fixes touch, with all that hangs together with them through fixes of several files.
  mutating func revert(_ fixes: [FixSelection.Chosen], files: Set<FileID> = []) {
    var group = files
    for fix in fixes { group.formUnion(fix.files) }
    var grew = true
    while grew {
      grew = false
      for fix in done where !fix.files.isDisjoint(with: group) && !fix.files.isSubset(of: group) {
        group.formUnion(fix.files)
        grew = true
      }
    }
    for fix in fixes {
      for file in fix.files { frozen[file, default: []].insert(fix.rule) }
    }
    for file in group where frozen[file] == nil {
      frozen[file] = Set(done.filter { $0.files.contains(file) }.map(\.rule))
    }
    done.removeAll { !$0.files.isDisjoint(with: group) }
    for index in input.files.indices where group.contains(input.files[index].source.file) {
      let file = input.files[index].source.file
      input.files[index].source = original[file] ?? input.files[index].source
    }
  }

  var changed: [(file: FileID, bytes: [UInt8])] {
    input.files.compactMap { file in
      guard let before = original[file.source.file], before.bytes != file.source.bytes else { return nil }
      return (file.source.file, Array(file.source.bytes))
    }.sorted { $0.file < $1.file }
  }

  var applied: [String: Int] {
    var counts: [String: Int] = [:]
    for fix in done { counts[fix.rule, default: 0] += 1 }
    return counts
  }

  var findings: [Diagnostic] {
    frozen.sorted { $0.key < $1.key }.map { file, rules in
      Diagnostic(
        rule: "fix-not-applied", severity: .warning,
        message: "fixes of \(Suggestions.list(rules)) do not settle in this file; it was left as it was",
        span: SourceSpan(file, 0, 0),
        help: "apply one of them by hand, or fix one rule at a time with `--only`")
    }
  }
}
