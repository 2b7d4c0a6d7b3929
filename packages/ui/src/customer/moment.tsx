import { formatClock, formatExact, formatMoment } from "../format/instants.ts";
import { useReader } from "../primitives/reader.tsx";

type Props = {
  /** An instant, ISO 8601. */
  value: string;
  /** "moment": "Tue 17 Nov, 09:50"; "clock": "09:50"; "exact": all of it. */
  look?: "moment" | "clock" | "exact";
  now?: string;
  timeZone?: string;
  locale?: string;
  className?: string;
};

const FORMATS = { moment: formatMoment, clock: formatClock, exact: formatExact };

export function Moment({ value, look = "moment", now, timeZone, locale, className }: Props) {
  const reader = useReader({ now, timeZone, locale });
  return (
    <time dateTime={value} title={formatExact(value, reader)} className={className} suppressHydrationWarning>
      {FORMATS[look](value, reader)}
    </time>
  );
}
