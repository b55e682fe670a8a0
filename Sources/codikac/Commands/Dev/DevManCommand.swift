/// `codikac dev man`
enum DevManCommand {
  static let command = Command(
    name: "man", summary: "write the manual page", isHidden: true,
    action: .immediate { (_, context) throws(Failure) in
      try context.console.print(ManualPage.text())
      return .success
    })
}
