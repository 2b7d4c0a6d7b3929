import clsx from "clsx";
import { formatPercent } from "../format/money.ts";
import { useMessages } from "../messages/messages-context.tsx";
import { useReader } from "../primitives/reader.tsx";

export type ProgressBarProps = {
  /** 0–1; null when no values are set. */
  value: number | null;
  /** 0–1: where a straight line from start to due would be today. A maintained objective has none. */
  expected?: number | null;
  /** Completed, or held: green. */
  done?: boolean;
  size?: 4 | 10 | 14;
  /** slate in the admin, accent in the portal (default by size). */
  tone?: "chart" | "accent";
  /** Words for the whole picture; made from the numbers otherwise. */
  label?: string;
  className?: string;
};

const BARS = { 4: "h-1 rounded-[2px]", 10: "h-2.5 rounded-[5px]", 14: "h-3.5 rounded-[7px]" };
const MARKERS = {
  4: "-top-[3px] h-2.5 w-0.5 -ml-px",
  10: "-top-1 h-4.5 w-[3px] -ml-[1.5px]",
  14: "-top-1 h-5.5 w-[3px] -ml-[1.5px]",
};

/** Bar and marker are one picture with both numbers in words. */
export function ProgressBar({ value, expected, done = false, size = 4, tone, label, className }: ProgressBarProps) {
  const words = useMessages().progress;
  const { locale } = useReader();
  const share = Math.min(1, Math.max(0, value ?? 0));
  const fill = done ? "bg-green" : (tone ?? (size === 4 ? "chart" : "accent")) === "chart" ? "bg-chart" : "bg-accent";
  const hasMarker = expected !== null && expected !== undefined && !done;
  const spoken =
    label ??
    (value === null
      ? words.unknown
      : [
          done ? words.complete : words.done(formatPercent(share, locale)),
          hasMarker && words.expected(formatPercent(Math.min(1, Math.max(0, expected)), locale)),
        ]
          .filter(Boolean)
          .join(", "));
  return (
    <div
      role="img"
      aria-label={spoken}
      className={clsx("relative bg-track", BARS[size], className)}
      style={
        {
          "--at": `${share * 100}%`,
          "--due": `${Math.min(1, Math.max(0, expected ?? 0)) * 100}%`,
        } as React.CSSProperties
      }
    >
      {share > 0 && (
        <span
          className={clsx(
            "absolute inset-y-0 left-0 w-(--at) origin-left rounded-[inherit] motion-safe:animate-grow",
            fill,
          )}
        />
      )}
      {hasMarker && (
        <span
          className={clsx(
            "absolute left-(--due) rounded-[2px] bg-ink shadow-[0_0_0_2px_var(--surface)]",
            MARKERS[size],
          )}
        />
      )}
    </div>
  );
}

/** Said once per list: what the marker means. */
export function ProgressLegend({ children }: { children: string }) {
  return (
    <p className="flex items-center gap-2 text-xs text-ink-3 roomy:text-base">
      <span aria-hidden="true" className="h-3 w-[3px] rounded-[2px] bg-ink" />
      {children}
    </p>
  );
}
