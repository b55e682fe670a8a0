import Foundation
import Lexer
import Parser
import Support
import Testing

@testable import Analysis

@Suite struct ReferenceReachTests {
  /// `A>B` connects two nodes, `A.1>B` from the second output; `*A` is a trigger, `-A` is disabled, `+A` merges, `@A` loops.
  private func workflow(_ wires: String, reading code: String, in user: String) -> WorkflowFile? {
    var nodes: [String] = []
    var types: [String: String] = [:]
    var disabled: Set<String> = []
    var connections: [String: [Int: [String]]] = [:]
    func node(_ text: Substring) -> String {
      let name = text.filter { !"*-+@".contains($0) }
      if types[name] == nil { nodes.append(name) }
      if text.contains("*") { types[name] = "n8n-nodes-base.manualTrigger" }
      if text.contains("+") { types[name] = "n8n-nodes-base.merge" }
      if text.contains("@") { types[name] = "n8n-nodes-base.splitInBatches" }
      if text.contains("-") { disabled.insert(name) }
      if types[name] == nil { types[name] = name == user ? "n8n-nodes-base.code" : "n8n-nodes-base.noOp" }
      return name
    }
    for wire in wires.split(separator: " ") {
      let ends = wire.split(separator: ">")
      let from = ends[0].split(separator: ".")
      let source = node(from[0])
      let target = ends.count > 1 ? ends[1].split(separator: ".") : []
      guard let first = target.first else { continue }
      connections[source, default: [:]][from.count > 1 ? Int(from[1]) ?? 0 : 0, default: []].append(
        #"{"node":"\#(node(first))","type":"main","index":\#(target.count > 1 ? target[1] : "0")}"#)
    }
    let list = nodes.map { name in
      let parameters = name == user ? #"{"jsCode":"\#(JSONStrings.escape(code))"}"# : "{}"
      return
        #"{"name":"\#(name)","type":"\#(types[name] ?? "")","typeVersion":1,"position":[0,0],"disabled":\#(disabled.contains(name)),"parameters":\#(parameters)}"#
    }
    let wired = connections.map { name, slots in
      let lists = (0...(slots.keys.max() ?? 0)).map { "[" + (slots[$0] ?? []).joined(separator: ",") + "]" }
      return #""\#(name)":{"main":[\#(lists.joined(separator: ","))]}"#
    }
    let text =
      #"{"name":"w","nodes":[\#(list.joined(separator: ","))],"connections":{\#(wired.joined(separator: ","))}}"#
    return parse(text)
  }

  private func parse(_ text: String) -> WorkflowFile? {
    var store = SourceStore()
    let source = store.add(path: "w.json", bytes: Array(text.utf8))
    let project = ProjectBuilder.buildSerially(
      ProjectInput(kind: .workflows, files: [ProjectInput.File(source: source, relativePath: "w.json")]))
    return project.workflows.first
  }

  private func verdicts(_ file: WorkflowFile) -> [ReferenceReach.Verdict] {
    var reach = ReferenceReach(file)
    return WorkflowExpressions(file.workflow).uses.filter { $0.reference.nodeName != nil }.map {
      reach.verdict(of: $0.reference, in: $0.node)
    }
  }

  @Test(arguments: [
    ("*T>A A>U", "$('A').first()", ReferenceReach.Verdict.fine), ("*T>A A>U", "$('T').item", .fine),
    ("*T>U U>A", "$('A').first()", .never), ("*T>U U>A", "$('A').params", .fine),
    ("*T>U U>A", "$('A').isExecuted", .fine),
    ("*T>U", "$('U').first()", .never), ("*T>A T.1>B A>U B>U", "$('A').first()", .sometimes),
    ("*T>A T.1>B A>U B>U", "$('A').isExecuted ? $('A').first() : 0", .fine),
    ("*T>A T.1>B A>U B>U", "try { $('A').first() } catch (e) {}", .fine),
    ("*T>A T>U", "$('A').first()", .fine), ("*T>A T>U", "$('A').item", .noAncestor),
    ("*T>A T>U", "$node.A.json", .noAncestor),
    ("*T>A *S>U", "$('A').first()", .never), ("*T>A *S>A A>U", "$('T').first()", .sometimes),
    ("*T>A T>B A>+M B>+M.1 M>U", "$('A').first()", .fine), ("*T>@L L>U L.1>B B>L", "$('B').all()", .fine),
    ("*T>@L L.1>U U>B B>L", "$('B').all()", .never),
    ("*T>@L L.1>U U>B B>L", "$('B').isExecuted && $('B').all()", .fine),
    ("*T>-A A>U", "$('A').first()", .fine), ("*T>U A>B", "$('A').first()", .never),
    ("*T>U -*S>U", "$('S').first()", .never),
    ("A>U", "$('A').first()", .fine), ("*T>U", "$('Nope').first()", .fine),
  ])
  func judges(wires: String, code: String, expected: ReferenceReach.Verdict) throws {
    let file = try #require(workflow(wires, reading: code, in: "U"))
    #expect(verdicts(file).last == expected, "\(wires): \(code)")
  }

  /// What a real n8n made of references in workflows that it ran.
  @Test(.enabled(if: SharedFolder.isGiven))
  func agreesWithN8n() throws {
    var count = 0
    for item in try SharedFolder.lines("n8n/reference-cases.jsonl") {
      guard let workflow = item["workflow"], let outcome = item["ref"] as? [String: Any] else { continue }
      let text = String(decoding: try JSONSerialization.data(withJSONObject: workflow), as: UTF8.self)
      let file = try #require(parse(text))
      let error = (outcome["error"] as? [String: Any])?["message"] as? String
      let found = WorkflowExpressions(file.workflow).uses.filter { $0.reference.nodeName != nil }
      let isUnknown = found.contains { file.graph.node(named: $0.reference.nodeName?.text ?? "") == nil }
      let said = Set(verdicts(file))
      let id = "\(item["id"] ?? ""): \(item["expression"] ?? "")"
      #expect(isUnknown == (error == "Referenced node doesn't exist"), "\(id)")
      // An error is foreseen only where there is one; where there is one, something is said.
      if said.contains(.never) || said.contains(.noAncestor) { #expect(error != nil, "\(id)") }
      if let error, error.contains("hasn't been executed") || error.hasPrefix("connect ") {
        #expect(said != [.fine], "\(id): \(error)")
      }
      count += 1
    }
    #expect(count > 50)
  }
}
