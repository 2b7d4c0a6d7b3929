import clsx from "clsx";
import { ChevronDown } from "lucide-react";
import type { ReactNode } from "react";
import { Icon } from "./icon.tsx";

type Props = { summary: ReactNode; children: ReactNode; open?: boolean; className?: string };

/** A native fold: works before scripts do. */
export function Disclosure({ summary, children, open, className }: Props) {
  return (
    <details open={open} className={clsx("group/fold", className)}>
      <summary className="flex min-h-8 items-center justify-between gap-2 text-sm font-medium text-accent-ink roomy:min-h-[52px] roomy:text-lg">
        <span className="min-w-0">{summary}</span>
        <Icon of={ChevronDown} className="transition-transform duration-180 group-open/fold:rotate-180" />
      </summary>
      {children}
    </details>
  );
}
