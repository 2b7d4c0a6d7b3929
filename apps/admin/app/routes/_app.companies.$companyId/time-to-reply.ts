import * as words from "~/messages/en.ts";

/** "40 min", "2 h 10", "14 h", "3 days": as exact as one needs it. */
export function timeToReply(minutes: number): string {
  const said = words.glance.support;
  if (minutes < 60) return said.minutes(minutes);
  const hours = Math.floor(minutes / 60);
  if (hours >= 48) return said.days(Math.round(hours / 24));
  const rest = minutes % 60;
  return rest === 0 || hours >= 10 ? said.hours(hours) : said.hoursAndMinutes(hours, rest);
}
