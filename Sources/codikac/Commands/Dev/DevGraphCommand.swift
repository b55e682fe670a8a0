import Emit

/// `codikac dev graph FILE...` (outputs.md §4)
enum DevGraphCommand {
  static let command = Inspection.command(
    "graph", "write what is derived of each workflow as one line of JSON", InspectionGraph.line)
}
