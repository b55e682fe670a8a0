import Testing

@testable import Lowering

@Suite struct HumanScheduleTests {
  @Test(arguments: [
    ("0 8 * * 1", "Every Monday at 8:00 AM"),
    ("30 17 * * *", "Every day at 5:30 PM"),
    ("0 0 * * *", "Every day at 12:00 AM"),
    ("5 12 * * *", "Every day at 12:05 PM"),
    ("0 9 * * 1-5", "Every weekday at 9:00 AM"),
    ("0 9 * * MON-FRI", "Every weekday at 9:00 AM"),
    ("0 9 * * mon,wed,fri", "Every Monday, Wednesday and Friday at 9:00 AM"),
    ("0 9 * * 1-4", "Every Monday to Thursday at 9:00 AM"),
    ("0 10 * * 0,6", "Every Saturday and Sunday at 10:00 AM"),
    ("0 10 * * 6-7", "Every Saturday and Sunday at 10:00 AM"),
    ("0 10 * * 7", "Every Sunday at 10:00 AM"),
    ("0 8,17 * * *", "Every day at 8:00 AM and 5:00 PM"),
    ("0,30 8,17 * * 1", "Every Monday at 8:00 AM, 8:30 AM, 5:00 PM and 5:30 PM"),
    ("0 8 1 * *", "On the 1st of every month at 8:00 AM"),
    ("0 8 1,15 * *", "On the 1st and 15th of every month at 8:00 AM"),
    ("0 8 22-24 * *", "On the 22nd to the 24th of every month at 8:00 AM"),
    ("0 8 11,12,13,21,22,23 * *", "On the 11th, 12th, 13th, 21st, 22nd and 23rd of every month at 8:00 AM"),
    ("0 8 1 1 *", "On the 1st of January at 8:00 AM"),
    ("0 8 1 */3 *", "On the 1st of January, April, July and October at 8:00 AM"),
    ("0 8 * 6 *", "Every day in June at 8:00 AM"),
    ("0 8 * JUN-AUG 1", "Every Monday in June, July and August at 8:00 AM"),
    ("0 8 */2 * *", "Every 2nd day of the month at 8:00 AM"),
    ("0 8 13 * 5", "On the 13th of every month and every Friday at 8:00 AM"),
    ("* * * * *", "Every minute"),
    ("*/15 * * * *", "Every 15 minutes"),
    ("*/7 * * * *", "Every 7 minutes from the full hour on"),
    ("*/15 9-17 * * 1-5", "Every weekday, every 15 minutes from 9:00 AM to 5:59 PM"),
    ("*/10 8 * * *", "Every 10 minutes from 8:00 AM to 8:59 AM"),
    ("*/10 8,20 * * *", "Every 10 minutes in the hours of 8 AM and 8 PM"),
    ("*/5 */2 * * *", "Every 5 minutes of every 2nd hour"),
    ("0 * * * *", "Every hour"),
    ("15 * * * *", "Every hour at 15 minutes past"),
    ("1 * * * *", "Every hour at 1 minute past"),
    ("0,20,40 * * * *", "Every hour at 0, 20 and 40 minutes past"),
    ("0 9-17 * * *", "Every hour from 9:00 AM to 5:00 PM"),
    ("30 9-17 * * *", "Every hour at 30 minutes past from 9:00 AM to 5:30 PM"),
    ("0 */2 * * *", "Every 2 hours"),
    ("0 */5 * * *", "Every 5 hours from midnight on"),
    ("10 */6 * * 1", "Every Monday, every 6 hours at 10 minutes past"),
    ("0 6 10 * * 1", "Every Monday at 10:06 AM"),
    ("@daily", "Every day at 12:00 AM"),
    ("@hourly", "Every hour"),
    ("@weekly", "Every Sunday at 12:00 AM"),
    ("  0   8  *  *  1 ", "Every Monday at 8:00 AM"),
    ("0 8 ? * 1", "Every Monday at 8:00 AM"),
  ])
  func inEnglish(cron: String, expected: String) {
    #expect(HumanSchedule.text(cron, timezone: "Europe/Brussels") == expected + " (Europe/Brussels)")
  }

  @Test(arguments: [
    "", "nonsense", "60 8 * * *", "0 24 * * *", "0 8 0 * *", "0 8 * 13 *", "0 8 * * 8", "0 8 * *", "*/0 * * * *",
    "30 0 8 * * 1", "0 8 L * *", "5-1 * * * *", "0 8 * * 1#2", "-1 * * * *", "99999999999999999999 * * * *",
  ])
  func whatCannotBeReadIsQuoted(cron: String) {
    #expect(HumanSchedule.text(cron, timezone: "UTC") == "On the schedule `\(cron)` (UTC)")
  }
}
