import Analysis
import Emit
import Lexer
import Lowering
import Support
import Testing

/// What holds for every use case: the order of files means nothing, fixes settle, and no broken byte traps.
@Suite struct ProjectPropertyTests {
  static let projects = Expect.files(below: "Corpus/projects", suffix: "/codika.yaml").map { String($0.dropLast(12)) }

  /// Relative path and bytes of each file, the expectations left out.
  private func files(_ project: String) -> [(path: String, bytes: [UInt8])] {
    Expect.files(below: project, suffix: "").compactMap { path in
      guard !path.hasPrefix(project + "/expect/"), let text = Expect.read(path) else { return nil }
      return (String(path.dropFirst(project.count + 1)), Array(text.utf8))
    }
  }

  /// Files keep their ids whatever their order.
  private func input(_ files: [(path: String, bytes: [UInt8])]) -> ProjectInput {
    var store = SourceStore()
    var input = ProjectInput(kind: .useCase, files: [])
    for file in files {
      input.files.append(
        ProjectInput.File(source: store.add(path: file.path, bytes: file.bytes), relativePath: file.path))
    }
    return input
  }

  @Test(arguments: projects)
  func orderOfFilesMeansNothing(project: String) async throws {
    var random = SplitMix64(seed: 11)
    var given = input(files(project))
    let expected = Analyzer.checkSerially(ProjectBuilder.buildSerially(given)).diagnostics
    let bundle = Lowerer.lower(ProjectBuilder.buildSerially(given), environment: nil).bundle.map {
      BundleWriter.files($0, payload: true)
    }
    for _ in 0..<5 {
      given.files.shuffle(using: &random)
      let shuffled = await ProjectBuilder.build(given)
      #expect(await Analyzer.check(shuffled).diagnostics == expected)
      let again = Lowerer.lower(shuffled, environment: nil).bundle.map { BundleWriter.files($0, payload: true) }
      #expect(again == bundle)
    }
  }

  @Test(arguments: projects)
  func fixesSettle(project: String) async {
    for level in [Applicability.safe, .suggested] {
      let given = input(files(project))
      let first = await FixEngine.fix(given, CheckOptions(), level: level)
      var after = given
      for (id, bytes) in first.changed {
        guard let index = after.files.firstIndex(where: { $0.source.file == id }) else { continue }
        let path = after.files[index].source.path
        after.files[index].source = SourceText(file: id, path: path, bytes: bytes)
      }
      let second = await FixEngine.fix(after, CheckOptions(), level: level)
      #expect(second.changed.isEmpty, "fixing again changes \(second.changed.count) files")
      #expect(second.remaining.diagnostics == first.remaining.diagnostics)
    }
  }

  /// Cut off anywhere, or with any byte replaced, a file gives findings and nothing else. Whatever passes `check` is
  /// lowered, too.
  @Test(arguments: [
    "Corpus/projects/hello", "Corpus/projects/broken/placeholders", "Corpus/projects/broken/sub-workflows",
  ])
  func brokenBytesNeverTrap(project: String) {
    var random = SplitMix64(seed: 12)
    let whole = files(project)
    for (index, file) in whole.enumerated() {
      for round in 0..<120 {
        var changed = whole
        if round % 3 == 0 {
          changed[index].bytes = Array(file.bytes.prefix(random.below(file.bytes.count)))
        } else {
          for _ in 0...random.below(3) where !file.bytes.isEmpty {
            let at = random.below(file.bytes.count)
            changed[index].bytes[at] =
              round % 2 == 0 ? UInt8(random.below(256)) : file.bytes[random.below(file.bytes.count)]
          }
        }
        let built = ProjectBuilder.buildSerially(input(changed))
        let findings = Analyzer.checkSerially(built).diagnostics
        for finding in findings {
          let size =
            changed.indices.contains(Int(finding.span.file.rawValue))
            ? changed[Int(finding.span.file.rawValue)].bytes.count : 0
          #expect(Int(finding.span.end) <= size, "round \(round): \(finding.message)")
        }
        if !findings.contains(where: { $0.severity == .error }) { _ = Lowerer.lower(built, environment: nil) }
      }
    }
  }
}
