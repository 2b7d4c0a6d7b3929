import clsx from "clsx";
import { Link } from "./link.tsx";

export type TabItem = { href: string; label: string; count?: number; current?: boolean };

/** Tabs are links: the open one lives in the URL. */
export function Tabs({ label, items, className }: { label: string; items: readonly TabItem[]; className?: string }) {
  return (
    <nav aria-label={label} className={clsx("border-b border-line", className)}>
      <ul className="-mb-px flex gap-5 overflow-x-auto px-6 [scrollbar-width:none] max-md:px-4">
        {items.map((item) => (
          <li key={item.href}>
            <Link
              href={item.href}
              aria-current={item.current ? "page" : undefined}
              className={clsx(
                "flex h-10 items-center gap-1.5 border-b-2 text-sm font-medium whitespace-nowrap -outline-offset-4 roomy:h-12 roomy:text-lg",
                item.current ? "border-ink text-ink" : "border-transparent text-ink-2 hover:text-ink",
              )}
            >
              {item.label}
              {item.count !== undefined && <span className="font-normal text-ink-3 tnum">{item.count}</span>}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
