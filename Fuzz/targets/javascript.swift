// modules: Lexer Parser
// files: Tests/Support/Fuzz/JavaScriptFuzz.swift

@_cdecl("LLVMFuzzerTestOneInput")
public func fuzz(_ bytes: UnsafePointer<UInt8>, _ count: Int) -> CInt {
  if let violation = JavaScriptFuzz.violation(UnsafeBufferPointer(start: bytes, count: count)) { fatalError(violation) }
  return 0
}
