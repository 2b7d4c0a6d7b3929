import clsx from "clsx";
import { X } from "lucide-react";
import type { ReactNode } from "react";
import { useMessages } from "../messages/messages-context.tsx";
import { Icon, type LucideIcon } from "./icon.tsx";
import { Link } from "./link.tsx";

export type ChipProps = {
  children: ReactNode;
  active?: boolean;
  dashed?: boolean;
  count?: number;
  icon?: LucideIcon;
  size?: 24 | 28;
  href?: string;
  onClick?: () => void;
  /** A cross at the end: by link or by press. `removeLabel` names what goes. */
  removeHref?: string;
  onRemove?: () => void;
  removeLabel?: string;
};

/** Filters; never describes (that is a Tag). */
export function Chip(props: ChipProps) {
  const { children, active = false, dashed = false, count, icon, size = 24, href, onClick } = props;
  const isRemovable = Boolean(props.removeHref || props.onRemove);
  const frame = clsx(
    "inline-flex shrink-0 items-center gap-1 rounded-control border px-2 text-xs leading-none font-medium whitespace-nowrap",
    "roomy:h-auto roomy:min-h-11 roomy:gap-2 roomy:rounded-full roomy:px-4 roomy:text-lg",
    size === 28 ? "h-7 max-md:h-8" : "h-6 max-md:h-8",
    active
      ? "border-transparent bg-accent-soft text-accent-ink roomy:border-ink roomy:bg-ink roomy:text-canvas"
      : dashed
        ? "border-dashed border-line-strong text-ink-3 hover:bg-hover"
        : "border-line-strong bg-surface text-ink-2 hover:bg-hover roomy:border-line-control roomy:text-ink",
    isRemovable && "pr-0.5",
  );
  const content = (
    <>
      {icon && <Icon of={icon} size={12} className={active ? undefined : "text-ink-3"} />}
      {children}
      {count !== undefined && (
        <span className={clsx("tnum", active ? "opacity-80" : "font-normal text-ink-3")}>{count}</span>
      )}
    </>
  );
  if (isRemovable) {
    return (
      <span className={frame}>
        {content}
        <Remove {...props} />
      </span>
    );
  }
  if (href !== undefined) {
    return (
      <Link href={href} aria-current={active ? "true" : undefined} className={frame}>
        {content}
      </Link>
    );
  }
  return (
    <button type="button" onClick={onClick} aria-pressed={dashed ? undefined : active} className={frame}>
      {content}
    </button>
  );
}

function Remove({ removeHref, onRemove, removeLabel, children }: ChipProps) {
  const words = useMessages();
  const label = removeLabel ?? words.action.remove(typeof children === "string" ? children : "");
  const look = "inline-flex size-6 items-center justify-center rounded-sm hover:bg-ink/8";
  return removeHref ? (
    <Link href={removeHref} aria-label={label} className={look}>
      <Icon of={X} size={12} />
    </Link>
  ) : (
    <button type="button" aria-label={label} onClick={onRemove} className={look}>
      <Icon of={X} size={12} />
    </button>
  );
}
