import { formatExact, formatRelative } from "../format/instants.ts";
import { useReader } from "../primitives/reader.tsx";

export type RelativeTimeProps = {
  /** An instant, ISO 8601. */
  value: string;
  now?: string;
  timeZone?: string;
  locale?: string;
  /** In the middle of a sentence: "yesterday" stays small. */
  inline?: boolean;
  /** Count days however many they are: "96 days ago". */
  unit?: "day";
  className?: string;
};

/** Relative, with the exact time on hover. The same on server and client, because now and zone are given. */
export function RelativeTime({ value, now, timeZone, locale, inline, unit, className }: RelativeTimeProps) {
  const reader = useReader({ now, timeZone, locale });
  return (
    <time dateTime={value} title={formatExact(value, reader)} className={className} suppressHydrationWarning>
      {formatRelative(value, reader, { inline, unit })}
    </time>
  );
}
