import clsx from "clsx";
import { X } from "lucide-react";
import type { ReactNode } from "react";
import { Icon, type LucideIcon } from "../primitives/icon.tsx";

export type BulkBarProps = {
  /** Names the bar: "Selected companies". */
  label: string;
  /** "50 on this page selected" */
  said: ReactNode;
  /** Makes more of what is selected: "Select all 1,243 that match". */
  widen?: { label: string; onPress: () => void };
  /** BulkBarButtons. */
  children: ReactNode;
  clearLabel: string;
  onClear: () => void;
  /** Within the text rather than over the page: for a preview. */
  still?: boolean;
};

/** What can be done with the rows that are ticked. Floats over the page, above the tab bar on a phone; nothing without scripts needs it. */
export function BulkBar({ label, said, widen, children, clearLabel, onClear, still = false }: BulkBarProps) {
  return (
    <section
      aria-label={label}
      className={clsx(
        "flex max-w-full flex-wrap items-center gap-x-1 gap-y-0.5 rounded-[10px] bg-ink py-1.5 pr-2 pl-4 text-sm text-surface shadow-pop",
        still
          ? "w-fit"
          : "fixed bottom-5 left-[calc(var(--side-width,0px)+(100%-var(--side-width,0px))/2)] z-30 w-max -translate-x-1/2 max-md:inset-x-2 max-md:bottom-[calc(68px+env(safe-area-inset-bottom))] max-md:w-auto max-md:translate-x-0 max-md:pl-3 md:max-w-[calc(100vw-var(--side-width,0px)-32px)]",
      )}
    >
      <p role="status" className="font-medium tnum">
        {said}
      </p>
      {widen && (
        <button
          type="button"
          onClick={widen.onPress}
          className={clsx(PRESS, "underline underline-offset-3 opacity-85")}
        >
          {widen.label}
        </button>
      )}
      <span aria-hidden="true" className="mx-1.5 h-5 w-px bg-surface/24 max-md:hidden" />
      <span className="contents max-md:order-1 max-md:flex max-md:w-full max-md:flex-wrap">{children}</span>
      <span aria-hidden="true" className="mx-1.5 h-5 w-px bg-surface/24 max-md:hidden" />
      <button
        type="button"
        aria-label={clearLabel}
        title={clearLabel}
        onClick={onClear}
        className={clsx(PRESS, "max-md:ml-auto")}
      >
        <Icon of={X} size={14} />
      </button>
    </section>
  );
}

const PRESS =
  "inline-flex h-7 shrink-0 items-center gap-1.5 rounded-control px-2 font-medium whitespace-nowrap hover:bg-surface/14 max-md:h-10";

type BulkBarButtonProps = { icon: LucideIcon; children: ReactNode; onPress: () => void };

/** Opens what the act needs to be told: whom, which tag, which list. */
export function BulkBarButton({ icon, children, onPress }: BulkBarButtonProps) {
  return (
    <button type="button" aria-haspopup="dialog" onClick={onPress} className={PRESS}>
      <Icon of={icon} size={14} className="opacity-80 max-md:hidden" />
      {children}
    </button>
  );
}
