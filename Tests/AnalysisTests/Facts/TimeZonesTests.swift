import Foundation
import Testing

@testable import Analysis

@Suite struct TimeZonesTests {
  private let zones = TimeZones(
    data: Array(
      """
      # version 2026
      R E 1977 1980 - Apr Su>=1 1u 1 S
      Z Europe/Brussels 0:17:30 - LMT 1880
      0:17:30 - BMT 1892 May 1 00:17:30
      Z Factory 0 - -00
      Z Etc/UTC 0 - UTC
      L Europe/Brussels Europe/Amsterdam
      L Etc/UTC UTC
      L Etc/UTC Zulu
      """.utf8), places: Array("BE,NL\t+5050+00420\tEurope/Brussels\nNL\t+5222+00454\tEurope/Amsterdam\tnotes\n".utf8))

  @Test func zonesAndTheirOtherNames() {
    #expect(zones.names == ["Europe/Brussels", "Etc/UTC", "Europe/Amsterdam", "UTC", "Zulu"])
    #expect(zones.contains("Europe/Brussels") && zones.contains("Zulu"))
    #expect(!zones.contains("Factory") && !zones.contains("europe/brussels") && !zones.contains(""))
  }

  @Test func onlyNamesThatMeanNoPlaceAreOld() {
    #expect(zones.canonical("Zulu") == "Etc/UTC")
    #expect(zones.canonical("UTC") == nil && zones.canonical("Europe/Amsterdam") == nil)
    #expect(zones.canonical("Europe/Brussels") == nil && zones.canonical("Mars/Base") == nil)
  }

  @Test func emptyDataKnowsNothing() {
    let none = TimeZones(data: [])
    #expect(none.names.isEmpty && !none.contains("UTC"))
  }

  @Test(.enabled(if: FileManager.default.isReadableFile(atPath: "/usr/share/zoneinfo/tzdata.zi")))
  func theDataOfTheSystemIsRead() throws {
    func bytes(_ name: String) throws -> [UInt8] {
      Array(try Data(contentsOf: URL(filePath: "/usr/share/zoneinfo/" + name)))
    }
    let system = TimeZones(data: try bytes("tzdata.zi"), places: try bytes("zone.tab"))
    #expect(system.names.count > 400)
    for name in ["Europe/Brussels", "America/Argentina/Buenos_Aires", "UTC", "Asia/Calcutta", "Etc/GMT+1"] {
      #expect(system.contains(name), "\(name)")
    }
    #expect(system.canonical("Asia/Calcutta") == "Asia/Kolkata")
    #expect(system.canonical("Europe/Amsterdam") == nil)
    #expect(!system.contains("CEST") && !system.contains("Mars/Base"))
  }
}
