extension JavaScriptGenerator {
  mutating func expression() {
    assignment()
    if chance(14) {
      add(",")
      assignment()
    }
  }

  mutating func assignment() {
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

  mutating func binaryExpression() {
    unaryExpression()
    while chance(3), budget > 0 {
      add(pick(Self.binary))
      unaryExpression()
    }
  }

  mutating func unaryExpression() {
    budget -= 1
    if chance(6) { add(chance(6) ? pick(["++", "--", "delete"]) : pick(Self.unary)) }
    if chance(60) { add("await") }
    postfix()
    if chance(40) { add(chance(2) ? "++" : "--") }
  }

  mutating func target() {
    switch random.below(6) {
    case 0:
      primary()
      add(".", "x")
    case 1: add("(", pick(Self.names), ")")
    case 2: postfix()
    default: name()
    }
  }

  mutating func postfix() {
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

  mutating func element() {
    if chance(8) { add("...") }
    assignment()
  }

  mutating func template() {
    guard !chance(3), budget > 0 else { return add(pick(["`a`", "``", "`\\n$`", "`\\u`", "`$${a}`", "`\\1`"])) }
    add("`a${")
    expression()
    add("}`")
  }

  mutating func primary() {
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

  mutating func object() {
    add("{")
    list(",", 3) { $0.property() }
    if chance(10) { add(",") }
    add("}")
  }

  mutating func key() {
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

  mutating func property() {
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

  mutating func method() {
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
}
