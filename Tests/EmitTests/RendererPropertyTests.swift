import Emit
import Foundation
import Lexer
import Support
import Testing

/// Whatever stands in a file and wherever a finding points: every form comes out, and says the same each time.
@Suite struct RendererPropertyTests {
  @Test(arguments: [1, 2, 3, 4] as [UInt64])
  func everyFormOfEveryReport(seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    for round in 0..<150 {
      let report = report(&random)
      let widths = [nil, 0, 1, 10, 40, 80, 200]
      let style = Style(
        hasColor: random.below(2) == 0, isUnicode: random.below(2) == 0, width: widths[random.below(widths.count)],
        maxDiagnostics: random.below(4) == 0 ? random.below(3) : nil)
      let full = FullRenderer.render(report, style)
      #expect(full == FullRenderer.render(report, style))
      for scalar in full.unicodeScalars where !(style.hasColor && scalar == "\u{1B}") {
        #expect(scalar == "\n" || scalar.value >= 0x20 && scalar.value != 0x7F, "seed \(seed), round \(round)")
        if !style.isUnicode { #expect(scalar.isASCII, "seed \(seed), round \(round): \(scalar)") }
      }
      let lines = full.split(separator: "\n", omittingEmptySubsequences: false)
      #expect(lines.allSatisfy { $0.last != " " })

      #expect(ConciseRenderer.render(report).split(separator: "\n").count == report.diagnostics.count)
      #expect(GitHubRenderer.render(report).split(separator: "\n").count == report.diagnostics.count)
      for line in JSONLinesRenderer.render(report).split(separator: "\n") { try parse(String(line)) }
      try parse(JSONRenderer.render(report))
      try parse(SARIFRenderer.render(report))
    }
  }

  private func parse(_ text: String) throws {
    _ = try JSONSerialization.jsonObject(with: Data(text.utf8))
  }

  private func report(_ random: inout SplitMix64) -> Report {
    var sources = SourceStore()
    for number in 0..<2 { sources.add(path: number == 0 ? "b.json" : "a\u{7}.yaml", bytes: bytes(&random)) }
    let diagnostics = (0..<random.below(5)).map { number in
      Diagnostic(
        rule: ["placeholder-suffix", "other"][random.below(2)], severity: Severity.allCases[random.below(3)],
        message: "message \(number) with\nbreak", span: span(&random, sources),
        label: random.below(2) == 0 ? "" : "l\tabel",
        labels: (0..<random.below(4)).map { Label(span(&random, sources), $0 == 0 ? "" : "→ label \($0)") },
        address: DomainAddress(node: random.below(2) == 0 ? "é\u{1B}" : nil, pointer: "/nodes/1/a~1b//0"),
        help: random.below(2) == 0 ? "help" : nil, fixes: random.below(2) == 0 ? [Fix("f", .safe, [])] : [],
        isSecret: random.below(4) == 0)
    }
    return Report(diagnostics: diagnostics, suppressed: 0, files: 2, sources: sources)
  }

  /// Mostly within a file, sometimes behind it, in no file, or inside of a character.
  private func span(_ random: inout SplitMix64, _ sources: SourceStore) -> SourceSpan {
    let file = FileID(UInt32(random.below(8) == 0 ? 9 : random.below(2)))
    if random.below(20) == 0 { return SourceSpan(file, UInt32.max - 2, UInt32.max) }
    let count = sources[file]?.count ?? 5
    let start = random.below(count + 3)
    return SourceSpan(file, start, start + random.below(random.below(3) == 0 ? count + 2 : 6))
  }

  private func bytes(_ random: inout SplitMix64) -> [UInt8] {
    let pieces: [[UInt8]] = [
      Array("abc ".utf8), Array("\n".utf8), Array("\r\n".utf8), [0x0D], [0x09], [0], [0xFF], [0xE2, 0x80],
      Array("日本".utf8),
      Array("e\u{301}".utf8), Array("\u{301}".utf8), Array("👩‍👩‍👧".utf8), Array("🇨🇭🇨".utf8), Array("❤️".utf8),
      Array("\u{202E}\u{200B}".utf8), Array("  \"key\": 1,\n".utf8), Array("\u{2028}".utf8), Array("\u{85}".utf8),
      [UInt8](repeating: 0x78, count: 90),
    ]
    var bytes: [UInt8] = random.below(6) == 0 ? [0xEF, 0xBB, 0xBF] : []
    let length = random.below(10) == 0 ? 300 : random.below(20)
    for _ in 0..<length { bytes += pieces[random.below(pieces.count)] }
    return bytes
  }
}
