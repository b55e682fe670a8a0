// modules: Lexer Parser Analysis Lowering
// files: Tests/Support/Fuzz/ProjectFuzz.swift

@_cdecl("LLVMFuzzerTestOneInput")
public func fuzz(_ bytes: UnsafePointer<UInt8>, _ count: Int) -> CInt {
  if let violation = ProjectFuzz.violation(UnsafeBufferPointer(start: bytes, count: count)) { fatalError(violation) }
  return 0
}
