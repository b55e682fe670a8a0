/// The private names of the classes that are open: which are declared, which are used and not declared yet.
struct JavaScriptPrivateNames {
  struct Use {
    var name: [UInt8]
    var start: Int
    var end: Int
  }

  enum Form: UInt8 { case other, getter, setter, staticGetter, staticSetter, accessor }

  private var declared: [[[UInt8]: Form]] = []
  private var uses: [Use] = []
  private var marks: [Int] = []

  var isInClass: Bool { !declared.isEmpty }

  mutating func use(_ name: [UInt8], _ start: Int, _ end: Int) {
    uses.append(Use(name: name, start: start, end: end))
  }

  mutating func open() {
    declared.append([:])
    marks.append(uses.count)
  }

  /// False if the class has that name already, a getter and its setter aside.
  mutating func declare(_ name: [UInt8], _ form: Form) -> Bool {
    guard let last = declared.indices.last else { return true }
    guard let old = declared[last][name] else {
      declared[last][name] = form
      return true
    }
    switch (old, form) {
    case (.getter, .setter), (.setter, .getter), (.staticGetter, .staticSetter), (.staticSetter, .staticGetter):
      declared[last][name] = .accessor
      return true
    default: return false
    }
  }

  /// Ends a class, or with `isAll` the program. Gives the uses that no class around them can declare any more.
  mutating func close(isAll: Bool = false) -> [Use] {
    let names = declared.popLast() ?? [:]
    let mark = marks.popLast() ?? 0
    guard uses.count > mark else { return [] }
    let open = uses[mark...].filter { names[$0.name] == nil }
    uses.removeSubrange(mark...)
    if declared.isEmpty { return open }
    uses += open
    return []
  }
}
