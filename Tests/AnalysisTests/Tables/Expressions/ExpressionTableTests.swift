import Foundation
import Support
import Testing

@testable import Analysis

@Suite struct ExpressionTableTests {
  @Test(arguments: [
    ("$json", CodePlace.expression, ExpressionGlobal.Standing.available), ("$json", .codeEachItem, .available),
    ("$json", .codeAllItems, .firstItem), ("$if", .expression, .available), ("$if", .codeEachItem, .absent),
    ("$response", .expression, .absent), ("$response", .pagination, .available), ("$json", .pagination, .available),
    ("setTimeout", .expression, .emptyObject), ("setTimeout", .codeAllItems, .available),
    ("console", .expression, .absent), ("console", .codeEachItem, .available), ("query", .tool, .available),
    ("query", .codeAllItems, .absent), ("items", .function, .available), ("items", .expression, .absent),
    ("$secrets", .expression, .absent), ("$secrets", .credential, .available),
    ("_items", .pythonAllItems, .available), ("_item", .pythonAllItems, .absent),
  ])
  func standing(name: String, place: CodePlace, expected: ExpressionGlobal.Standing) throws {
    #expect(try #require(ExpressionGlobals.find(name)).standing(at: place) == expected)
  }

  @Test func pyodideWritesUnderscores() throws {
    #expect(
      try #require(ExpressionGlobals.find("_json", at: .pyodideEachItem)).standing(at: .pyodideEachItem) == .available)
    #expect(ExpressionGlobals.find("$json", at: .pyodideEachItem) == nil)
    #expect(ExpressionGlobals.find("_if", at: .pyodideEachItem)?.standing(at: .pyodideEachItem) == .absent)
    #expect(ExpressionGlobals.find("nope", at: .pyodideAllItems) == nil)
  }

  @Test func oldNamesHaveSuccessors() {
    #expect(ExpressionGlobals.find("$position")?.replacement == "$itemIndex")
    #expect(ExpressionGlobals.find("$itemIndex")?.replacement == nil)
    #expect(ExpressionGlobals.find("$nope") == nil)
    let names = ExpressionGlobals.dollarNames(at: .expression)
    #expect(names.contains("$fromAI") && !names.contains("$position") && !names.contains("$response"))
    #expect(names == names.sorted { Array($0.utf8).lexicographicallyPrecedes(Array($1.utf8)) })
  }

  @Test func everyRecordIsFound() {
    for text in [ExpressionGlobalData.table, ExpressionMemberData.table, ExtensionMethodData.table] {
      let table = FactTable(text)
      #expect(table.count > 5)
      for record in table.records { #expect(table.record(record.key)?.key == record.key) }
    }
    for object in ExpressionMembers.Object.allCases { #expect(ExpressionMembers(of: object) != nil) }
  }

  @Test func membersAreToldApart() throws {
    let node = try #require(ExpressionMembers(of: .node))
    #expect(node.hasProperty("isExecuted") && node.hasMethod("first") && !node.hasProperty("json"))
    let time = try #require(ExpressionMembers(of: .dateTime))
    #expect(time.hasMethod("toFormat") && time.hasProperty("weekNumber") && time.hasStatic("fromISO"))
    #expect(!time.hasMethod("format") && !time.hasMethod("getDate"))
  }

  @Test func extensionsBelongToTypes() {
    #expect(ExtensionMethods.names(on: .array).count == 28)
    #expect(ExtensionMethods.names(on: .boolean).count == 5)
    #expect(ExtensionMethods.kinds(with: "first") == [.array])
    #expect(ExtensionMethods.kinds(with: "format") == [.date, .number])
    #expect(ExtensionMethods.kinds(with: "isEmpty").count == 6)
    #expect(ExtensionMethods.kinds(with: "toUpperCase").isEmpty)
  }

  /// `f() is only callable on type "T"`: what n8n says of a wrong type names the types that have the method.
  @Test(.enabled(if: SharedFolder.url != nil))
  func agreesWithMessagesOfN8n() throws {
    var seen = 0
    for item in try SharedFolder.lines("n8n/evaluation-cases.jsonl", containing: "callable on type") {
      guard let result = item["result"] as? [String: Any], let error = result["error"] as? String,
        let range = error.range(of: "() is only callable on type")
      else { continue }
      let name = String(error[..<range.lowerBound])
      let types = error[range.upperBound...].split(separator: "\"").dropFirst().enumerated()
        .filter { $0.offset % 2 == 0 }.map { $0.element.lowercased() }
      // "callable on integers" speaks of a value, not of a type.
      guard !types.isEmpty else { continue }
      #expect(ExtensionMethods.kinds(with: name).map(\.rawValue).sorted() == types.sorted(), "\(error)")
      seen += 1
    }
    #expect(seen > 50)
  }
}
