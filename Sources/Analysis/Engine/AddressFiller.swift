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
      var pass = PointerPass(file.document)
      let paths = pass.paths(of: indices.map { diagnostics[$0].span })
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
  /// The values that are open, from the root.
  private var frames: [Frame] = []
  /// What leads to the first of them, as far as somebody has asked: what lies together shares most of the way.
  private var pointers: [String] = []

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
  }

  /// `spans` have to ascend by start. Nil for what lies outside the root and for the file as a whole.
  mutating func paths(of spans: [SourceSpan]) -> [Path?] {
    var result = [Path?](repeating: nil, count: spans.count)
    var done = 0
    var key = 0
    let nodes = document.nodes
    frames = []
    pointers = []
    var i = 0
    while i < nodes.count {
      let node = nodes[i]
      while done < spans.count, spans[done].start < node.start {
        result[done] = path(of: spans[done])
        done += 1
      }
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
      if pointers.count > frames.count { pointers.removeLast(pointers.count - frames.count) }
      frames.append(
        Frame(
          start: node.start, end: node.end, next: next, step: step,
          isArray: node.kind == .array && !node.flags.contains(.key)))
      i += 1
    }
    while done < spans.count {
      result[done] = path(of: spans[done])
      done += 1
    }
    return result
  }

  private mutating func path(of span: SourceSpan) -> Path? {
    guard span.end > 0, let deepest = frames.lastIndex(where: { $0.start <= span.start && span.end <= $0.end }) else {
      return nil
    }
    if pointers.count > frames.count { pointers.removeLast(pointers.count - frames.count) }
    while pointers.count <= deepest {
      let before = pointers.last ?? ""
      switch frames[pointers.count].step {
      case .root: pointers.append(before)
      case .element(let number): pointers.append("\(before)/\(number)")
      case .key(let index): pointers.append(before + "/" + Document.escapePointer(Value(document, index).string ?? ""))
      }
    }
    var key: String?
    if deepest >= 2, pointers[1] == "/workflows", case .key(let index) = frames[2].step {
      key = Value(document, index).string
    }
    return Path(pointer: pointers[deepest], key: key)
  }
}
