import Testing

@testable import codikac

@Suite struct WorkflowSnifferTests {
  @Test(arguments: [
    (#"{"nodes":[],"connections":{}}"#, true), (#"{ "connections" : {}, "a": [1,{"x":"}"}], "nodes" : null }"#, true),
    (#"{"nodes":[]}"#, false), (#"{"a":{"nodes":[],"connections":{}}}"#, false), (#"["nodes","connections"]"#, false),
    (#"[{"nodes":[],"connections":{}}]"#, false), (#"{"a":"nodes","b":"connections"}"#, false),
    (#"{"a\"nodes":1,"nodes":[],"connections":{}"#, true), (#"{"nodes":[1,2,,"connections":{}"#, false),
    (#"{"nodes":[],"connections":"#, true), ("", false), ("{", false), (#"{"nodes"#, false), (#"{"nodes\"#, false),
    ("\u{FEFF}{\"nodes\":[],\"connections\":{}}", true), ("nodes: []\nconnections: {}", false),
  ])
  func looksAtRootKeysOnly(text: String, expected: Bool) {
    let bytes = Array(text.utf8)
    #expect(WorkflowSniffer.isWorkflow(bytes + [0, 0], count: bytes.count) == expected)
  }
}
