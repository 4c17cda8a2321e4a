export const MS_PER_MINUTE = 60_000;
export const MS_PER_HOUR = 60 * MS_PER_MINUTE;
/** A day of 24 hours. A calendar day in a zone can have 23 or 25: never count those with this. */
export const MS_PER_DAY = 24 * MS_PER_HOUR;
