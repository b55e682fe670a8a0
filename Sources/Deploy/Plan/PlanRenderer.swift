package import Emit

/// Plans as text for a terminal.
package enum PlanRenderer {
  private static let mostDetails = 8

  /// Ends in a newline.
  package static func text(_ plan: DeployPlan) -> String {
    var lines = ["Plan for `\(plan.useCase)` in \(plan.environment): \(plan.server), \(plan.profile.text)", ""]
    let width = plan.changes.map { $0.key.unicodeScalars.count }.max() ?? 0
    for change in plan.changes {
      let padding = String(repeating: " ", count: width - change.key.unicodeScalars.count)
      lines.append("  \(symbol(change.action)) workflow \(change.key)\(padding)  \(summary(change))")
      lines += details(change).map { "      \($0)" }
    }
    for problem in plan.problems {
      lines.append("")
      lines.append("  problem" + (problem.workflow.map { " in `\($0)`" } ?? "") + ": \(problem.text)")
    }
    lines.append("")
    lines.append(totals(plan))
    return lines.joined(separator: "\n") + "\n"
  }

  private static func symbol(_ action: DeployPlan.Action) -> String {
    switch action {
    case .create: "+"
    case .update, .publish: "~"
    case .remove: "-"
    case .none: " "
    }
  }

  private static func summary(_ change: DeployPlan.Change) -> String {
    switch change.action {
    case .create: return change.goesLive ? "new, goes live" : "new, only called by others"
    case .publish: return change.goesLive ? "goes live as it is" : "is taken down"
    case .none: return "unchanged"
    case .remove:
      switch change.removal {
      case .archive: return "no longer part of the use case, is archived"
      case .deactivate: return "no longer part of the use case, is deactivated and stays on the server"
      case .delete, nil: return "no longer part of the use case, is deleted"
      }
    case .update: return change.diff.map(summary) ?? "changed"
    }
  }

  private static func summary(_ diff: SemanticDiff) -> String {
    var parts: [String] = []
    func add(_ count: Int, _ what: String) {
      if count > 0 {
        parts.append(parts.isEmpty ? "\(count) \(Text.plural("node", count)) \(what)" : "\(count) \(what)")
      }
    }
    add(diff.changedNodes.count, "changed")
    add(diff.addedNodes.count, "added")
    add(diff.removedNodes.count, "removed")
    if !diff.addedEdges.isEmpty || !diff.removedEdges.isEmpty { parts.append("connections") }
    if !diff.settings.isEmpty { parts.append("settings") }
    if !diff.renamed.isEmpty { parts.append("name") }
    if diff.changesGroups { parts.append("groups") }
    if parts.isEmpty, !diff.movedNodes.isEmpty { parts.append("only the canvas") }
    return parts.joined(separator: ", ")
  }

  private static func details(_ change: DeployPlan.Change) -> [String] {
    var lines: [String] = []
    if change.action == .update, let diff = change.diff {
      if let old = diff.renamed.first, let new = diff.renamed.last { lines.append("name `\(old)` becomes `\(new)`") }
      lines += diff.addedNodes.map { "+ node `\($0)`" }
      lines += diff.removedNodes.map { "- node `\($0)`" }
      lines += diff.changedNodes.map { "~ node `\($0.node)`: \(Text.list($0.paths))" }
      lines += diff.addedEdges.map { "+ \($0)" }
      lines += diff.removedEdges.map { "- \($0)" }
      if !diff.settings.isEmpty { lines.append("~ settings: \(Text.list(diff.settings))") }
      if lines.count > mostDetails {
        let rest = lines.count - mostDetails
        lines = Array(lines.prefix(mostDetails)) + ["and \(rest) more"]
      }
    }
    if change.isBrieflyOffline { lines.append("its webhooks will not answer for a moment") }
    if !change.unconfirmed.isEmpty, change.action != .none {
      lines.append("cannot be confirmed with an API key: \(Text.list(change.unconfirmed.map { "`\($0)`" }))")
    }
    return lines
  }

  private static func totals(_ plan: DeployPlan) -> String {
    let changes = plan.count(.update) + plan.count(.publish)
    return "Plan: \(plan.count(.create)) to add, \(changes) to change, \(plan.count(.remove)) to remove, "
      + "\(plan.count(.none)) unchanged."
  }

  private enum Text {
    static func plural(_ noun: String, _ count: Int) -> String { count == 1 ? noun : noun + "s" }

    static func list(_ items: [String]) -> String {
      items.count <= mostDetails
        ? items.joined(separator: ", ")
        : items.prefix(mostDetails).joined(separator: ", ") + " and \(items.count - mostDetails) more"
    }
  }
}

/// The members that `plan --format json` and `deploy --format json` add to their envelope (outputs.md §3).
package enum PlanJSON {
  package static func write(_ plan: DeployPlan, _ writer: inout JSONWriter) {
    writer.member("environment", plan.environment)
    writer.member("server", plan.server)
    writer.member("server_version", plan.profile.text)
    writer.key("changes")
    writer.array { writer in for change in plan.changes { write(change, &writer) } }
    writer.key("problems")
    writer.array { writer in
      for problem in plan.problems {
        writer.object { writer in
          writer.member("workflow", problem.workflow)
          writer.member("message", problem.text)
        }
      }
    }
  }

  private static func write(_ change: DeployPlan.Change, _ writer: inout JSONWriter) {
    writer.object { writer in
      writer.member("workflow", change.key)
      // Going live counts as an update for readers that know four actions.
      writer.member("action", change.action == .publish ? "update" : change.action.rawValue)
      writer.member("nodes", change.diff?.nodes ?? 0)
      writer.member("digest_before", change.digestBefore)
      writer.member("digest_after", change.digestAfter)
      writer.member("id", change.id)
      writer.member("goes_live", change.goesLive)
      writer.member("briefly_offline", change.isBrieflyOffline)
      writer.member("unconfirmed_triggers", change.unconfirmed)
      writer.member("removal", change.removal?.rawValue)
    }
  }
}
