/// Makes small programs from a grammar of its own: most are sound, some break an early error. The same seed gives the
/// same programs.
package struct JavaScriptGenerator {
  package private(set) var random: SplitMix64
  private var tokens: [String] = []
  private var budget = 0

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

  private static let names = ["a", "b", "c", "d", "e", "f", "g", "h", "u", "v", "w", "x", "y", "z"]
  private static let oddNames = [
    "await", "yield", "let", "async", "of", "get", "set", "static", "eval", "arguments", "undefined", "\\u0061b", "été",
    "constructor", "__proto__", "prototype", "implements",
  ]
  private static let binary = [
    "+", "-", "*", "/", "%", "**", "<", ">", "<=", ">=", "==", "!=", "===", "!==", "&", "|", "^", "<<", ">>", ">>>", "&&",
    "||", "??", "in", "instanceof",
  ]
  private static let assignments = ["=", "+=", "-=", "*=", "/=", "%=", "**=", "<<=", ">>=", ">>>=", "&=", "|=", "^=", "&&=", "||=", "??="]
  private static let unary = ["!", "~", "+", "-", "typeof", "void"]
  private static let numbers = [
    "0", "1", "12.5", ".5", "1e3", "0x1F", "0b10", "0o17", "017", "089", "1_000", "1__0", "1_", "10n", "0n", "01n", "1.5n",
    "3in", "0b12", "0x", "5.", "1e", "09.5", "0_1", "08n",
  ]
  private static let strings = [
    "'a'", "\"b\"", "'\\n'", "'\\x41'", "'\\x4'", "'\\u{1F600}'", "'\\u{110000}'", "'\\07'", "'\\8'", "'\\0'", "'use strict'",
    "'it\\'s'", "'\\u00e9'", "'a", "'\u{2028}'", "'\\\n'",
  ]
  private static let regexes = [
    "/a/", "/a/g", "/[/]/", "/(?<n>a)\\k<n>/", "/(/", "/)/", "/a{2,1}/", "/a{2,3}/", "/{/", "/a**/", "/[b-a]/", "/\\u{1F600}/u",
    "/\\u{110000}/u", "/a/gg", "/a/uv", "/(?<=a)b/", "/(?=a)*/", "/(?=a)*/u", "/(?<=a)*/", "/\\p{L}/u", "/\\p{Foo}/u", "/\\1/u",
    "/\\1(a)/u", "/\\k/", "/\\k<a>/", "/\\k<a>(?<b>c)/", "/(?<a>.)(?<a>.)/", "/[\\d-z]/", "/[\\d-z]/u", "/\\c/", "/\\c/u", "/]/",
    "/]/u", "/}/u", "/\\-/u", "/[\\-]/u", "/[a--b]/v", "/[a&&b]/v", "/[a&&&b]/v", "/[(]/v", "/[[a][b]]/v", "/[a-z&&b]/v",
    "/a/x", "/(?:a|b)+?$/", "/^*/", "/\\b+/", "/(?<𝒜>a)/", "/(?a)/", "/x{1}{2}/", "/[^]/", "/[]/", "/a|*/", "/\\_/u", "/[\\b]/",
    "/\\xg/", "/\\xg/u", "/[😀-😁]/", "/[😀-😁]/u", "/\\p{Script=Latin}/u", "/\\p{gc=Lu}/u", "/\\p{Lu=a}/u", "/[\\q{a|b}]/v",
    "/\\q/v", "/[\\c_]/", "/[\\c_]/u", "/\\00/u", "/\\0/u", "/(?<a/", "/(?<$>a)/", "/(?<1>a)/", "/\\9/", "/{1}/", "/{1/", "/a{1/u",
  ]
  private static let pool =
    names + oddNames + binary + assignments + unary + numbers + strings + regexes + [
      "(", ")", "[", "]", "{", "}", ",", ";", ":", "?", "?.", ".", "...", "=>", "`", "`a`", "`${", "}`", "`\\u`", "#x", "#",
      "@", "\\", "<!--", "-->", "/* \n */", "// x\n", "\n", "if", "else", "for", "while", "do", "return", "break", "continue",
      "function", "class", "extends", "super", "this", "new", "new.target", "import", "import.meta", "export", "case",
      "default", "switch", "throw", "try", "catch", "finally", "var", "const", "with", "debugger", "true", "null", "enum",
      "async", "await", "yield", "l\\u0065t", "\\u0066or", "typeof",
    ]

  private mutating func chance(_ oneIn: Int) -> Bool { random.below(oneIn) == 0 }
  private mutating func pick(_ list: [String]) -> String { list[random.below(list.count)] }
  /// The lists of literals begin with what is ordinary.
  private mutating func literal(_ list: [String]) -> String {
    chance(5) ? pick(list) : list[random.below(min(list.count, 6))]
  }
  private mutating func add(_ parts: String...) { tokens += parts }

  private mutating func name() { add(chance(60) ? pick(Self.oddNames) : pick(Self.names)) }

  private mutating func list(_ separator: String, _ limit: Int, _ item: (inout Self) -> Void) {
    let count = random.below(limit + 1)
    for i in 0..<count {
      if i > 0 { add(separator) }
      item(&self)
    }
  }

  // MARK: Expressions

  private mutating func expression() {
    assignment()
    if chance(14) {
      add(",")
      assignment()
    }
  }

  private mutating func assignment() {
    budget -= 1
    guard budget > 0 else { return primary() }
    switch random.below(16) {
    case 0: arrow()
    case 1:
      target()
      add(pick(Self.assignments))
      assignment()
    case 2:
      pattern(binding: false)
      add("=")
      assignment()
    case 3:
      binaryExpression()
      add("?")
      assignment()
      add(":")
      assignment()
    case 4:
      if chance(6) { add(pick(["yield", "await"])) }
      assignment()
    default: binaryExpression()
    }
  }

  private mutating func binaryExpression() {
    unaryExpression()
    while chance(3), budget > 0 {
      add(pick(Self.binary))
      unaryExpression()
    }
  }

  private mutating func unaryExpression() {
    budget -= 1
    if chance(6) { add(chance(6) ? pick(["++", "--", "delete"]) : pick(Self.unary)) }
    if chance(60) { add("await") }
    postfix()
    if chance(40) { add(chance(2) ? "++" : "--") }
  }

  private mutating func target() {
    switch random.below(6) {
    case 0:
      primary()
      add(".", "x")
    case 1: add("(", pick(Self.names), ")")
    case 2: postfix()
    default: name()
    }
  }

  private mutating func postfix() {
    if chance(16) { add("new") }
    primary()
    while chance(3), budget > 0 {
      budget -= 1
      switch random.below(8) {
      case 0, 1: add(".", chance(6) ? pick(["if", "class", "if", "class", "await", "#x"]) : pick(Self.names))
      case 2:
        add("[")
        expression()
        add("]")
      case 3: add("?.", pick(Self.names))
      case 4: template()
      default:
        add("(")
        list(",", 2) { $0.element() }
        if chance(8) { add(",") }
        add(")")
      }
    }
  }

  private mutating func element() {
    if chance(8) { add("...") }
    assignment()
  }

  private mutating func template() {
    guard !chance(3), budget > 0 else { return add(pick(["`a`", "``", "`\\n$`", "`\\u`", "`$${a}`", "`\\1`"])) }
    add("`a${")
    expression()
    add("}`")
  }

  private mutating func primary() {
    budget -= 1
    guard budget > 0 else { return name() }
    switch random.below(26) {
    case 0, 1: add(literal(Self.numbers))
    case 2, 3: add(literal(Self.strings))
    case 4: add(literal(Self.regexes))
    case 5: template()
    case 6, 7:
      add("(")
      expression()
      add(")")
    case 8:
      add("[")
      list(",", 3) { if !$0.chance(8) { $0.element() } }
      add("]")
    case 9, 10: object()
    case 11: function(["function"])
    case 12: function(["async", "function"])
    case 13: classExpression()
    case 14: add(literal(["this", "true", "null", "false", "this", "true", "super", "new.target", "import.meta"]))
    case 15: add("import", "(", literal(Self.strings), ")")
    default: name()
    }
  }

  private mutating func object() {
    add("{")
    list(",", 3) { $0.property() }
    if chance(10) { add(",") }
    add("}")
  }

  private mutating func key() {
    switch random.below(10) {
    case 0: add(literal(Self.strings))
    case 1: add(literal(Self.numbers))
    case 2:
      add("[")
      assignment()
      add("]")
    case 3: add(pick(["if", "get", "set", "async", "static", "__proto__"]))
    default: name()
    }
  }

  private mutating func property() {
    switch random.below(9) {
    case 0: name()
    case 1:
      add("...")
      assignment()
    case 2: method()
    case 3 where chance(6):
      name()
      add("=")
      assignment()
    default:
      key()
      add(":")
      assignment()
    }
  }

  private mutating func method() {
    switch random.below(7) {
    case 0: add("get")
    case 1: add("set")
    case 2: add("async")
    case 3: add("*")
    case 4: add("async", "*")
    default: break
    }
    key()
    parameters()
    body()
  }

  // MARK: Functions and classes

  private mutating func parameters() {
    add("(")
    list(",", 2) { $0.bindingElement() }
    if chance(10) { add(",", "...", pick(Self.names)) }
    if chance(16) { add(",") }
    add(")")
  }

  private mutating func bindingElement() {
    if chance(4) { pattern(binding: true) } else { name() }
    if chance(5) {
      add("=")
      assignment()
    }
  }

  private mutating func pattern(binding: Bool) {
    budget -= 1
    if chance(2) {
      add("[")
      list(",", 2) { $0.patternElement(binding) }
      if chance(6) {
        add(",", "...")
        target(binding)
      }
      add("]")
    } else {
      add("{")
      list(",", 2) { generator in
        if generator.chance(2) { generator.name() } else {
          generator.key()
          generator.add(":")
          generator.patternElement(binding)
          return
        }
        if generator.chance(4) {
          generator.add("=")
          generator.assignment()
        }
      }
      if chance(8) {
        add(",", "...")
        target(binding)
      }
      add("}")
    }
  }

  private mutating func target(_ binding: Bool) { if binding { name() } else { target() } }

  private mutating func patternElement(_ binding: Bool) {
    if chance(5), budget > 0 { pattern(binding: binding) } else { target(binding) }
    if chance(6) {
      add("=")
      assignment()
    }
  }

  private mutating func body() {
    add("{")
    if chance(30) { add("'use strict'", ";") }
    if budget > 0 { list("", 2) { $0.statement() } }
    if chance(4) {
      add("return")
      if chance(2) { expression() }
    }
    add("}")
  }

  private mutating func arrow() {
    if chance(4) { add("async") }
    if chance(3) { name() } else { parameters() }
    add("=>")
    if chance(3) { body() } else { assignment() }
  }

  private mutating func function(_ words: [String]) {
    tokens += words
    if chance(6) { add("*") }
    if chance(2) { name() }
    parameters()
    body()
  }

  private mutating func classExpression() {
    add("class")
    if chance(2) { name() }
    classTail()
  }

  private mutating func classTail() {
    if chance(3) {
      add("extends")
      postfix()
    }
    add("{")
    list("", 3) { generator in
      if generator.chance(4) { generator.add("static") }
      switch generator.random.below(8) {
      case 0:
        generator.add("{")
        generator.statement()
        generator.add("}")
      case 1:
        generator.add(generator.pick(["#x", "#y", "constructor", "b"]))
        generator.parameters()
        generator.body()
      case 2:
        generator.add(generator.pick(["#x", "#y"]))
        if generator.chance(2) { generator.add("=", "#x", "in", "a") }
        generator.add(";")
      case 3:
        generator.key()
        if generator.chance(2) {
          generator.add("=")
          generator.assignment()
        }
        generator.add(generator.chance(3) ? "\n" : ";")
      default: generator.method()
      }
    }
    add("}")
  }

  // MARK: Statements

  private mutating func block() {
    add("{")
    list("", 2) { $0.statement() }
    add("}")
  }

  private mutating func end() { add(chance(6) ? "\n" : ";") }

  private mutating func declaration(_ word: String) {
    add(word)
    bindingHead(word)
    if chance(6) {
      add(",")
      bindingHead(word)
    }
  }

  private mutating func bindingHead(_ word: String) {
    let isPattern = chance(4)
    if isPattern { pattern(binding: true) } else { name() }
    if isPattern || word == "const" || chance(2), !chance(20) {
      add("=")
      assignment()
    }
  }

  private mutating func statement() {
    budget -= 1
    guard budget > 0 else {
      name()
      return end()
    }
    switch random.below(30) {
    case 0, 1, 2, 3:
      declaration(pick(["var", "let", "const"]))
      end()
    case 4:
      add("if", "(")
      expression()
      add(")")
      statement()
      if chance(2) {
        add("else")
        statement()
      }
    case 5: block()
    case 6: forStatement()
    case 7:
      add("while", "(")
      expression()
      add(")")
      statement()
    case 8:
      add("do")
      statement()
      add("while", "(", "a", ")")
    case 9:
      add("return")
      if chance(2) { expression() }
      end()
    case 10: tryStatement()
    case 11: switchStatement()
    case 12: function(["function"])
    case 13: function(["async", "function"])
    case 14:
      add("class")
      name()
      classTail()
    case 15:
      add(pick(Self.names), ":")
      statement()
    case 16:
      add(pick(["a", "b"]), ":", "while", "(", "x", ")", "{")
      statement()
      add(pick(["break", "continue"]))
      if chance(2) { add(pick(["a", "b"])) }
      add(";", "}")
    case 19 where chance(4):
      add(pick(["break", "continue"]))
      end()
    case 17:
      add("throw")
      expression()
      end()
    case 18: add(pick([";", "debugger;", "with ( a ) b ;"]))
    default:
      expression()
      end()
    }
  }

  private mutating func forStatement() {
    add("for")
    if chance(8) { add("await") }
    add("(")
    switch random.below(6) {
    case 0, 1:
      add(pick(["var", "let", "const"]))
      if chance(4) { pattern(binding: true) } else { name() }
      if chance(16) {
        add("=")
        assignment()
      }
      add(pick(["of", "in"]))
      assignment()
    case 2:
      if chance(3) { pattern(binding: false) } else { target() }
      add(pick(["of", "in"]))
      assignment()
    default:
      if chance(2) { declaration(pick(["var", "let", "const"])) } else if chance(2) { expression() }
      add(";")
      if chance(2) { expression() }
      add(";")
      if chance(2) { expression() }
    }
    add(")")
    statement()
  }

  private mutating func tryStatement() {
    add("try")
    block()
    if !chance(5) {
      add("catch")
      if chance(2) {
        add("(")
        if chance(4) { pattern(binding: true) } else { name() }
        add(")")
      }
      block()
      if !chance(4) { return }
    }
    add("finally")
    block()
  }

  private mutating func switchStatement() {
    add("switch", "(")
    expression()
    add(")", "{")
    list("", 2) { generator in
      if generator.chance(3) { generator.add("default", ":") } else {
        generator.add("case")
        generator.expression()
        generator.add(":")
      }
      generator.list("", 2) { $0.statement() }
    }
    add("}")
  }
}
