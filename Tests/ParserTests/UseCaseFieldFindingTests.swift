import Lexer
import Parser
import Support
import Testing

/// What is said of fields of parameters, inputs and outputs.
@Suite struct UseCaseFieldFindingTests {
  @Test func fieldTypes() {
    let types =
      "`array`, `boolean`, `date`, `multiselect`, `number`, `object`, `objectArray`, `radio`, `section`, `select`, "
      + "`string`, `text`"
    let source = SourceText(
      file: FileID(0), path: "a", text: UseCaseFixture.minimal("parameters: { A: { type: sting } }\n"))
    #expect(UseCaseParser.parse(YAMLParser.parse(source)).diagnostics.map(\.help) == ["types are \(types)"])
    #expect(
      UseCaseFindingTests.added(
        """
        parameters:
          A: { type: sting }
          B: { label: b }
          C: { type: file }
          D: { type: array, itemField: { type: object } }
          E: { type: integer }
          F: { tpye: string }

        """) == [
          "9 field-type: unknown type `sting` of field `A` | did you mean `string`?",
          "10 field-type: field `B` has no type | expected `type` in it",
          "11 field-type: a parameter cannot have the type `file` | not possible here",
          "12 field-type: an item cannot have the type `object` | not possible here",
          "13 field-type: unknown type `integer` of field `E` | did you mean `number`?",
          "14 config-shape: unknown key `tpye` in field `F` | did you mean `type`?",
        ])
    #expect(
      UseCaseFindingTests.workflow(
        "    triggers: [subworkflow]\n    outputSchema: { s: { type: section, inputSchema: { a: { type: string } } } }\n"
      )
        == ["8 field-type: an output cannot have the type `section` | not possible here"])
  }

  @Test func foreignAttributes() {
    #expect(
      UseCaseFindingTests.parameter("{ type: number, maxLength: 3, lable: x }") == [
        "9 config-shape: `maxLength` does not belong to a field of type `number` | belongs to `string`, `text`",
        "9 config-shape: unknown key `lable` in field `KEY` | did you mean `label`?",
      ])
  }

  @Test(arguments: [
    ("{ type: select }", "field `KEY` has no `options` | a `select` needs it"),
    ("{ type: radio, options: {} }", "`options` of field `KEY` is empty | expected at least one entry"),
    ("{ type: object }", "field `KEY` has no `schema` | a `object` needs it"),
    ("{ type: objectArray }", "field `KEY` has no `itemSchema` | a `objectArray` needs it"),
    ("{ type: string, minLength: 4, maxLength: 2 }", "`minLength` is greater than `maxLength` | greater"),
    ("{ type: string, minLength: -1 }", "`minLength` is no count | expected a whole number, 0 or more"),
    ("{ type: string, minLength: 1.5 }", "`minLength` is no count | expected a whole number, 0 or more"),
    ("{ type: number, step: 0 }", "`step` is not above 0 | expected a number above 0"),
    ("{ type: number, numberType: float }", "`numberType` cannot be `float` | expected `integer` or `double`"),
    ("{ type: number, defaultValue: many }", "default of a `number` is a string, not a number | expected a number"),
    ("{ type: number, max: 9, defaultValue: 10 }", "default is 10, more than allowed | too much"),
    ("{ type: number, numberType: integer, defaultValue: 1.5 }", "default is no integer | expected a whole number"),
    ("{ type: string, maxLength: 2, defaultValue: abc }", "default has 3 characters, more than allowed | too much"),
    ("{ type: boolean, defaultValue: 'no' }", "default of a `boolean` is a string, not a boolean | expected a boolean"),
    (
      "{ type: select, options: { one: 1st }, defaultValue: oen }",
      "default `oen` is none of the options | did you mean `one`?"
    ),
    ("{ type: multiselect, options: { a: A }, defaultValue: [b] }", "default `b` is none of the options | no option"),
    (
      "{ type: multiselect, options: { a: A }, minSelections: 2 }",
      "`minSelections` is greater than the number of options | 1 options"
    ),
    ("{ type: date, minDate: 31.01.2026 }", "`minDate` `31.01.2026` is no date | expected a date like `2026-01-31`"),
    (
      "{ type: date, defaultValue: '2026-02-30' }",
      "`defaultValue` `2026-02-30` is no date | expected a date like `2026-01-31`"
    ),
    ("{ type: date, minDate: '2026-02-02', maxDate: '2026-01-01' }", "`minDate` is after `maxDate` | later"),
    ("{ type: array, maxItems: 1, defaultValue: [a, b] }", "default has 2 items, more than allowed | too much"),
  ])
  func malformedFields(field: String, expected: String) {
    #expect(UseCaseFindingTests.parameter(field) == ["9 field-malformed: \(expected)"])
  }

  @Test func keysOfParameters() {
    #expect(
      UseCaseFindingTests.added(
        """
        parameters:
          lower: { type: string }
          A: { type: string }
          more: { type: section, inputSchema: { A: { type: string } } }
          O: { type: object, schema: { lower: { type: string } } }

        """) == [
          "9 field-malformed: parameter key `lower` is not in CONSTANT_CASE | expected capital letters, digits and `_`",
          "11 field-malformed: field `A` stands in two sections | again here",
        ])
  }

  @Test func inputs() {
    #expect(
      UseCaseFindingTests.workflow(
        """
            triggers:
              - http: { path: a }
                inputSchema:
                  a: { type: array }
                  b: { type: file, maxSize: large }
                  c: { type: file, maxSize: 10 mb, allowedMimeTypes: pdf }

        """) == [
          "10 field-malformed: field `a` has no `itemField` | a `array` needs it",
          "11 field-malformed: `maxSize` is no size of a file | expected bytes, or a number with `KB`, `MB` or `GB`",
          "12 config-shape: `allowedMimeTypes` is a string, not a list of strings | expected a list of strings",
        ])
  }
}
