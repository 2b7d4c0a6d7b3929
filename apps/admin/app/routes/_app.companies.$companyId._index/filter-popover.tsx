import { buttonClass } from "@tandem/ui/primitives/button";
import { Icon, type LucideIcon } from "@tandem/ui/primitives/icon";
import { Link } from "@tandem/ui/primitives/link";
import { Popover } from "@tandem/ui/primitives/popover";
import { Check, ChevronDown } from "lucide-react";
import type { ReactNode } from "react";

interface FilterPopoverProps {
  icon?: LucideIcon;
  label: string;
  /** As high as the chips beside it, or as the fields. */
  size?: "xs" | "sm";
  children: ReactNode;
}

/** A button of the filter bar and what it opens; it says what is chosen. */
export function FilterPopover({ icon, label, size = "sm", children }: FilterPopoverProps) {
  return (
    <Popover
      triggerClass={buttonClass({ size })}
      trigger={
        <>
          {icon && <Icon of={icon} size={14} className="text-ink-3" />}
          <span className="max-w-40 truncate">{label}</span>
          <Icon of={ChevronDown} size={14} className="text-ink-3" />
        </>
      }
      place="top-[calc(var(--trigger-bottom)+4px)] left-[min(var(--trigger-left),calc(100vw-18rem))] w-68 max-w-[calc(100vw-2rem)]"
    >
      {children}
    </Popover>
  );
}

/** One thing to narrow to: a link, so that it works before scripts do. */
export function FilterChoice({ href, isChosen, children }: { href: string; isChosen: boolean; children: ReactNode }) {
  return (
    <Link
      href={href}
      aria-current={isChosen ? "true" : undefined}
      className="flex min-h-8 items-center gap-2 rounded-sm px-2 hover:bg-sunken max-md:min-h-10"
    >
      <span className="min-w-0 truncate">{children}</span>
      {isChosen && <Icon of={Check} size={14} className="ml-auto" />}
    </Link>
  );
}

export const FilterHeading = ({ children }: { children: ReactNode }) => (
  <h3 className="px-2 pt-2 pb-1 text-xs font-medium text-ink-3">{children}</h3>
);
