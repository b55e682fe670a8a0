import Emit
import Lexer
import Testing

@Suite struct StatisticsTests {
  @Test func byCountThenByRule() {
    var sample = Sample()
    let file = sample.file("a.json", "abc")
    func add(_ rule: String, _ severity: Severity, _ fix: Applicability?) {
      sample.diagnostics.append(
        Diagnostic(
          rule: rule, severity: severity, message: "m", span: file.span("a"),
          fixes: fix.map { [Fix("f", $0, [])] } ?? []))
    }
    for _ in 0..<10 { add("often", .note, .safe) }
    add("often", .warning, .suggested)
    add("zebra", .error, nil)
    add("alone", .error, .manual)
    let statistics = Statistics(sample.diagnostics)
    #expect(
      statistics.text() == """
        11  warning[often]  10 fixable with --fix, 1 with --unsafe-fixes
         1  error[alone]
         1  error[zebra]

        """)
    var writer = JSONWriter(.compact)
    statistics.write(&writer)
    #expect(
      writer.text.hasPrefix(
        #"[{"rule":"often","severity":"warning","count":11,"fixable":{ "safe": 10, "suggested": 1 }},"#))
    #expect(Statistics([]).text() == "")
  }
}
