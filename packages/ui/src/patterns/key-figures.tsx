import clsx from "clsx";
import type { ReactNode } from "react";
import { Definition } from "../primitives/definition.tsx";

export type KeyFigure = {
  label: string;
  value: ReactNode;
  meta?: ReactNode;
  hint?: string;
  /** What exactly it is: on hover and on focus. */
  definition?: string;
};
export type KeyFiguresProps = {
  items: readonly KeyFigure[];
  /** strip: hairlines only, below a header; frame: a bordered row of larger figures. */
  look?: "strip" | "frame";
};

/** A definition opens beyond the frame, so the frame cannot cut its corners: the cells at its corners are round. */
const CORNERS =
  "max-md:first:rounded-tl-[7px] max-md:nth-2:rounded-tr-[7px] max-md:last:rounded-b-[7px] md:first:rounded-l-[7px] md:last:rounded-r-[7px]";

export function KeyFigures({ items, look = "strip" }: KeyFiguresProps) {
  const isFrame = look === "frame";
  return (
    <dl
      className={clsx(
        "grid grid-cols-2 border-line bg-line md:auto-cols-fr md:grid-flow-col md:grid-cols-none",
        isFrame ? "gap-px rounded-card border" : "gap-px overflow-hidden border-y",
      )}
    >
      {items.map((item, index) => (
        <div
          key={item.label}
          className={clsx(
            "min-w-0 bg-surface max-md:last:odd:col-span-2",
            isFrame ? `px-3 py-2.5 ${CORNERS}` : "px-4 py-2.5 md:first:pl-6",
          )}
        >
          {item.definition ? (
            <dt className="text-xs text-ink-3">
              <Definition text={item.definition} place={placeOf(index, items.length)}>
                {item.label}
              </Definition>
            </dt>
          ) : (
            <dt className="truncate text-xs text-ink-3 roomy:text-base" title={item.hint ?? item.label}>
              {item.label}
            </dt>
          )}
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

/** Near the right edge it opens to the left: the second column of a phone, the last two of a wide screen. */
const placeOf = (index: number, count: number): string =>
  `${index % 2 === 1 ? "max-md:right-0" : "max-md:left-0"} ${index >= count - 2 ? "md:right-0" : "md:left-0"}`;
