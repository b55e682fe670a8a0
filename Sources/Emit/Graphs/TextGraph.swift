package import Analysis
import Lexer
import Parser

/// `codikac graph`: the flow of each workflow from its triggers, then the calls between workflows in their order.
package enum TextGraph {
  package static func render(_ projects: [Project], _ style: Style) -> String {
    var text = ""
    for project in projects {
      for file in project.workflows {
        var drawing = FlowDrawing(WorkflowView(file, project.calls), style)
        drawing.draw()
        text += drawing.painter.text + "\n"
      }
      var painter = Painter(hasColor: style.hasColor)
      drawCalls(project, style, &painter)
      text += painter.text
    }
    return text
  }

  private static func drawCalls(_ project: Project, _ style: Style, _ painter: inout Painter) {
    guard !project.calls.calls.isEmpty else { return }
    func show(_ key: String) -> String { VisibleText.line(key, isUnicode: style.isUnicode) }
    var callees: [String: Set<String>] = [:]
    for call in project.calls.calls { callees[call.caller, default: []].insert(call.callee) }

    painter.write("order of deployment", .bold)
    painter.write(", callees first")
    painter.line()
    let width = project.calls.order.reduce(0) { Swift.max($0, DisplayWidth.of(show($1))) }
    for key in project.calls.order {
      let name = show(key)
      painter.write("  \(name)")
      if let callees = callees[key] {
        painter.write(String(repeating: " ", count: width - DisplayWidth.of(name) + 2))
        painter.write("calls \(callees.sorted().map(show).joined(separator: ", "))", .faint)
      }
      painter.line()
    }
    let arrow = style.isUnicode ? " → " : " -> "
    for cycle in project.calls.cycles {
      let keys = cycle.map(\.caller) + (cycle.first.map { [$0.caller] } ?? [])
      painter.write("  cycle: ", .severity(.error))
      painter.write(keys.map(show).joined(separator: arrow))
      painter.line()
    }
    painter.line()
  }
}

/// Draws one workflow.
private struct FlowDrawing {
  /// Deeper branches are drawn on the first level again: indentation must not outgrow the page.
  private static let deepest = 24
  /// Sub-nodes of sub-nodes of …
  private static let deepestSubNode = 8

  let view: WorkflowView
  let style: Style
  var painter: Painter
  private var isDrawn: Set<Int> = []
  /// What is still to be drawn, the next one last.
  private var tasks: [Task] = []
  /// A blank line stands between parts that begin on the first level.
  private var hasLines = false
  /// Nodes that lie too deep for their place.
  private var postponed: [Int] = []

  private enum Task {
    /// A chain of nodes; `head` stands before the first, `rest` before the others.
    case chain(node: Int, head: String, rest: String, depth: Int)
    case reference(FlowTree.Branch, head: String)
  }

  init(_ view: WorkflowView, _ style: Style) {
    self.view = view
    self.style = style
    painter = Painter(hasColor: style.hasColor)
  }

  private var bar: String { style.isUnicode ? "│  " : "|  " }
  private var fork: String { style.isUnicode ? "├─ " : "|- " }
  private var lastFork: String { style.isUnicode ? "└─ " : "`- " }
  private var arrow: String { style.isUnicode ? "→" : "->" }

  mutating func draw() {
    painter.write("workflow \(show(view.file.key))", .bold)
    painter.write("  \(show(view.file.path))", .faint)
    painter.line()
    draw(FlowTree(view, view.graph))
    drawRest()
  }

  /// Nodes that no trigger reaches: from those that nothing leads to, then what is left of cycles.
  private mutating func drawRest() {
    let rest = view.shown.filter { !isDrawn.contains($0) }
    guard !rest.isEmpty else { return }
    if hasLines { painter.line() }
    hasLines = false
    painter.write("  never runs:", .severity(.warning))
    painter.line()
    var graph = view.graph
    graph.entries = rest.filter { node in
      !view.isSubNode(node) && !view.graph.incoming[node].contains { !view.graph.edges[$0].isSubNode }
    }
    draw(FlowTree(view, graph))
    for node in rest where !isDrawn.contains(node) { drawNode(node, head: "  ", rest: "  ") }
  }

  private mutating func draw(_ tree: FlowTree) {
    var roots = Array(tree.roots.reversed())
    while true {
      if let task = tasks.popLast() {
        switch task {
        case .chain(let node, let head, let rest, let depth): drawChain(tree, node, head, rest, depth)
        case .reference(let branch, let head): drawReference(branch, head)
        }
      } else if let node = postponed.popLast() ?? roots.popLast() {
        if hasLines { painter.line() }
        hasLines = true
        tasks.append(.chain(node: node, head: "  ", rest: "  ", depth: 0))
      } else {
        return
      }
    }
  }

  /// Draws nodes down to the first that has more than one way out; its branches become tasks.
  private mutating func drawChain(_ tree: FlowTree, _ first: Int, _ head: String, _ rest: String, _ depth: Int) {
    var node = first
    var head = head
    while isDrawn.insert(node).inserted {
      drawNode(node, head: head, rest: rest)
      let branches = tree.branches[node]
      for join in tree.joins[node].reversed() { tasks.append(.chain(node: join, head: rest, rest: rest, depth: depth)) }
      if branches.count == 1, branches[0].label == nil {
        guard branches[0].isOwn else {
          tasks.append(.reference(branches[0], head: rest))
          return
        }
        node = branches[0].node
        head = rest
        continue
      }
      for (index, branch) in branches.enumerated().reversed() {
        let isLast = index == branches.count - 1
        let sign = rest + (isLast ? lastFork : fork) + (branch.label.map { show($0) + ": " } ?? "")
        if branch.isOwn, depth < FlowDrawing.deepest {
          let inner = rest + (isLast ? "   " : bar)
          tasks.append(.chain(node: branch.node, head: sign, rest: inner, depth: depth + 1))
        } else {
          if branch.isOwn { postponed.append(branch.node) }
          tasks.append(.reference(branch, head: sign))
        }
      }
      return
    }
  }

  private mutating func drawReference(_ branch: FlowTree.Branch, _ head: String) {
    painter.write(head, .frame)
    painter.write("\(arrow) \(show(NodeLabel.name(view.nodes[branch.node])))")
    if branch.input > 0 { painter.write(" (input \(branch.input + 1))", .faint) }
    painter.line()
  }

  private mutating func drawNode(_ node: Int, head: String, rest: String) {
    painter.write(head, .frame)
    describe(node)
    drawSubNodes(of: node, rest: rest, depth: 1)
  }

  private mutating func describe(_ index: Int) {
    isDrawn.insert(index)
    let node = view.nodes[index]
    painter.write(show(NodeLabel.name(node)))
    painter.write("  \(show(NodeLabel.shortType(node)))", .faint)
    for callee in view.callees(index) { painter.write(", calls `\(show(callee))`", .faint) }
    if node.disabled { painter.write(" (disabled)", .severity(.warning)) }
    painter.line()
  }

  /// `+ languageModel: Claude  lmChatAnthropic`, below the node that asks it.
  private mutating func drawSubNodes(of node: Int, rest: String, depth: Int) {
    for (family, subNode) in view.subNodes(node) {
      let isKnown = isDrawn.contains(subNode)
      painter.write("\(rest)  + \(show(String(family.dropFirst("ai_".count)))): ", .frame)
      if isKnown {
        painter.write("\(arrow) \(show(NodeLabel.name(view.nodes[subNode])))")
        painter.line()
      } else {
        describe(subNode)
        if depth < FlowDrawing.deepestSubNode { drawSubNodes(of: subNode, rest: rest + "  ", depth: depth + 1) }
      }
    }
  }

  private func show(_ text: String) -> String { VisibleText.line(text, isUnicode: style.isUnicode) }
}
