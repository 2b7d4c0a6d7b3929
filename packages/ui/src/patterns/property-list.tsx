import clsx from "clsx";
import { Fragment, type ReactNode } from "react";

export type Property = { label: string; value: ReactNode };

/** side: label left, value right (rails); stacked: label above (portal asides, forms of facts). */
export function PropertyList({ items, look = "side" }: { items: readonly Property[]; look?: "side" | "stacked" }) {
  if (look === "stacked") {
    return (
      <dl className="grid gap-3 text-sm roomy:gap-3.5 roomy:text-lg">
        {items.map((item) => (
          <div key={item.label} className="min-w-0">
            <dt className="text-xs text-ink-3 roomy:text-base">{item.label}</dt>
            <dd className="font-medium wrap-anywhere">{item.value}</dd>
          </div>
        ))}
      </dl>
    );
  }
  return (
    <dl className={clsx("grid grid-cols-[auto_minmax(0,1fr)] gap-x-3 gap-y-1 text-sm roomy:text-lg")}>
      {items.map((item) => (
        <Fragment key={item.label}>
          <dt className="text-ink-3">{item.label}</dt>
          <dd className="text-right wrap-anywhere">{item.value}</dd>
        </Fragment>
      ))}
    </dl>
  );
}
