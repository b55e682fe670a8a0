/// The eleven placeholder scopes by name. What a scope means is `PlaceholderScope` in Analysis.
package enum ScopeName: String, CaseIterable, Sendable {
  case procdata = "PROCDATA"
  case userdata = "USERDATA"
  case memsecrt = "MEMSECRT"
  case flexcred = "FLEXCRED"
  case usercred = "USERCRED"
  case orgcred = "ORGCRED"
  case instcred = "INSTCRED"
  case syscreds = "SYSCREDS"
  case orgsecret = "ORGSECRET"
  case instparm = "INSTPARM"
  case subwkfl = "SUBWKFL"

  /// A table, not an algorithm: the suffix of ORGSECRET is not its mirror image.
  package var suffix: String {
    switch self {
    case .procdata: "ATADCORP"
    case .userdata: "ATADRESU"
    case .memsecrt: "TRCESMEM"
    case .flexcred: "DERCXELF"
    case .usercred: "DERCRESU"
    case .orgcred: "DERCGRO"
    case .instcred: "DERCTSNI"
    case .syscreds: "SDERCSYS"
    case .orgsecret: "TERCESORG"
    case .instparm: "MRAPTSNI"
    case .subwkfl: "LFKWBUS"
    }
  }
}
