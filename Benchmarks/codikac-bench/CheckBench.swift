import Analysis
import Lexer
import Parser

/// How fast workflows are read and judged, stage by stage, in memory, on one thread.
enum CheckBench {
  static func run(_ sources: [SourceText], _ watch: inout Stopwatch) {
    let bytes = sources.reduce(0) { $0 + $1.count }
    let input = ProjectInput(
      kind: .workflows, files: sources.map { ProjectInput.File(source: $0, relativePath: $0.path) })
    JSONBench.plainRead(sources, &watch)
    watch.measure("lex", bytes: bytes) { sources.reduce(0) { $0 &+ JSONLexer.tokens($1).count } }
    watch.measure("parse", bytes: bytes) { sources.reduce(0) { $0 &+ JSONParser.parse($1).nodes.count } }
    watch.measure("parse and graphs", bytes: bytes) { ProjectBuilder.buildSerially(input).workflows.count }
    watch.measure("check", bytes: bytes) {
      Analyzer.checkSerially(ProjectBuilder.buildSerially(input)).diagnostics.count
    }
  }
}
