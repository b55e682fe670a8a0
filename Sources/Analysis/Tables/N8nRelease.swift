/// A line of n8n releases that the catalogue tells apart.
package enum N8nRelease: Sendable, CaseIterable {
  case v1, v2

  /// The release that the facts were collected from: `2.41.1`.
  package var version: String { self == .v1 ? NodeTypeData.version1 : NodeTypeData.version2 }
}

/// Which releases have a node type or credential type.
package enum Availability: Sendable, Hashable {
  case both
  /// Not in 1.x.
  case sinceV2
  /// Not in 2.x.
  case goneInV2

  package func includes(_ release: N8nRelease) -> Bool {
    switch self {
    case .both: true
    case .sinceV2: release == .v2
    case .goneInV2: release == .v1
    }
  }
}

/// What the package part of a type's name says about how much the catalogue can know of it.
package enum PackageStanding: Sendable, Hashable {
  /// The catalogue lists all its types: one that is not there is unknown to n8n too.
  case listed
  /// Its types are made while n8n runs (`@n8n/mcp-registry`); none is listed.
  case virtual
  /// A package that a server may or may not have installed.
  case community
  /// No package at all: no `.` stands in the name.
  case missing
}
