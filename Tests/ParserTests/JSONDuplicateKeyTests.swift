import Lexer
import Parser
import Support
import Testing

@Suite struct JSONDuplicateKeyTests {
  static func duplicates(_ document: Document) -> [Diagnostic] {
    document.diagnostics.filter { $0.rule == "duplicate-key" }
  }

  @Test func pointsAtBoth() throws {
    let source = SourceText.of(#"{"name": 1, "b": {"name": 2}, "name": 3}"#)
    let document = JSONParser.parse(source)
    let finding = try #require(Self.duplicates(document).first)
    #expect(document.diagnostics.count == 1)
    #expect(finding.message == "key `name` stands more than once in one object")
    #expect(finding.span.range == 30..<36)
    #expect(finding.labels.map(\.span.range) == [1..<7])
    #expect(document.nodes.filter { $0.flags.contains(.duplicate) }.map(\.start) == [30])
  }

  /// The same value twice: the later member goes, and that is safe. Other values: the one that nothing reads.
  @Test(arguments: [
    (#"{"a":1,"a":1}"#, Applicability.safe, #"{"a":1}"#),
    (#"{"a": [1, {"b": "x"}], "a": [1,{"b":"x"}]}"#, .safe, #"{"a": [1, {"b": "x"}]}"#),
    ("{\n  \"a\": 1,\n  \"b\": 2,\n  \"a\": 1\n}", .safe, "{\n  \"a\": 1,\n  \"b\": 2\n}"),
    (#"{"x": {"p": {"q": 1}}, "a": 1, "x": {"p": {"q": 1}}}"#, .safe, #"{"x": {"p": {"q": 1}}, "a": 1}"#),
    (#"{"a":1,"a":2}"#, .suggested, #"{"a":2}"#), (#"{"a":1, "b":2, "a":{}}"#, .suggested, #"{"b":2, "a":{}}"#),
    (#"{"a":"1","a":1}"#, .suggested, #"{"a":1}"#), (#"{"a":[],"a":{}}"#, .suggested, #"{"a":{}}"#),
    (#"{"a":1.0,"a":1}"#, .suggested, #"{"a":1}"#),
  ])
  func fixes(_ text: String, _ applicability: Applicability, _ fixed: String) throws {
    let source = SourceText.of(text)
    let fix = try #require(Self.duplicates(JSONParser.parse(source)).first?.fixes.first)
    #expect(fix.applicability == applicability)
    #expect(Edits.apply(fix, to: source) == fixed)
    #expect(JSONParser.parse(.of(fixed)).diagnostics.isEmpty)
  }

  @Test func spellingsOfOneKeyAreOneKey() {
    #expect(Self.duplicates(JSONParser.parse(.of(#"{"a":1,"\u0061":2}"#))).count == 1)
    #expect(Self.duplicates(JSONParser.parse(.of(#"{"\u0061":1,"a":2}"#))).count == 1)
    #expect(Self.duplicates(JSONParser.parse(.of(#"{"\u0061":1,"\u0061":2}"#))).count == 1)
    #expect(Self.duplicates(JSONParser.parse(.of(#"{"\ud800":1,"\ud801":2}"#))).isEmpty)
    #expect(Self.duplicates(JSONParser.parse(.of(#"{"A":1,"a":2,"á":3}"#))).isEmpty)
  }

  @Test func nestedObjectsAreApart() {
    #expect(Self.duplicates(JSONParser.parse(.of(#"{"a":{"a":{"a":1}},"b":[{"a":1},{"a":1}]}"#))).isEmpty)
    #expect(Self.duplicates(JSONParser.parse(.of(#"{"a":{"b":1,"b":1},"b":{"a":2}}"#))).count == 1)
  }

  /// Objects around the size at which keys go into a dictionary, with the last key equal to each of the others.
  @Test(arguments: [2, 63, 64, 65, 66, 200]) func largeObjects(_ count: Int) {
    for twin in [0, count / 2, count - 2] {
      var members = (0..<count).map { "\"key \($0) \(String(repeating: "x", count: $0 % 20))\":\($0)" }
      members.append(members[twin])
      members.append("\"inner\":{\"key 0 \":1,\"z\":[{\"z\":1}]}")
      members.append(members[twin])
      let document = JSONParser.parse(.of("{" + members.joined(separator: ",") + "}"))
      let flagged = document.nodes.filter { $0.flags.contains(.duplicate) }
      #expect(flagged.count == 2)
      #expect(Self.duplicates(document).count == 2)
      #expect(
        Self.duplicates(document).allSatisfy {
          $0.labels.first?.span.start == document.root?.members[twin].key.span.start
        })
    }
  }

  /// Equal hashes by construction (same length, first and last eight bytes) are no equal keys.
  @Test func keysThatDifferInTheMiddle() {
    let keys = (0..<300).map { "\"prefix--\(100 + $0)--suffix-\"" }
    let document = JSONParser.parse(.of("{" + keys.map { $0 + ":0" }.joined(separator: ",") + "}"))
    #expect(document.diagnostics.isEmpty)
    let twice = JSONParser.parse(.of("{" + (keys + [keys[250]]).map { $0 + ":0" }.joined(separator: ",") + "}"))
    #expect(Self.duplicates(twice).count == 1)
    #expect(Self.duplicates(twice).first?.labels.first?.span == twice.root?.members[250].key.span)
  }

  /// Quadratic time would be minutes here.
  @Test func manyKeysAndManyDuplicates() {
    let count = 100_000
    let unique = JSONParser.parse(.of("{" + (0..<count).map { "\"k\($0)\":0" }.joined(separator: ",") + "}"))
    #expect(unique.diagnostics.isEmpty)
    let same = JSONParser.parse(.of("{" + Array(repeating: "\"k\":0", count: count).joined(separator: ",") + "}"))
    #expect(same.nodes.filter { $0.flags.contains(.duplicate) }.count == count - 1)
    #expect(Self.duplicates(same).count == 1_000)
    let pairs = JSONParser.parse(.of("{" + (0..<count).map { "\"k\($0 / 2)\":0" }.joined(separator: ",") + "}"))
    #expect(pairs.nodes.filter { $0.flags.contains(.duplicate) }.count == count / 2)
  }

  @Test func brokenFilesGetNoFixForIt() {
    let document = JSONParser.parse(.of(#"{"a":1,"a":1"#))
    #expect(Self.duplicates(document).map(\.fixes.count) == [0])
  }
}
