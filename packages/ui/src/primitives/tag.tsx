import clsx from "clsx";
import type { ReactNode } from "react";
import { Icon, type LucideIcon } from "./icon.tsx";
import { TONE_SOFT, type Tone } from "./state-word.tsx";

export type TagProps = {
  children: ReactNode;
  tone?: Tone;
  dot?: boolean;
  icon?: LucideIcon;
  title?: string;
  className?: string;
};

/** Describes; never filters (that is a Chip). */
export function Tag({ children, tone = "neutral", dot = false, icon, title, className }: TagProps) {
  return (
    <span
      title={title}
      className={clsx(
        "inline-flex h-5 max-w-full items-center gap-1.5 rounded-sm px-1.5 text-xs leading-none font-medium whitespace-nowrap roomy:h-6 roomy:text-sm",
        tone === "neutral" ? "bg-none-soft text-ink-2" : TONE_SOFT[tone],
        className,
      )}
    >
      {dot && <span aria-hidden="true" className="size-1.5 shrink-0 rounded-[2px] bg-current" />}
      {icon && <Icon of={icon} size={12} />}
      <span className="truncate leading-4">{children}</span>
    </span>
  );
}
