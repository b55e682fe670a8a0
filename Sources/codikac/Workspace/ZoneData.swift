import Analysis

/// The zone data that the system has installed (on Debian, package `tzdata`).
enum ZoneData {
  private static let folder = "/usr/share/zoneinfo"

  /// Nil where there is none.
  static func read(_ files: any FileSystem) -> TimeZones? {
    guard let data = try? files.read(Path.join(folder, "tzdata.zi")) else { return nil }
    let places = try? files.read(Path.join(folder, "zone.tab"))
    return TimeZones(data: Array(data.bytes), places: places.map { Array($0.bytes) } ?? [])
  }
}
