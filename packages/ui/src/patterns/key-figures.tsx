import clsx from "clsx";
import type { ReactNode } from "react";

export type KeyFigure = { label: string; value: ReactNode; meta?: ReactNode; hint?: string };
export type KeyFiguresProps = {
  items: readonly KeyFigure[];
  /** strip: hairlines only, below a header; frame: a bordered row of larger figures. */
  look?: "strip" | "frame";
};

export function KeyFigures({ items, look = "strip" }: KeyFiguresProps) {
  const isFrame = look === "frame";
  return (
    <dl
      className={clsx(
        "grid grid-cols-2 overflow-hidden border-line bg-line md:auto-cols-fr md:grid-flow-col md:grid-cols-none",
        isFrame ? "gap-px rounded-card border" : "gap-px border-y",
      )}
    >
      {items.map((item) => (
        <div
          key={item.label}
          className={clsx(
            "min-w-0 bg-surface max-md:last:odd:col-span-2",
            isFrame ? "px-3 py-2.5" : "px-4 py-2.5 md:first:pl-6",
          )}
        >
          <dt className="truncate text-xs text-ink-3 roomy:text-base" title={item.hint ?? item.label}>
            {item.label}
          </dt>
          <dd
            className={clsx(
              "flex flex-wrap items-center gap-x-1.5 tnum",
              isFrame
                ? "mt-1 items-baseline text-lg leading-5 font-semibold tracking-[-0.01em]"
                : "mt-0.5 text-sm font-medium",
            )}
          >
            {item.value}
            {item.meta && (
              <span className={clsx("font-normal tracking-normal text-ink-3", isFrame && "text-xs")}>{item.meta}</span>
            )}
          </dd>
        </div>
      ))}
    </dl>
  );
}
