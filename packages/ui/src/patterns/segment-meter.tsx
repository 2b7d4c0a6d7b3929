import clsx from "clsx";
import { useMessages } from "../messages/messages-context.tsx";

export type SegmentState = "approved" | "waiting" | "late" | "at_risk" | "open";

export type SegmentMeterProps = {
  /** One per deliverable, in the order to be drawn. */
  segments: readonly SegmentState[];
  size?: 4 | 10;
  tone?: "chart" | "accent";
  label?: string;
};

const ORDER = ["approved", "waiting", "at_risk", "late", "open"] as const;

/** How a service stands, deliverable by deliverable. */
export function SegmentMeter({
  segments,
  size = 10,
  tone = size === 4 ? "chart" : "accent",
  label,
}: SegmentMeterProps) {
  const words = useMessages().segment;
  const spoken =
    label ??
    ORDER.map((state) => ({ state, n: segments.filter((segment) => segment === state).length }))
      .filter(({ n }) => n > 0)
      .map(({ state, n }) => words[state](n))
      .join(", ");
  const fills: Record<SegmentState, string> = {
    approved: tone === "chart" ? "bg-chart" : "bg-accent",
    waiting:
      "bg-[repeating-linear-gradient(135deg,var(--accent)_0_3px,color-mix(in_srgb,var(--accent)_30%,var(--surface))_3px_6px)]",
    at_risk: "bg-orange",
    late: "bg-red",
    open: "bg-track",
  };
  return (
    <div role="img" aria-label={spoken} className={clsx("flex", size === 4 ? "gap-0.5" : "gap-1")}>
      {segments.map((state, i) => (
        <span
          // biome-ignore lint/suspicious/noArrayIndexKey: a segment is its place
          key={i}
          className={clsx(
            "min-w-0.5 flex-1 rounded-[2px]",
            size === 4 ? "h-1" : "h-2.5 first:rounded-l-[5px] last:rounded-r-[5px]",
            fills[state],
          )}
        />
      ))}
    </div>
  );
}
