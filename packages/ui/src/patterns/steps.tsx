import clsx from "clsx";
import { Check } from "lucide-react";
import { Icon } from "../primitives/icon.tsx";
import { Link } from "../primitives/link.tsx";

export type Step = { label: string; state: "done" | "current" | "ahead"; href?: string };

/** Where one is on a way of several pages: what is done, what is now, what is still to come. */
export function Steps({ label, items }: { label: string; items: readonly Step[] }) {
  return (
    <nav aria-label={label}>
      <ol className="flex flex-wrap items-center gap-x-2 gap-y-1 text-sm">
        {items.map((item, i) => (
          <li
            key={item.label}
            aria-current={item.state === "current" ? "step" : undefined}
            className="flex items-center gap-2"
          >
            {i > 0 && <span aria-hidden="true" className="h-px w-5 bg-line-strong max-md:w-2" />}
            <span
              aria-hidden="true"
              className={clsx(
                "grid size-5 shrink-0 place-items-center rounded-full text-2xs font-semibold tnum",
                item.state === "current" && "bg-ink text-surface",
                item.state === "done" && "bg-green-soft text-green",
                item.state === "ahead" && "bg-none-soft text-ink-2",
              )}
            >
              {item.state === "done" ? <Icon of={Check} size={12} /> : i + 1}
            </span>
            {item.href ? (
              <Link href={item.href} className="text-ink-2 hover:text-ink">
                {item.label}
              </Link>
            ) : (
              <span className={item.state === "current" ? "font-medium" : "text-ink-3 max-sm:sr-only"}>
                {item.label}
              </span>
            )}
          </li>
        ))}
      </ol>
    </nav>
  );
}
