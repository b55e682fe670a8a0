import Lexer
import Parser
import Support
import Testing

@Suite struct JSONSyntaxTests {
  /// Text and its findings: `start-end message`, the rule before it if it is not `json-syntax`.
  static let cases: [(String, [String])] = [
    (#"{"a":1,"b":[true,false,null,-1.5e3],"c":{}}"#, []),
    ("[1,2,]", ["4-5 trailing comma before `]`"]),
    (#"{"a":1,}"#, ["6-7 trailing comma before `}`"]),
    (#"{"a":1 "b":2}"#, ["6-6 expected `,` between members"]),
    ("[1 2 3]", ["2-2 expected `,` between elements", "4-4 expected `,` between elements"]),
    (#"["a" "b"]"#, ["4-4 expected `,` between elements"]),
    (#"{"a" 1}"#, ["4-4 expected `:` after key `a`"]),
    (#"{"a":}"#, ["5-6 expected a value before `}`"]),
    (#"{"a"}"#, ["1-4 key `a` has no value"]),
    (#"{"a", "b": 1}"#, ["1-4 key `a` has no value"]),
    (#"{"a" "b": 1}"#, ["1-4 key `a` has no value"]),
    (#"{"a":1,,"b":2}"#, ["7-8 expected a key before `,`"]),
    ("[1,,2]", ["3-4 expected a value before `,`"]),
    ("[,]", ["1-2 expected a value before `,`"]),
    ("{,}", ["1-2 expected a key before `,`"]),
    ("{:1}", ["1-2 expected a key before `:`"]),
    (#"{"a"::1}"#, ["5-6 expected a value, found `:`"]),
    (#"{"a"="b"}"#, ["4-5 expected `:` after key `a`, found `=`"]),
    (#"{"a"=>"b"}"#, ["4-6 expected `:` after key `a`, found `=>`"]),
    (#"{"a":1; "b":2}"#, ["6-7 expected `,`, found `;`"]),
    (#"["a": 1, "b": 2]"#, ["4-5 expected `,` or `]`, found `:`"]),
    (#"{"a": "b": 1}"#, ["9-10 expected `,` or `}`, found `:`"]),
    (#"{"x": {"a":1}, {"b":2}}"#, ["15-16 expected a key, found `{`"]),
    (#"{"a":1 {"b":2}}"#, ["7-8 expected `,` or `}`, found `{`"]),
    (#"{"a":1"#, ["6-6 file ends before `{` is closed"]),
    ("[1,[2,3", ["7-7 file ends before `[` is closed"]),
    (#"{"a":1,"b":"#, ["11-11 file ends before `{` is closed"]),
    (#"{"a":1,"b""#, ["10-10 file ends before `{` is closed"]),
    (#"{"a":1,"#, ["7-7 file ends before `{` is closed"]),
    (#"{"a":[1,2}"#, ["9-10 `[` is not closed before `}`"]),
    (#"{"a":[1,2},"b":1}"#, ["9-10 `[` is closed by `}`"]),
    (#"{"a":[1,2]],"b":1}"#, ["10-11 `]` closes nothing"]),
    (#"[{"a":1, ]"#, ["9-10 `{` is not closed before `]`"]),
    ("[1,2}", ["4-5 `[` is closed by `}`"]),
    (#"{"a":1]"#, ["6-7 `{` is closed by `]`"]),
    (#"{"a": [1, 2, }"#, ["13-14 `[` is not closed before `}`"]),
    ("[1,2]]", ["5-6 `]` closes nothing"]),
    (#"{"a":1}}"#, ["7-8 `}` closes nothing"]),
    ("}", ["0-1 `}` closes nothing"]),
    ("// hi\n{\"a\":1 /* x */}", ["0-5 file holds 2 comments"]),
    ("{\"a\":1 # trailing\n}", ["7-17 file holds a comment"]),
    ("[ /* none */ ]", ["2-12 file holds a comment"]),
    ("[1, // one\n]", ["2-3 trailing comma before `]`", "4-10 file holds a comment"]),
    ("[1 /* open", ["3-5 comment is not closed"]),
    ("// only a comment", ["0-0 file holds no value"]),
    ("{'a':1}", ["1-4 key `'a'` is not in double quotes"]),
    ("{a:1}", ["1-2 key `a` is not in double quotes"]),
    ("{a:1,b:2,c:'x',}", ["foreign-dialect 1-2 file is written in JSON5, not JSON"]),
    (
      "{a:1,b:2,c:01}",
      [
        "1-2 key `a` is not in double quotes",
        "5-6 key `b` is not in double quotes",
        "9-10 key `c` is not in double quotes",
        "11-13 number `01` is malformed",
      ]
    ),
    (#"{"a":'x'}"#, ["5-8 string `'x'` is not in double quotes"]),
    ("{1: 2}", ["1-2 key `1` is not in double quotes"]),
    ("{true: 1}", ["1-5 key `true` is not in double quotes"]),
    (#"{"a":1, garbage }"#, ["8-15 expected a key in double quotes, found `garbage`"]),
    ("{“a”: 1}", ["1-8 key `“a”` is not in double quotes"]),
    (#"{"a": 1 b: 2}"#, ["7-7 expected `,` between members"]),
    (#"{"a": hello world}"#, ["6-11 `hello` is not a JSON value"]),
    ("[1 foo]", ["3-6 expected `,` or `]`, found `foo`"]),
    (
      "[NaN, undefined, True, None, Infinity, -Infinity]",
      [
        "1-4 `NaN` is not a JSON value",
        "6-15 `undefined` is not a JSON value",
        "17-21 `True` is not a JSON value",
        "23-27 `None` is not a JSON value",
        "29-37 `Infinity` is not a JSON value",
        "39-48 `-Infinity` is not a JSON value",
      ]
    ),
    (
      "[01, +1, .5, 1., 1e, 0x1F, 1.2.3, -]",
      [
        "1-3 number `01` is malformed",
        "5-7 number `+1` is malformed",
        "9-11 number `.5` is malformed",
        "13-15 number `1.` is malformed",
        "17-19 number `1e` is malformed",
        "21-25 number `0x1F` is malformed",
        "27-32 number `1.2.3` is malformed",
        "34-35 `-` is not JSON",
      ]
    ),
    ("tru", ["0-3 `tru` is not a JSON value"]),
    (#"{"a": tru"#, ["6-9 `tru` is not a JSON value"]),
    (
      #"{"a":true; "b":nullx, "c": 12abc}"#,
      [
        "9-10 expected `,`, found `;`",
        "15-20 `nullx` is not a JSON value",
        "27-32 number `12abc` is malformed",
      ]
    ),
    ("{} {}", ["3-4 file holds more than one value"]),
    ("1 2", ["2-3 file holds more than one value"]),
    (#""a": 1"#, ["0-0 expected `{` before the first key"]),
    (#"{"a":1} x"#, ["8-9 expected the end of the file, found `x`"]),
    ("name: x\nnodes: []", ["foreign-dialect 0-7 file is written in YAML, not JSON"]),
    ("---\na: b", ["foreign-dialect 0-3 file is written in YAML, not JSON"]),
    ("- a\n- b", ["foreign-dialect 0-3 file is written in YAML, not JSON"]),
    ("# c\na: b", ["foreign-dialect 4-8 file is written in YAML, not JSON"]),
    ("@#$%", ["0-1 `@` is not JSON"]),
    ("<html><body>hi</body></html>", ["0-1 `<` is not JSON"]),
    (#"{"a":"b"#, ["5-7 string is not closed"]),
    ("{\"a\":\"b\n}", ["5-7 string is not closed"]),
    ("{\"a\": \"b,\n \"c\": 1}", ["6-9 string is not closed"]),
    ("{\"a: 1,\n \"c\": 1}", ["1-7 string is not closed"]),
    ("[\"abc,\n \"def\",\n \"ghi\"]", ["1-6 string is not closed"]),
    ("{\"a\": \"line one\nline two\", \"b\": 1}", ["15-15 line ends in the middle of a string"]),
    ("{\"a\": \"line one\n  {\n  }\nline two\", \"b\": 1}", ["15-15 line ends in the middle of a string"]),
    ("{\"a\": \"line one\n \"b\": 1\n}", ["6-15 string is not closed"]),
    ("{\"a\": \"tab\there\"}", ["10-11 string holds a tab"]),
    (#"{"a": "bad \x escape"}"#, [#"11-13 string holds the unknown escape `\x`"#]),
    (#"{"a": "bad \u12 escape"}"#, [#"11-15 escape `\u12` needs four hexadecimal digits"#]),
    (#"{"a": "say "hi" now", "b": 1}"#, ["11-12 string ends before `hi`"]),
    (#"{"a": "say "hi", he said", "b": 1}"#, ["11-12 string ends before `hi`"]),
    (#"{"a "b" c": 1}"#, ["4-5 string ends before `b`"]),
    (#"{"a": {{FLEXCRED_ANTHROPIC_ID_DERCXELF}}}"#, []),
    (#"{"a": {{ flexcred_x }}, "b": {{FOO}}}"#, []),
    (#"{"a": {{FOO_BAR, "b": 1}"#, []),
    (#"{"a": {{FOO_BAR}, "b": 1}"#, []),
    ("{{{A_B}}: 1}", ["1-8 key `{{A_B}}` is not in double quotes"]),
    (#"{"a": {{"b": 1}}}"#, ["7-8 expected a key, found `{`"]),
    (#"{"a": {{ $json.x }}}"#, ["6-19 expression `{{ $json.x }}` stands outside a string"]),
    ("[{{A_B_C}} {{D}}]", ["10-10 expected `,` between elements"]),
  ]

  @Test(arguments: cases) func findings(_ text: String, _ expected: [String]) {
    let document = JSONParser.parse(.of(text))
    let found = document.diagnostics.map { finding in
      let rule = finding.rule == "json-syntax" ? "" : finding.rule + " "
      return "\(rule)\(finding.span.start)-\(finding.span.end) \(finding.message)"
    }
    #expect(found == expected)
    #expect(document.hasSyntaxErrors != expected.isEmpty)
    #expect(DocumentInvariants.violation(document) == nil)
  }
}
