// swift-format-ignore-file

/// One object a line, sorted, and the names on it: `get=` to read, `call=` to call, `statics=` on the class itself.
enum ExpressionMemberData {
  static let table: StaticString = #"""
$()		get=context isExecuted item params	call=all first itemMatching last pairedItem
$execution		get=customData id mode resumeFormUrl resumeUrl
$execution.customData		call=get getAll set setAll
$input		get=context item params	call=all first last
$node[]		get=binary context json parameter runIndex
$prevNode		get=name outputIndex runIndex
$request		get=body headers method qs url
$response		get=body headers statusCode statusMessage
$tool		get=name parameters
$workflow		get=active id name
DateTime		statics=DATETIME_FULL DATETIME_FULL_WITH_SECONDS DATETIME_HUGE DATETIME_HUGE_WITH_SECONDS DATETIME_MED DATETIME_MED_WITH_SECONDS DATETIME_MED_WITH_WEEKDAY DATETIME_SHORT DATETIME_SHORT_WITH_SECONDS DATE_FULL DATE_HUGE DATE_MED DATE_MED_WITH_WEEKDAY DATE_SHORT TIME_24_SIMPLE TIME_24_WITH_LONG_OFFSET TIME_24_WITH_SECONDS TIME_24_WITH_SHORT_OFFSET TIME_SIMPLE TIME_WITH_LONG_OFFSET TIME_WITH_SECONDS TIME_WITH_SHORT_OFFSET buildFormatParser expandFormat fromFormat fromFormatExplain fromFormatParser fromHTTP fromISO fromJSDate fromMillis fromObject fromRFC2822 fromSQL fromSeconds fromString fromStringExplain invalid isDateTime local max min now parseFormatForOpts resetCache utc	get=c day daysInMonth daysInYear hour invalidExplanation invalidReason isInDST isInLeapYear isOffsetFixed isValid isWeekend loc localWeekNumber localWeekYear localWeekday locale millisecond minute month monthLong monthShort numberingSystem o offset offsetNameLong offsetNameShort ordinal outputCalendar quarter second ts weekNumber weekYear weekday weekdayLong weekdayShort weeksInLocalWeekYear weeksInWeekYear year zone zoneName	call=diff diffNow endOf equals get getPossibleOffsets hasSame minus plus reconfigure resolvedLocaleOptions set setLocale setZone startOf toBSON toFormat toHTTP toISO toISODate toISOTime toISOWeekDate toJSDate toJSON toLocal toLocaleParts toLocaleString toMillis toObject toRFC2822 toRelative toRelativeCalendar toSQL toSQLDate toSQLTime toSeconds toString toUTC toUnixInteger until valueOf
Duration		statics=fromDurationLike fromISO fromISOTime fromMillis fromObject invalid isDuration	get=days hours invalidExplanation invalidReason isValid loc locale milliseconds minutes months numberingSystem quarters seconds values weeks years	call=as equals get mapUnits minus negate normalize plus reconfigure removeZeros rescale set shiftTo shiftToAll toFormat toHuman toISO toISOTime toJSON toMillis toObject toString valueOf
Interval		statics=after before fromDateTimes fromISO invalid isInterval merge xor	get=e end invalidExplanation invalidReason isValid lastDateTime s start	call=abutsEnd abutsStart contains count difference divideEqually engulfs equals hasSame intersection isAfter isBefore isEmpty length mapEndpoints overlaps set splitAt splitBy toDuration toFormat toISO toISODate toISOTime toLocaleString toString union
item		get=binary json pairedItem
process		get=arch env pid platform ppid release version versions
"""#
}
