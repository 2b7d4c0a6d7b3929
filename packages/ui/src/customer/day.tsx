import { type DayLook, dayOf, daysBetween, formatDay, formatDayDistance } from "../format/days.ts";
import { useReader } from "../primitives/reader.tsx";

export type DayProps = {
  /** YYYY-MM-DD */
  value: string;
  /** "auto" leaves this year out; "distance" says "in 12 days" with the date on hover. */
  look?: DayLook | "distance";
  inline?: boolean;
  unit?: "day";
  locale?: string;
  className?: string;
};

export function Day({ value, look = "auto", inline, unit, locale, className }: DayProps) {
  const reader = useReader({ locale });
  const today = dayOf(reader.now, reader.timeZone);
  const text =
    look === "distance"
      ? formatDayDistance(daysBetween(today, value), reader.locale, { inline, unit })
      : formatDay(value, reader.locale, look, today);
  return (
    <time
      dateTime={value}
      title={formatDay(value, reader.locale, "long")}
      className={className}
      suppressHydrationWarning
    >
      {text}
    </time>
  );
}
