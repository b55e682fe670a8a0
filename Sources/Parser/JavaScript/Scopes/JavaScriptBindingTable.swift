/// What scopes hold under names: a hash table with open addressing, at most half full.
struct JavaScriptBindingTable {
  struct Kinds: OptionSet {
    let rawValue: UInt8
    static let variable = Kinds(rawValue: 1)
    static let parameter = Kinds(rawValue: 2)
    static let lexical = Kinds(rawValue: 4)
    /// A function in a block of code that is not strict: may be there twice.
    static let blockFunction = Kinds(rawValue: 8)
    /// The parameter of a `catch` that is one name.
    static let caught = Kinds(rawValue: 16)
    /// A `var` of a block further in that belongs to a function further out.
    static let passing = Kinds(rawValue: 32)
  }

  struct Binding {
    var kinds: Kinds
    /// The identifier that declares it.
    var declaration: Int32
  }

  private struct Slot {
    /// Scope and name; all ones for an empty slot.
    var key: UInt64
    var binding: Binding
  }

  private static let empty = Slot(key: .max, binding: Binding(kinds: [], declaration: 0))
  private var slots: [Slot]
  private var count = 0

  init(capacity: Int) {
    var size = 32
    while size < capacity * 2 { size *= 2 }
    slots = Array(repeating: Self.empty, count: size)
  }

  subscript(_ scope: Int, _ name: Int) -> Binding? {
    get {
      let slot = slots[place(Self.key(scope, name))]
      return slot.key == .max ? nil : slot.binding
    }
    set {
      guard let newValue else { return }
      let key = Self.key(scope, name)
      let index = place(key)
      if slots[index].key == .max { count += 1 }
      slots[index] = Slot(key: key, binding: newValue)
      if count * 2 > slots.count { grow() }
    }
  }

  private static func key(_ scope: Int, _ name: Int) -> UInt64 {
    UInt64(truncatingIfNeeded: scope) << 32 | UInt64(truncatingIfNeeded: name) & 0xFFFF_FFFF
  }

  /// Where a key is, or where it would go.
  private func place(_ key: UInt64) -> Int {
    let mask = slots.count - 1
    var index = Int(truncatingIfNeeded: (key &* 0x9E37_79B9_7F4A_7C15) >> 32) & mask
    while slots[index].key != key && slots[index].key != .max { index = (index + 1) & mask }
    return index
  }

  private mutating func grow() {
    let old = slots
    slots = Array(repeating: Self.empty, count: old.count * 2)
    for slot in old where slot.key != .max { slots[place(slot.key)] = slot }
  }
}
