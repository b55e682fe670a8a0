import Analysis
import Lexer

/// Writes a corpus file anew: marks below the lines that they speak of, `fixed` blocks, `rendered` blocks.
package enum CorpusUpdate {
  package static func text(_ file: CorpusFile, _ runs: [CorpusRun], rendered: (CorpusRun) -> String) -> String {
    /// New lines in the place of a range of old ones.
    var changes: [(range: Range<Int>, lines: [String])] = []
    for (example, run) in zip(file.cases, runs) {
      for (index, block) in example.sources.enumerated() {
        let source = MarkedSource(block.content, language: block.language)
        let marks = run.marks(index, language: block.language).compactMap(\.self)
        changes.append(
          (block.open + 1..<block.close, MarkedSource.lines(source.text, marks: marks, language: block.language)))
        let text = run.fixedText(index).map { CorpusRun.decoded($0, block.flags) }
        let isChanged = text != nil && text != source.text
        let old = example.fixed.first { $0.path == block.path }
        var lines = text?.split(separator: "\n", omittingEmptySubsequences: false).map(String.init) ?? []
        if lines.last == "" { lines.removeLast() }
        if let old {
          changes.append(
            isChanged ? (old.open + 1..<old.close, lines) : (old.open..<old.close + 1, []))
        } else if isChanged {
          let at = block.close + 1
          let name = example.sources.count > 1 ? ["`\(block.path)`:", ""] : []
          changes.append((at..<at, [""] + name + ["```\(block.language) fixed"] + lines + ["```"]))
        }
      }
      for (index, fault) in example.faults.enumerated() {
        let marks = run.faultMarks(index).map { $0.text(sign: "//") }
        let start = fault.line + 1
        changes.append((start..<start + fault.marks.count, marks))
      }
      if let block = example.rendered {
        var lines = rendered(run).split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
        if lines.last == "" { lines.removeLast() }
        changes.append((block.open + 1..<block.close, lines))
      }
    }
    var lines = file.lines
    for change in changes.sorted(by: {
      ($0.range.lowerBound, $0.range.upperBound) > ($1.range.lowerBound, $1.range.upperBound)
    }) {
      lines.replaceSubrange(change.range, with: change.lines)
    }
    return lines.joined(separator: "\n") + "\n"
  }
}
