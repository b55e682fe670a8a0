import Foundation
import Lexer
import Parser
import Support
import Testing

/// Programs of a generator, sound and broken, against a real engine: both take the same ones.
///
/// Known to differ, and not in these programs: the wrapper of a Code node lets `}, {` out of its function; a class heritage
/// may hold octal numbers in the parameters of an arrow function; V8 refuses `f(a += 1, [b] = c)`, which the standard
/// allows (a compound assignment in an argument before a destructuring one).
@Suite struct JavaScriptEngineTests {
  /// The engine's own function of async bodies: what a Code node's wrapper does, without what escapes it.
  private static let judge = """
    const AsyncFunction = Object.getPrototypeOf(async function () {}).constructor;
    const programs = JSON.parse(require('fs').readFileSync(process.argv[2], 'utf8'));
    const verdict = (code) => { try { new AsyncFunction(code); return 1 } catch { return 0 } };
    console.log(programs.map(verdict).join(''));
    """

  private static func json(_ programs: [String]) throws -> [UInt8] {
    [UInt8](try JSONEncoder().encode(programs))
  }

  @Test(.enabled(if: Engine.node.isPresent), arguments: [UInt64(0xC0DE), 0xBEEF])
  func theEngineTakesTheSamePrograms(_ seed: UInt64) throws {
    var generator = JavaScriptGenerator(seed: seed)
    let programs = (0..<4_000).map { number in
      let program = generator.program()
      return generator.text(number % 2 == 0 ? program : generator.broken(program))
    }
    let answers = try Engine.node.run(Self.judge, input: Self.json(programs)).utf8.map { $0 == 0x31 }.prefix(
      programs.count)
    try #require(answers.count == programs.count)
    var taken = 0
    for (program, answer) in zip(programs, answers) {
      let tree = JavaScriptParser.parse(Array(program.utf8))
      if answer { taken += 1 }
      #expect(tree.parses == answer, "seed \(seed): \(program) \(tree.faults.first.map(tree.message) ?? "")")
    }
    // Enough of both.
    #expect(taken > programs.count / 5 && taken < programs.count * 4 / 5)
  }

  /// Trees of generated programs, whole, cut off and with bytes changed.
  @Test func treesAreInOrder() {
    var generator = JavaScriptGenerator(seed: 7)
    var random = SplitMix64(seed: 8)
    for _ in 0..<400 {
      let tokens = generator.program()
      let text = Array(generator.text(tokens).utf8)
      #expect(JavaScriptFuzz.violation(text) == nil, "\(String(decoding: text, as: UTF8.self))")
      let cut = Array(text.prefix(random.below(text.count + 1)))
      #expect(JavaScriptFuzz.violation(cut) == nil, "\(String(decoding: cut, as: UTF8.self))")
      var changed = text
      for _ in 0...random.below(3) where !changed.isEmpty {
        changed[random.below(changed.count)] = UInt8(truncatingIfNeeded: random.next())
      }
      #expect(JavaScriptFuzz.violation(changed) == nil, "\(changed)")
    }
  }
}
