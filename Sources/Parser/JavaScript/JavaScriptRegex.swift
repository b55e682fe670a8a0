extension JavaScriptTreeBuilder {
  mutating func checkRegex(_ start: Int, _ end: Int, _ flagsEnd: Int) {}
}
