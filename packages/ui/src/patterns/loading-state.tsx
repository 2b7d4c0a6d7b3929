import clsx from "clsx";
import { useMessages } from "../messages/messages-context.tsx";
import { Skeleton } from "../primitives/skeleton.tsx";

export type LoadingStateProps = {
  /** rows: a table or list; cards: two columns of cards; text: a paragraph. */
  look?: "rows" | "cards" | "text";
  count?: number;
  label?: string;
};

const WIDTHS = ["w-2/5", "w-1/2", "w-1/3", "w-3/5", "w-[45%]"];

/** Still grey blocks that keep the layout; they appear after 300 ms, so that fast pages do not flicker. */
export function LoadingState({ look = "rows", count = 5, label }: LoadingStateProps) {
  const words = useMessages().state;
  const items = Array.from({ length: count }, (_, i) => i);
  return (
    <div role="status" className="animate-appear">
      <span className="sr-only">{label ?? words.loading}</span>
      {look === "rows" && (
        <div className="divide-y divide-line">
          {items.map((i) => (
            <div key={i} className="flex h-10 items-center gap-3 roomy:h-20">
              <Skeleton className="size-5 shrink-0 rounded-[5px]" />
              <Skeleton className={clsx("h-3", WIDTHS[i % WIDTHS.length])} />
              <Skeleton className="ml-auto h-3 w-16" />
            </div>
          ))}
        </div>
      )}
      {look === "cards" && (
        <div className="grid gap-3 sm:grid-cols-2">
          {items.map((i) => (
            <div key={i} className="grid gap-3 rounded-card border border-line p-4">
              <Skeleton className={clsx("h-3.5", WIDTHS[i % WIDTHS.length])} />
              <Skeleton className="h-1 w-full" />
              <Skeleton className="h-3 w-1/3" />
            </div>
          ))}
        </div>
      )}
      {look === "text" && (
        <div className="grid gap-2">
          {items.map((i) => (
            <Skeleton key={i} className={clsx("h-3", i === count - 1 ? "w-2/5" : "w-full")} />
          ))}
        </div>
      )}
    </div>
  );
}
