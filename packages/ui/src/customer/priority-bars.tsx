import clsx from "clsx";
import { useMessages } from "../messages/messages-context.tsx";

const HEIGHTS = ["h-1.5", "h-2.5", "h-3.5"];
const FILLED = { low: 1, medium: 2, high: 3 };

/** An objective's priority: three growing bars and the word. */
export function PriorityBars({ priority }: { priority: "low" | "medium" | "high" }) {
  return (
    <span className="inline-flex items-center gap-1.5 text-sm whitespace-nowrap">
      <span aria-hidden="true" className="inline-flex items-end gap-0.5">
        {HEIGHTS.map((height, i) => (
          <span
            key={height}
            className={clsx("w-1 rounded-[1px]", height, i < FILLED[priority] ? "bg-ink-2" : "bg-line-strong")}
          />
        ))}
      </span>
      {useMessages().priority[priority]}
    </span>
  );
}
