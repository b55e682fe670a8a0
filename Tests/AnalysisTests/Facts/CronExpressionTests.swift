import Testing

@testable import Analysis

@Suite struct CronExpressionTests {
  @Test func fieldsAreSetsOfValues() throws {
    let cron = try #require(CronExpression("*/20 9-11,22 1,15 JAN-mar 5-7"))
    #expect(cron.minute.values == [0, 20, 40])
    #expect(cron.hour.values == [9, 10, 11, 22])
    #expect(cron.day.values == [1, 15])
    #expect(cron.month.values == [1, 2, 3])
    #expect(cron.weekday.values == [0, 5, 6], "7 is Sunday")
    #expect(cron.second == nil)
  }

  @Test func aStepWithoutAnEndGoesOnToTheLastValue() {
    #expect(CronExpression("5/20 * * * *")?.minute.values == [5, 25, 45])
  }

  @Test(arguments: ["0 8 30 2 *", "0 8 31 2,4,6,9,11 *", "0 8 31 4 0-6"])
  func neverDue(text: String) {
    #expect(CronExpression(text)?.isNeverDue == true)
  }

  @Test(arguments: ["0 8 29 2 *", "0 8 30 2 1", "0 8 31 * *", "0 8 30,31 2,4 *"])
  func dueSomeDay(text: String) {
    #expect(CronExpression(text)?.isNeverDue == false)
  }

  @Test(arguments: [
    ("0 8 * * 1-5", "0 8 * * MON,TUE,WED,THU,FRI", true), ("0 8 * * *", "0 8 1-31 * *", true),
    ("0 8 * * 0", "0 8 * * 7", true), ("30 0 8 * * *", "0 8 * * *", true), ("@daily", "0 0 * * *", true),
    ("*/30 * * * *", "0,30 * * * *", true), ("0 8 * * 1", "0 9 * * 1", false), ("*/10 * * * * *", "* * * * *", false),
    ("0 8 1 * *", "0 8 1 * 1", false),
  ])
  func sameTimes(a: String, b: String, areSame: Bool) throws {
    let first = try #require(CronExpression(a))
    let second = try #require(CronExpression(b))
    #expect(first.isDue(with: second) == areSame)
    #expect(second.isDue(with: first) == areSame)
  }

  @Test(arguments: [
    "0 8 * * MON", "x", "", "* * * * * * *", "1-2-3,,/ * 9/0 ? -", "@", "🙂 é * * *", "0 */99999999999999999999 * * *",
  ])
  func faultsLieWithinTheText(text: String) {
    for fault in CronReading(text).faults {
      #expect(fault.range.lowerBound >= 0 && fault.range.upperBound <= text.utf8.count, "\(fault)")
      #expect(!fault.message.isEmpty && !fault.label.isEmpty)
    }
  }
}
