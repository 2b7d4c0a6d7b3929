import { X } from "lucide-react";
import type { ReactNode } from "react";
import { useMessages } from "../messages/messages-context.tsx";
import { Icon, type LucideIcon } from "./icon.tsx";

export type RemovableTagProps = {
  children: ReactNode;
  icon?: LucideIcon;
  title?: string;
  /** What the form around it sends when the cross is pressed. */
  name: string;
  value: string;
  /** Names what goes, where the content is not plain text. */
  removeLabel?: string;
  /** It is being removed, or not yet there. */
  pending?: boolean;
};

const SIGN = "group-hover/tag:hidden group-focus-within/tag:hidden pointer-coarse:hidden";
const CROSS = "hidden group-hover/tag:block group-focus-within/tag:block pointer-coarse:block";

/** A Tag that can be taken off: its dot turns into a cross where it is pointed at or focused, so that nothing moves. */
export function RemovableTag({ children, icon, title, name, value, removeLabel, pending }: RemovableTagProps) {
  const words = useMessages();
  return (
    <span
      title={title}
      aria-busy={pending || undefined}
      className="group/tag inline-flex h-6 max-w-full min-w-0 items-center rounded-sm bg-none-soft pr-2 text-xs leading-none font-medium text-ink-2 max-md:h-8"
    >
      <button
        type="submit"
        name={name}
        value={value}
        disabled={pending}
        aria-label={removeLabel ?? words.action.remove(typeof children === "string" ? children : "")}
        className="inline-flex h-full w-6 shrink-0 items-center justify-center rounded-sm hover:bg-ink/8 disabled:cursor-progress disabled:opacity-40 max-md:w-8"
      >
        {icon ? (
          <Icon of={icon} size={12} className={SIGN} />
        ) : (
          <span aria-hidden="true" className={`size-1.5 rounded-[2px] bg-current ${SIGN}`} />
        )}
        <Icon of={X} size={12} className={CROSS} />
      </button>
      <span className="min-w-0 truncate leading-4">{children}</span>
    </span>
  );
}
