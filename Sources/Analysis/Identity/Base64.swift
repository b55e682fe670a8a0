/// Base64 of RFC 4648 with padding, without line breaks.
package enum Base64 {
  package static func encode(_ bytes: [UInt8]) -> String {
    let alphabet = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8)
    var out: [UInt8] = []
    out.reserveCapacity((bytes.count + 2) / 3 * 4)
    var i = 0
    while i < bytes.count {
      let left = Swift.min(bytes.count - i, 3)
      let second = left > 1 ? bytes[i + 1] : 0
      let third = left > 2 ? bytes[i + 2] : 0
      out.append(alphabet[Int(bytes[i] >> 2)])
      out.append(alphabet[Int((bytes[i] & 3) << 4 | second >> 4)])
      out.append(left > 1 ? alphabet[Int((second & 15) << 2 | third >> 6)] : 0x3D)
      out.append(left > 2 ? alphabet[Int(third & 63)] : 0x3D)
      i += 3
    }
    return String(decoding: out, as: UTF8.self)
  }
}
