import Lexer
import Parser

/// Tells of each finding in which workflow, in which node and at which pointer it is, in one pass over each file.
struct AddressFiller {
  let project: Project

  func fill(_ diagnostics: inout [Diagnostic]) {
    var byFile: [FileID: [Int]] = [:]
    for (index, diagnostic) in diagnostics.enumerated() { byFile[diagnostic.span.file, default: []].append(index) }
    guard !byFile.isEmpty else { return }
    let workflows = Dictionary(project.workflows.map { ($0.file, $0) }, uniquingKeysWith: { first, _ in first })
    for file in project.files {
      guard var indices = byFile[file.id] else { continue }
      indices.sort { diagnostics[$0].span.start < diagnostics[$1].span.start }
      let paths = PointerPass(file.document).paths(of: indices.map { diagnostics[$0].span })
      let workflow = workflows[file.id]
      let nodes = workflow?.workflow.nodes ?? []
      var node = 0
      for (index, path) in zip(indices, paths) {
        var address = diagnostics[index].address
        if address.pointer == nil { address.pointer = path?.pointer }
        if address.workflow == nil {
          address.workflow = workflow?.key ?? file.role.key ?? (file.role == .config ? path?.key : nil)
        }
        let span = diagnostics[index].span
        while node < nodes.count, nodes[node].value.span.end <= span.start { node += 1 }
        if address.node == nil, node < nodes.count, nodes[node].value.span.contains(span) {
          address.node = nodes[node].name?.value
        }
        diagnostics[index].address = address
      }
    }
  }
}

extension FileRole {
  /// Of a workflow: its key.
  fileprivate var key: String? {
    switch self {
    case .workflow(let key), .dataIngestion(let key), .unlistedWorkflow(let key): key
    case .config, .version, .projectLink, .environment, .skill: nil
    }
  }
}

/// RFC 6901 pointers of many spans in one pass over the node table.
struct PointerPass {
  struct Path {
    var pointer: String
    /// In `codika.yaml`: the key of the workflow that is meant.
    var key: String?
  }

  private let document: Document

  init(_ document: Document) { self.document = document }

  private enum Step {
    case root
    /// Index of the key's node.
    case key(Int)
    case element(Int)
  }

  private struct Frame {
    var start: UInt32
    var end: UInt32
    /// Index behind the subtree.
    var next: Int
    var step: Step
    var isArray: Bool
    /// Elements seen so far.
    var elements = 0
    /// What leads here, once somebody has asked.
    var path: Path?
  }

  /// `spans` have to ascend by start. Nil for what lies outside the root and for the file as a whole.
  func paths(of spans: [SourceSpan]) -> [Path?] {
    var result = [Path?](repeating: nil, count: spans.count)
    var done = 0
    var frames: [Frame] = []
    var key = 0
    let nodes = document.nodes
    var i = 0
    while i < nodes.count {
      let node = nodes[i]
      resolve(spans, &done, before: node.start, &frames, &result)
      if done == spans.count { return result }
      while let last = frames.last, i >= last.next { frames.removeLast() }
      let step: Step
      if node.flags.contains(.key) {
        key = i
        step = .key(i)
      } else if let parent = frames.last {
        if parent.isArray {
          step = .element(parent.elements)
          frames[frames.count - 1].elements += 1
        } else {
          step = .key(key)
        }
      } else {
        step = .root
      }
      let next = Swift.max(Int(node.next), i + 1)
      // Nothing of what lies before the next span is looked into.
      if node.end < spans[done].start {
        i = next
        continue
      }
      frames.append(
        Frame(
          start: node.start, end: node.end, next: next, step: step,
          isArray: node.kind == .array && !node.flags.contains(.key)))
      i += 1
    }
    resolve(spans, &done, before: .max, &frames, &result)
    return result
  }

  private func resolve(
    _ spans: [SourceSpan], _ done: inout Int, before start: UInt32, _ frames: inout [Frame], _ result: inout [Path?]
  ) {
    while done < spans.count, spans[done].start < start {
      let span = spans[done]
      defer { done += 1 }
      guard span.end > 0 else { continue }
      guard let deepest = frames.lastIndex(where: { $0.start <= span.start && span.end <= $0.end }) else { continue }
      // What lies together shares most of the way.
      let known = frames[...deepest].lastIndex { $0.path != nil }
      var path = known.flatMap { frames[$0].path } ?? Path(pointer: "")
      for depth in (known.map { $0 + 1 } ?? 0)..<(deepest + 1) {
        switch frames[depth].step {
        case .root: break
        case .element(let number): path.pointer += "/\(number)"
        case .key(let index):
          let name = Value(document, index).string ?? ""
          path.pointer += "/" + Document.escapePointer(name)
          if depth == 2, path.pointer.hasPrefix("/workflows/") { path.key = name }
        }
        frames[depth].path = path
      }
      result[done] = path
    }
  }
}
