import Lexer

/// Remembers the keys of the open objects, to find those that stand twice in one.
///
/// Up to `linear` keys of an object are compared by their hashes one after the other, and only if a filter of 64 bits
/// says that the key may have been there; more keys go into a dictionary, so that no object costs quadratic time.
struct JSONKeyTable {
  struct Entry: BitwiseCopyable {
    var hash: UInt64
    /// Nodes of the first and of the latest key with this text.
    var first: UInt32
    var latest: UInt32
  }

  /// A key that stood in its object before.
  struct Duplicate {
    var key: UInt32
    var first: UInt32
    var previous: UInt32
  }

  private struct Large {
    var byHash: [UInt64: Entry] = [:]
    /// Keys whose hash another key has taken.
    var byText: [[UInt8]: Entry] = [:]
  }

  static let firstCapacity = 256
  static let linear = 64

  /// By depth of the object; valid while its frame says `isLarge`.
  private var large: [Int: Large] = [:]
  private(set) var duplicates: [Duplicate] = []

  /// 64-bit hash of the cooked bytes of a key, from its length, its first and its last eight bytes: keys that differ in
  /// the middle only are told apart by their text. Reads up to eight bytes beyond the key.
  @inline(always) static func hash(_ bytes: UnsafePointer<UInt8>, _ count: Int) -> UInt64 {
    let raw = UnsafeRawPointer(bytes)
    let first = UInt64(littleEndian: raw.loadUnaligned(as: UInt64.self))
    let length = UInt64(truncatingIfNeeded: count) &* 0x9E37_79B9_7F4A_7C15
    if count < 8 {
      // A shift by 64, for an empty key, must not be masked to none.
      let used = count == 0 ? 0 : first &<< UInt64(truncatingIfNeeded: 64 &- count &* 8)
      return mix(used ^ length)
    }
    let last = UInt64(littleEndian: (raw + (count &- 8)).loadUnaligned(as: UInt64.self))
    return mix(first ^ length ^ (last &<< 32 | last &>> 32))
  }

  @inline(always) private static func mix(_ value: UInt64) -> UInt64 {
    let product = value &* 0xA076_1D64_78BD_642F
    return product ^ product &>> 32
  }

  mutating func startLarge(_ depth: Int) { large[depth] = Large() }

  /// The entry of a key in a large object, which is made if there is none; `isSame` compares with another key's node.
  mutating func insertLarge(
    _ depth: Int, _ entry: Entry, text: () -> [UInt8], isSame: (UInt32) -> Bool
  ) -> Bool {
    guard let known = large[depth]?.byHash[entry.hash] else {
      large[depth]?.byHash[entry.hash] = entry
      return true
    }
    if isSame(known.first) {
      large[depth]?.byHash[entry.hash]?.latest = entry.latest
      note(Duplicate(key: entry.latest, first: known.first, previous: known.latest))
      return false
    }
    let text = text()
    guard let other = large[depth]?.byText[text] else {
      large[depth]?.byText[text] = entry
      return true
    }
    large[depth]?.byText[text]?.latest = entry.latest
    note(Duplicate(key: entry.latest, first: other.first, previous: other.latest))
    return false
  }

  mutating func note(_ duplicate: Duplicate) { duplicates.append(duplicate) }
}

extension JSONTreeBuilder.Hot {
  /// Notes a key of the innermost object, whose node comes next. False if more than a look at the hashes is needed.
  @inline(always) mutating func noteKey(_ hash: UInt64) -> Bool {
    let bit: UInt64 = 1 &<< (hash & 63)
    let base = Int(frame.pointee.keyBase)
    if frame.pointee.filter & bit != 0 {
      var i = base
      while i < keyCount {
        if keys[i].hash == hash { return false }
        i &+= 1
      }
    }
    guard keyCount &- base < JSONKeyTable.linear, keyCount < keys.count else { return false }
    frame.pointee.filter |= bit
    keys[keyCount] = JSONKeyTable.Entry(
      hash: hash, first: UInt32(truncatingIfNeeded: count), latest: UInt32(truncatingIfNeeded: count))
    keyCount &+= 1
    return true
  }
}

extension JSONTreeBuilder {
  /// Notes the key that was appended last: one with escapes, of a large object, or with a hash that was there before.
  mutating func noteOddKey() {
    let key = hot.count - 1
    let depth = hot.depth
    let frame = hot.frame
    let entry = JSONKeyTable.Entry(hash: hash(ofKey: key), first: UInt32(key), latest: UInt32(key))
    if frame.pointee.isLarge {
      insertLarge(entry)
      return
    }
    let base = Int(frame.pointee.keyBase)
    for i in base..<hot.keyCount where hot.keys[i].hash == entry.hash && isSameKey(Int(hot.keys[i].first), key) {
      keys.note(.init(key: entry.latest, first: hot.keys[i].first, previous: hot.keys[i].latest))
      hot.keys[i].latest = entry.latest
      hot.nodes[key].flags.insert(.duplicate)
      return
    }
    if hot.keyCount - base >= JSONKeyTable.linear {
      keys.startLarge(depth)
      frame.pointee.isLarge = true
      for i in base..<hot.keyCount { insertLarge(hot.keys[i]) }
      insertLarge(entry)
      return
    }
    if hot.keyCount == hot.keys.count { growKeys() }
    frame.pointee.filter |= 1 &<< (entry.hash & 63)
    hot.keys[hot.keyCount] = entry
    hot.keyCount += 1
  }

  private mutating func insertLarge(_ entry: JSONKeyTable.Entry) {
    let key = Int(entry.first)
    let (nodes, source) = (hot.nodes, source)
    let isNew = keys.insertLarge(
      hot.depth, entry,
      text: { JSONTreeBuilder.cookedKey(nodes[key], source) },
      isSame: { JSONTreeBuilder.isSameKey(nodes[Int($0)], nodes[key], source) })
    if !isNew { hot.nodes[key].flags.insert(.duplicate) }
  }

  private mutating func growKeys() {
    let larger = UnsafeMutableBufferPointer<JSONKeyTable.Entry>.allocate(capacity: hot.keys.count * 2)
    for i in 0..<hot.keyCount { larger[i] = hot.keys[i] }
    hot.keys.deallocate()
    hot.keys = larger
  }

  private func isSameKey(_ a: Int, _ b: Int) -> Bool {
    JSONTreeBuilder.isSameKey(hot.nodes[a], hot.nodes[b], source)
  }

  private func hash(ofKey index: Int) -> UInt64 {
    let node = hot.nodes[index]
    guard node.flags.contains(.escaped) else {
      return JSONKeyTable.hash(hot.lexer.base + (Int(node.start) + 1), Int(node.end) - Int(node.start) - 2)
    }
    let cooked = JSONTreeBuilder.cookedKey(node, source)
    return (cooked + repeatElement(0, count: 8)).withUnsafeBufferPointer { buffer in
      buffer.baseAddress.map { JSONKeyTable.hash($0, cooked.count) } ?? 0
    }
  }

  private static func isSameKey(_ a: DocumentNode, _ b: DocumentNode, _ source: SourceText) -> Bool {
    guard a.flags.contains(.escaped) || b.flags.contains(.escaped) else {
      return source.slice(SourceSpan(source.file, a.start, a.end))
        .elementsEqual(source.slice(SourceSpan(source.file, b.start, b.end)))
    }
    return cookedKey(a, source) == cookedKey(b, source)
  }

  /// The text by which keys are told apart: cooked, or as written if it has lone surrogates, which all cook to U+FFFD.
  private static func cookedKey(_ node: DocumentNode, _ source: SourceText) -> [UInt8] {
    let span = SourceSpan(source.file, node.start, node.end)
    let decoded = DecodedText.scalar(source, span, quoted: true, escaped: node.flags.contains(.escaped))
    return decoded.hasLoneSurrogates ? Array(source.slice(span)) : decoded.utf8
  }
}
