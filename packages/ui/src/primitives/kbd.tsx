import clsx from "clsx";
import type { ReactNode } from "react";

export function Kbd({ children, className }: { children: ReactNode; className?: string }) {
  return (
    <kbd
      className={clsx(
        "inline-flex h-4.5 items-center gap-px rounded-sm border border-line-strong bg-surface px-1 font-sans text-2xs leading-none font-medium text-ink-2",
        className,
      )}
    >
      {children}
    </kbd>
  );
}
