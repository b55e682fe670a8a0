import Testing

@testable import codikac

@Suite struct LocaleTests {
  @Test(arguments: [
    (["LANG": "en_US.UTF-8"], true), (["LANG": "C.utf8"], true), (["LANG": "C"], false), ([:], false),
    (["LC_ALL": "C", "LANG": "en_US.UTF-8"], false), (["LC_ALL": "", "LANG": "en_US.UTF-8"], true),
    (["LC_CTYPE": "de_DE.UTF-8", "LANG": "C"], true), (["LC_ALL": "POSIX", "LC_CTYPE": "de_DE.UTF-8"], false),
  ])
  func theFirstThatIsSetDecides(variables: [String: String], isUnicode: Bool) {
    let environment = ProcessEnvironment(
      variable: { variables[$0] }, resultsAreTerminal: false, messagesAreTerminal: false)
    #expect(environment.isUnicode == isUnicode)
  }

  @Test func widthComesFromTheTerminalThenFromColumns() {
    func width(_ columns: String?, terminal: Int?, isTerminal: Bool = true) -> Int? {
      ProcessEnvironment(
        variable: { $0 == "COLUMNS" ? columns : nil }, resultsAreTerminal: isTerminal, messagesAreTerminal: false,
        terminalWidth: terminal
      ).width
    }
    #expect(width("50", terminal: 90) == 90)
    #expect(width("50", terminal: nil) == 50)
    #expect(width("x", terminal: nil) == 80)
    #expect(width("-3", terminal: nil) == 80)
    #expect(width("50", terminal: 90, isTerminal: false) == nil)
  }
}
