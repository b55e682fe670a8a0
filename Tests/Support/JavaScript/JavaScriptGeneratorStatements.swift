extension JavaScriptGenerator {
  mutating func block() {
    add("{")
    list("", 2) { $0.statement() }
    add("}")
  }

  mutating func end() { add(chance(6) ? "\n" : ";") }

  mutating func declaration(_ word: String) {
    add(word)
    bindingHead(word)
    if chance(6) {
      add(",")
      bindingHead(word)
    }
  }

  mutating func bindingHead(_ word: String) {
    let isPattern = chance(4)
    if isPattern { pattern(binding: true) } else { name() }
    if isPattern || word == "const" || chance(2), !chance(20) {
      add("=")
      assignment()
    }
  }

  mutating func statement() {
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

  mutating func forStatement() {
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

  mutating func tryStatement() {
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

  mutating func switchStatement() {
    add("switch", "(")
    expression()
    add(")", "{")
    list("", 2) { generator in
      if generator.chance(3) {
        generator.add("default", ":")
      } else {
        generator.add("case")
        generator.expression()
        generator.add(":")
      }
      generator.list("", 2) { $0.statement() }
    }
    add("}")
  }
}
