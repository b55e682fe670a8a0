/// Makes small programs from a grammar of its own: most are sound, some break an early error. The same seed gives the
/// same programs.
package struct JavaScriptGenerator {
  package internal(set) var random: SplitMix64
  var tokens: [String] = []
  var budget = 0

  package init(seed: UInt64) { random = SplitMix64(seed: seed) }

  /// One program as its tokens.
  package mutating func program(budget: Int = 12) -> [String] {
    tokens = []
    self.budget = budget
    if chance(30) { add("'use strict'", ";") }
    repeat { statement() } while chance(2) && self.budget > 0
    return tokens
  }

  /// The program with one or two tokens taken out, doubled, exchanged or replaced.
  package mutating func broken(_ program: [String]) -> [String] {
    var program = program
    for _ in 0...random.below(2) where !program.isEmpty {
      let place = random.below(program.count)
      switch random.below(5) {
      case 0: program.remove(at: place)
      case 1: program.insert(program[place], at: place)
      case 2: program.swapAt(place, random.below(program.count))
      case 3: program[place] = pick(Self.pool)
      default: program.insert(pick(Self.pool), at: place)
      }
    }
    return program
  }

  /// Tokens with blanks between them, now and then the end of a line.
  package mutating func text(_ tokens: [String]) -> String {
    var text = ""
    for token in tokens { text += token + (chance(12) ? "\n" : " ") }
    return text
  }

  static let names = ["a", "b", "c", "d", "e", "f", "g", "h", "u", "v", "w", "x", "y", "z"]
  static let oddNames = [
    "await", "yield", "let", "async", "of", "get", "set", "static", "eval", "arguments", "undefined", "\\u0061b", "été",
    "constructor", "__proto__", "prototype", "implements",
  ]
  static let binary = [
    "+", "-", "*", "/", "%", "**", "<", ">", "<=", ">=", "==", "!=", "===", "!==", "&", "|", "^", "<<", ">>", ">>>",
    "&&",
    "||", "??", "in", "instanceof",
  ]
  static let assignments = [
    "=", "+=", "-=", "*=", "/=", "%=", "**=", "<<=", ">>=", ">>>=", "&=", "|=", "^=", "&&=", "||=", "??=",
  ]
  static let unary = ["!", "~", "+", "-", "typeof", "void"]
  static let numbers = [
    "0", "1", "12.5", ".5", "1e3", "0x1F", "0b10", "0o17", "017", "089", "1_000", "1__0", "1_", "10n", "0n", "01n",
    "1.5n",
    "3in", "0b12", "0x", "5.", "1e", "09.5", "0_1", "08n",
  ]
  static let strings = [
    "'a'", "\"b\"", "'\\n'", "'\\x41'", "'\\x4'", "'\\u{1F600}'", "'\\u{110000}'", "'\\07'", "'\\8'", "'\\0'",
    "'use strict'",
    "'it\\'s'", "'\\u00e9'", "'a", "'\u{2028}'", "'\\\n'",
  ]
  static let regexes = [
    "/a/", "/a/g", "/[/]/", "/(?<n>a)\\k<n>/", "/(/", "/)/", "/a{2,1}/", "/a{2,3}/", "/{/", "/a**/", "/[b-a]/",
    "/\\u{1F600}/u",
    "/\\u{110000}/u", "/a/gg", "/a/uv", "/(?<=a)b/", "/(?=a)*/", "/(?=a)*/u", "/(?<=a)*/", "/\\p{L}/u", "/\\p{Foo}/u",
    "/\\1/u",
    "/\\1(a)/u", "/\\k/", "/\\k<a>/", "/\\k<a>(?<b>c)/", "/(?<a>.)(?<a>.)/", "/[\\d-z]/", "/[\\d-z]/u", "/\\c/",
    "/\\c/u", "/]/",
    "/]/u", "/}/u", "/\\-/u", "/[\\-]/u", "/[a--b]/v", "/[a&&b]/v", "/[a&&&b]/v", "/[(]/v", "/[[a][b]]/v",
    "/[a-z&&b]/v",
    "/a/x", "/(?:a|b)+?$/", "/^*/", "/\\b+/", "/(?<𝒜>a)/", "/(?a)/", "/x{1}{2}/", "/[^]/", "/[]/", "/a|*/", "/\\_/u",
    "/[\\b]/",
    "/\\xg/", "/\\xg/u", "/[😀-😁]/", "/[😀-😁]/u", "/\\p{Script=Latin}/u", "/\\p{gc=Lu}/u", "/\\p{Lu=a}/u",
    "/[\\q{a|b}]/v",
    "/\\q/v", "/[\\c_]/", "/[\\c_]/u", "/\\00/u", "/\\0/u", "/(?<a/", "/(?<$>a)/", "/(?<1>a)/", "/\\9/", "/{1}/",
    "/{1/", "/a{1/u",
  ]
  static let pool =
    names + oddNames + binary + assignments + unary + numbers + strings + regexes + [
      "(", ")", "[", "]", "{", "}", ",", ";", ":", "?", "?.", ".", "...", "=>", "`", "`a`", "`${", "}`", "`\\u`", "#x",
      "#",
      "@", "\\", "<!--", "-->", "/* \n */", "// x\n", "\n", "if", "else", "for", "while", "do", "return", "break",
      "continue",
      "function", "class", "extends", "super", "this", "new", "new.target", "import", "import.meta", "export", "case",
      "default", "switch", "throw", "try", "catch", "finally", "var", "const", "with", "debugger", "true", "null",
      "enum",
      "async", "await", "yield", "l\\u0065t", "\\u0066or", "typeof",
    ]

  mutating func chance(_ oneIn: Int) -> Bool { random.below(oneIn) == 0 }
  mutating func pick(_ list: [String]) -> String { list[random.below(list.count)] }
  /// The lists of literals begin with what is ordinary.
  mutating func literal(_ list: [String]) -> String {
    chance(5) ? pick(list) : list[random.below(min(list.count, 6))]
  }
  mutating func add(_ parts: String...) { tokens += parts }

  mutating func name() { add(chance(60) ? pick(Self.oddNames) : pick(Self.names)) }

  mutating func list(_ separator: String, _ limit: Int, _ item: (inout Self) -> Void) {
    let count = random.below(limit + 1)
    for i in 0..<count {
      if i > 0 { add(separator) }
      item(&self)
    }
  }
}
