// modules: Lexer Parser
// files: Tests/Support/DocumentInvariants.swift Tests/Support/Fuzz/YAMLFuzz.swift

@_cdecl("LLVMFuzzerTestOneInput")
public func fuzz(_ bytes: UnsafePointer<UInt8>, _ count: Int) -> CInt {
  if let violation = YAMLFuzz.violation(UnsafeBufferPointer(start: bytes, count: count)) { fatalError(violation) }
  return 0
}
