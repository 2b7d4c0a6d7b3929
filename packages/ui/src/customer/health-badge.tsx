import clsx from "clsx";
import { useMessages } from "../messages/messages-context.tsx";
import { Shape, type ShapeName } from "../primitives/shape.tsx";
import { TONE_SOFT, TONE_TEXT, type Tone } from "../primitives/state-word.tsx";

export type HealthBand = "thriving" | "needs_attention" | "at_risk" | "critical" | "none";

export const HEALTH_LOOK: Record<HealthBand, { shape: ShapeName; tone: Tone }> = {
  thriving: { shape: "disc", tone: "green" },
  needs_attention: { shape: "half", tone: "yellow" },
  at_risk: { shape: "triangle", tone: "orange" },
  critical: { shape: "square", tone: "red" },
  none: { shape: "dashed", tone: "neutral" },
};

export type HealthBadgeProps = {
  band: HealthBand;
  /** 0–100; left out when there is not enough data. */
  score?: number | null;
  /** Points since last week; 0 is not shown. */
  change?: number | null;
  /** "badge" on the band's fill; "table" without fill, its word in ink-2. */
  look?: "badge" | "table";
};

/** Shape, number, word: never colour alone. */
export function HealthBadge({ band, score, change, look = "badge" }: HealthBadgeProps) {
  const words = useMessages().health;
  const { shape, tone } = HEALTH_LOOK[band];
  const number = band !== "none" && score != null && (
    <b className={clsx("tnum", look === "table" && "min-w-4.5 text-ink")}>{score}</b>
  );
  if (look === "table") {
    return (
      <span className="inline-flex items-center gap-1.5 align-top whitespace-nowrap">
        <Shape of={shape} className={TONE_TEXT[tone]} />
        {number}
        <span className="text-ink-2">{words[band]}</span>
      </span>
    );
  }
  return (
    <span
      className={clsx(
        "inline-flex h-6 items-center gap-1.5 rounded-control pr-2 pl-1.5 text-sm leading-none font-medium whitespace-nowrap",
        TONE_SOFT[tone],
      )}
    >
      <Shape of={shape} />
      {number}
      {words[band]}
      {change != null && change !== 0 && (
        <span className="ml-0.5 border-l border-current/30 pl-1.5 tnum">
          <span aria-hidden="true">
            {change > 0 ? "↑" : "↓"} {Math.abs(change)}
          </span>
          <span className="sr-only">{words.change(change)}</span>
        </span>
      )}
    </span>
  );
}
