extension JavaScriptGenerator {
  mutating func parameters() {
    add("(")
    list(",", 2) { $0.bindingElement() }
    if chance(10) { add(",", "...", pick(Self.names)) }
    if chance(16) { add(",") }
    add(")")
  }

  mutating func bindingElement() {
    if chance(4) { pattern(binding: true) } else { name() }
    if chance(5) {
      add("=")
      assignment()
    }
  }

  mutating func pattern(binding: Bool) {
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
        if generator.chance(2) {
          generator.name()
        } else {
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

  mutating func target(_ binding: Bool) { if binding { name() } else { target() } }

  mutating func patternElement(_ binding: Bool) {
    if chance(5), budget > 0 { pattern(binding: binding) } else { target(binding) }
    if chance(6) {
      add("=")
      assignment()
    }
  }

  mutating func body() {
    add("{")
    if chance(30) { add("'use strict'", ";") }
    if budget > 0 { list("", 2) { $0.statement() } }
    if chance(4) {
      add("return")
      if chance(2) { expression() }
    }
    add("}")
  }

  mutating func arrow() {
    if chance(4) { add("async") }
    if chance(3) { name() } else { parameters() }
    add("=>")
    if chance(3) { body() } else { assignment() }
  }

  mutating func function(_ words: [String]) {
    tokens += words
    if chance(6) { add("*") }
    if chance(2) { name() }
    parameters()
    body()
  }

  mutating func classExpression() {
    add("class")
    if chance(2) { name() }
    classTail()
  }

  mutating func classTail() {
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
}
