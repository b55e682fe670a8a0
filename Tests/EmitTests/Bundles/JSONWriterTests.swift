import Emit
import Lowering
import Testing

@Suite struct JSONWriterTests {
  private func written(_ value: OutputValue, _ layout: JSONWriter.Layout = .compact) -> String {
    var writer = JSONWriter(layout)
    writer.value(value)
    return writer.text
  }

  @Test func keepsOrderAndSpelling() {
    let value = OutputValue.object([
      .init("z", .number("1.0")), .init("a", .number("1e400")), .init("m", .array([.null, .bool(true), .bool(false)])),
    ])
    #expect(written(value) == #"{"z":1.0,"a":1e400,"m":[null,true,false]}"#)
  }

  @Test func twoSpacesAndAFinalNewline() {
    var writer = JSONWriter()
    writer.value(.object([.init("a", .array([.number("1"), .object([])])), .init("b", .array([]))]))
    #expect(String(decoding: writer.bytes, as: UTF8.self) == "{\n  \"a\": [\n    1,\n    {}\n  ],\n  \"b\": []\n}\n")
  }

  @Test func escapesOnlyWhatJSONDemands() {
    #expect(
      written(.string("\"\\/\u{8}\u{9}\u{A}\u{C}\u{D}\u{1}\u{1F}\u{7F}é😀\u{2028}")) == #""\"\\/\b\t\n\f\r\u0001\u001f"#
        + "\u{7F}é😀\u{2028}\"")
    #expect(written(.string("")) == "\"\"")
    #expect(written(.rawString(#"\uD83D/\u00e9"#)) == #""\uD83D/\u00e9""#)
  }

  @Test func placeholdersAreStringsUnlessAskedBare() {
    let value = OutputValue.array([.placeholder("{{INSTPARM_A_MRAPTSNI}}")])
    #expect(written(value) == #"["{{INSTPARM_A_MRAPTSNI}}"]"#)
    var writer = JSONWriter(.compact, placeholders: .bare)
    writer.value(value)
    #expect(writer.text == "[{{INSTPARM_A_MRAPTSNI}}]")
  }
}
