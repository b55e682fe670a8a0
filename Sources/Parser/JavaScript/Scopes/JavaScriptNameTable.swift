/// Gives equal names equal numbers, from 0 in the order in which they come.
struct JavaScriptNameTable {
  private var storage: [UInt8] = []
  private var names: [(start: UInt32, count: UInt32, hash: UInt32)] = []
  /// Open addressing: number + 1 of a name, 0 for nothing; at most half full, its size a power of two.
  private var slots: [UInt32]

  init(capacity: Int) {
    var size = 64
    while size < capacity * 2 { size *= 2 }
    slots = Array(repeating: 0, count: size)
  }

  mutating func number(of name: UnsafeBufferPointer<UInt8>) -> Int {
    // FNV-1a; the names of one program are not worth an attack, and a slow table is all that one would get.
    var hash: UInt32 = 0x811C_9DC5
    for byte in name { hash = (hash ^ UInt32(byte)) &* 0x0100_0193 }
    let mask = slots.count - 1
    var slot = Int(hash) & mask
    while slots[slot] != 0 {
      let known = names[Int(slots[slot]) - 1]
      if known.hash == hash, Int(known.count) == name.count, isEqual(known.start, name) { return Int(slots[slot]) - 1 }
      slot = (slot + 1) & mask
    }
    names.append((UInt32(truncatingIfNeeded: storage.count), UInt32(truncatingIfNeeded: name.count), hash))
    storage.append(contentsOf: name)
    slots[slot] = UInt32(truncatingIfNeeded: names.count)
    if names.count * 2 > slots.count { grow() }
    return names.count - 1
  }

  private func isEqual(_ start: UInt32, _ name: UnsafeBufferPointer<UInt8>) -> Bool {
    storage.withUnsafeBufferPointer { bytes in
      for i in 0..<name.count where bytes[Int(start) + i] != name[i] { return false }
      return true
    }
  }

  private mutating func grow() {
    slots = Array(repeating: 0, count: slots.count * 2)
    let mask = slots.count - 1
    for (number, name) in names.enumerated() {
      var slot = Int(name.hash) & mask
      while slots[slot] != 0 { slot = (slot + 1) & mask }
      slots[slot] = UInt32(truncatingIfNeeded: number + 1)
    }
  }
}
