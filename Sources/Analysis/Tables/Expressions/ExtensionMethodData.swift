// swift-format-ignore-file

/// One type a line, sorted, and the methods that n8n adds to its values in expressions.
enum ExtensionMethodData {
  static let table: StaticString = #"""
array		call=append average chunk compact difference first intersection isEmpty isNotEmpty last max merge mergeIntoObject min pluck randomItem removeDuplicates renameKeys reverse smartJoin sum toBoolean toDateTime toFloat toInt toJsonString union unique
boolean		call=toBoolean toDateTime toFloat toInt toNumber
date		call=beginningOf diffTo diffToNow endOfMonth extract format isBetween isDst isEmpty isInLast isNotEmpty isWeekend minus plus toBoolean toDateTime toFloat toInt
number		call=abs ceil floor format isEven isInteger isOdd round toBoolean toDateTime toFloat toInt
object		call=compact hasField isEmpty isNotEmpty keepFieldsContaining keys removeField removeFieldsContaining toBoolean toDateTime toFloat toInt toJsonString urlEncode values
string		call=base64Decode base64Encode extractDomain extractEmail extractUrl extractUrlPath hash isDomain isEmail isEmpty isNotEmpty isNumeric isUrl length parseJson quote removeMarkdown removeTags replaceSpecialChars toBoolean toDate toDateTime toDecimalNumber toFloat toInt toJsonString toNumber toSentenceCase toSnakeCase toTitleCase toWholeNumber urlDecode urlEncode
"""#
}
