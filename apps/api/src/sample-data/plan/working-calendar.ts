import { addDays, startOfWorkspaceDay, workspaceDay } from "@tandem/domain/workspace/workspace-day";

const MINUTE = 60_000;
const OPENS = 8 * 60 + 30;
const CLOSES = 17 * 60 + 30;

/** Turns "so many days ago" into working days and working hours of the workspace. */
export interface WorkingCalendar {
  /** the workspace day of `now` */
  today: string;
  /** the end of the last working day before today: nothing that happened is later */
  latest: Date;
  /** the working day on or before that many days ago; for days ahead (below zero) on or after */
  day(daysAgo: number): string;
  /** that day at a time such as 9.5 for half past nine */
  at(daysAgo: number, hour: number): Date;
  /** so many working minutes later */
  later(from: Date, minutes: number): Date;
  daysAgoOf(time: Date): number;
}

export function workingCalendar(now: Date, timeZone: string): WorkingCalendar {
  const today = workspaceDay(now, timeZone);
  // Clocks change on Sundays, when nobody works: midnight plus minutes is the time on the wall.
  const timeOf = (day: string, minutes: number) =>
    new Date(startOfWorkspaceDay(day, timeZone).getTime() + Math.round(minutes) * MINUTE);
  const toWorkingDay = (day: string, step: 1 | -1): string =>
    isWorkingDay(day) ? day : toWorkingDay(addDays(day, step), step);
  const day = (daysAgo: number) => toWorkingDay(addDays(today, -daysAgo), daysAgo < 0 ? 1 : -1);

  const later = (from: Date, minutes: number): Date => {
    const onDay = workspaceDay(from, timeZone);
    const minuteOfDay = (from.getTime() - startOfWorkspaceDay(onDay, timeZone).getTime()) / MINUTE;
    const left = isWorkingDay(onDay) ? Math.max(0, CLOSES - Math.max(OPENS, minuteOfDay)) : 0;
    if (minutes < left) return timeOf(onDay, Math.max(OPENS, minuteOfDay) + minutes);
    return later(timeOf(toWorkingDay(addDays(onDay, 1), 1), OPENS), minutes - left);
  };

  return {
    today,
    latest: timeOf(day(1), CLOSES),
    day,
    at: (daysAgo, hour) => timeOf(day(daysAgo), hour * 60),
    later,
    daysAgoOf: (time) => daysBetween(workspaceDay(time, timeZone), today),
  };
}

const daysBetween = (from: string, to: string) => Math.round((Date.parse(to) - Date.parse(from)) / (24 * 60 * MINUTE));

const FIXED_HOLIDAYS = new Set(["01-01", "05-01", "12-25", "12-26"]);

/** Monday to Friday, without the holidays that most of Europe keeps. */
export function isWorkingDay(day: string): boolean {
  const weekday = new Date(`${day}T00:00:00Z`).getUTCDay();
  if (weekday === 0 || weekday === 6 || FIXED_HOLIDAYS.has(day.slice(5))) return false;
  const easter = easterSunday(Number(day.slice(0, 4)));
  return ![-2, 1, 39, 50].some((offset) => addDays(easter, offset) === day);
}

/** Gauss' rule as completed by Meeus, Jones and Butcher. */
function easterSunday(year: number): string {
  const golden = year % 19;
  const century = Math.floor(year / 100);
  const rest = year % 100;
  const shift = Math.floor((century + 8) / 25);
  const epact = (19 * golden + century - Math.floor(century / 4) - Math.floor((century - shift + 1) / 3) + 15) % 30;
  const weekday = (32 + 2 * (century % 4) + 2 * Math.floor(rest / 4) - epact - (rest % 4)) % 7;
  const correction = Math.floor((golden + 11 * epact + 22 * weekday) / 451);
  const month = Math.floor((epact + weekday - 7 * correction + 114) / 31);
  const dayOfMonth = ((epact + weekday - 7 * correction + 114) % 31) + 1;
  return `${year}-${String(month).padStart(2, "0")}-${String(dayOfMonth).padStart(2, "0")}`;
}
