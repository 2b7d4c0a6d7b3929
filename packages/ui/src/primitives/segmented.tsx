import clsx from "clsx";
import { Link } from "./link.tsx";

export type SegmentedItem = { value: string; label: string; count?: number; href?: string };

export type SegmentedProps = {
  label: string;
  items: readonly SegmentedItem[];
  current: string;
  /** For items without href. */
  onSelect?: (value: string) => void;
};

/** Two or three ways of seeing the same thing. */
export function Segmented({ label, items, current, onSelect }: SegmentedProps) {
  return (
    <fieldset
      aria-label={label}
      className="inline-flex min-w-0 max-w-full overflow-x-auto rounded-control bg-sunken p-0.5"
    >
      {items.map((item) => {
        const isCurrent = item.value === current;
        const look = clsx(
          "inline-flex h-6 items-center gap-1 rounded-sm px-2.5 text-xs font-medium whitespace-nowrap -outline-offset-1 max-md:h-8 roomy:h-10 roomy:text-base",
          isCurrent ? "bg-raised text-ink shadow-[0_1px_2px_rgb(0_0_0/0.1)]" : "text-ink-2 hover:text-ink",
        );
        const content = (
          <>
            {item.label}
            {item.count !== undefined && <span className="font-normal text-ink-3 tnum">{item.count}</span>}
          </>
        );
        return item.href ? (
          <Link key={item.value} href={item.href} aria-current={isCurrent ? "true" : undefined} className={look}>
            {content}
          </Link>
        ) : (
          <button
            key={item.value}
            type="button"
            aria-pressed={isCurrent}
            onClick={() => onSelect?.(item.value)}
            className={look}
          >
            {content}
          </button>
        );
      })}
    </fieldset>
  );
}
