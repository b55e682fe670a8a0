/// Names of letters, digits and single hyphens, made from titles.
package enum Slug {
  /// `Invoice intake (v2)` gives `invoice-intake-v2`. What is no ASCII letter or digit separates; without any the slug
  /// is `use-case`.
  package static func make(_ title: String) -> String {
    var slug: [UInt8] = []
    for byte in title.utf8 {
      switch byte {
      case 0x30...0x39, 0x61...0x7A: slug.append(byte)
      case 0x41...0x5A: slug.append(byte | 0x20)
      default: if let last = slug.last, last != 0x2D { slug.append(0x2D) }
      }
    }
    if slug.last == 0x2D { slug.removeLast() }
    return slug.isEmpty ? "use-case" : String(decoding: slug, as: UTF8.self)
  }
}
