import Parser

/// Community packages that the project vouches for: they are installed wherever its workflows run.
enum AllowedPackages {
  /// `tables.communityPackages` of `codika.yaml`; nothing is allowed by itself.
  static func contains(_ package: String, in project: Project) -> Bool {
    project.fact("communityPackages", package)?.bool == true
  }
}
