import type { ReactNode } from "react";
import { Icon, type LucideIcon } from "../primitives/icon.tsx";

export type EmptyStateProps = {
  icon: LucideIcon;
  /** Why it is empty. */
  title: ReactNode;
  /** What that means here, and what to do. */
  children?: ReactNode;
  /** One or two TextLinks or a button. */
  actions?: ReactNode;
  /** line: beside the icon, in a section; page: in the middle of a page or a portal card. */
  look?: "line" | "page";
};

export function EmptyState({ icon, title, children, actions, look = "line" }: EmptyStateProps) {
  if (look === "page") {
    return (
      <div className="grid justify-items-center gap-2 rounded-frame border border-dashed border-line-strong bg-surface px-6 py-10 text-center">
        <span className="mb-1 grid size-12 place-items-center rounded-full bg-sunken text-ink-3">
          <Icon of={icon} size={22} />
        </span>
        <p className="text-lg font-semibold text-balance roomy:text-xl">{title}</p>
        {children && <div className="max-w-[44ch] text-sm text-balance text-ink-2 roomy:text-lg">{children}</div>}
        {actions && <div className="mt-3 flex flex-wrap justify-center gap-2">{actions}</div>}
      </div>
    );
  }
  return (
    <div className="flex items-start gap-3 rounded-card border border-dashed border-line-strong p-3 text-sm text-ink-2 roomy:p-4 roomy:text-lg">
      <Icon of={icon} className="mt-0.5 text-ink-3 roomy:mt-1" />
      <div className="min-w-0">
        <p>{title}</p>
        {children && <div className="mt-1">{children}</div>}
        {actions && <div className="mt-1 flex flex-wrap gap-x-3 gap-y-1">{actions}</div>}
      </div>
    </div>
  );
}
