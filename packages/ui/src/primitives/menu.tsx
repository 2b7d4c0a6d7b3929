import clsx from "clsx";
import { Check } from "lucide-react";
import * as Radix from "radix-ui/dropdown-menu";
import type { KeyboardEvent, ReactNode } from "react";
import { useMessages } from "../messages/messages-context.tsx";
import { Icon, type LucideIcon } from "./icon.tsx";
import { Kbd } from "./kbd.tsx";
import { Link } from "./link.tsx";

export type MenuProps = { trigger: ReactNode; children: ReactNode; align?: "start" | "end"; label?: string };

/** Not modal: a modal one would write a <style> that a strict CSP refuses. The section keeps it within a landmark. */
export function Menu({ trigger, children, align = "start", label }: MenuProps) {
  const words = useMessages().frame;
  return (
    <Radix.Root modal={false}>
      <Radix.Trigger asChild>{trigger}</Radix.Trigger>
      <Radix.Portal>
        <section aria-label={label ?? words.menu}>
          <Radix.Content
            align={align}
            sideOffset={4}
            collisionPadding={8}
            onKeyDown={pressShortcut}
            className="z-50 max-h-(--radix-dropdown-menu-content-available-height) min-w-48 overflow-y-auto rounded-card border border-line bg-raised p-1 text-sm text-ink shadow-pop"
          >
            {children}
          </Radix.Content>
        </section>
      </Radix.Portal>
    </Radix.Root>
  );
}

/** A key shown beside an item works while the menu is open. */
function pressShortcut(event: KeyboardEvent<HTMLDivElement>) {
  if (event.metaKey || event.ctrlKey || event.altKey) return;
  const items = event.currentTarget.querySelectorAll<HTMLElement>("[data-shortcut]:not([data-disabled])");
  const item = [...items].find((candidate) => candidate.dataset.shortcut === event.key.toLowerCase());
  if (!item) return;
  event.preventDefault();
  item.click();
}

const ITEM =
  "flex min-h-7 w-full items-center gap-2 rounded-sm px-2 text-left outline-none select-none data-disabled:text-ink-3 data-highlighted:bg-sunken dark:data-highlighted:bg-line max-md:min-h-10";

export type MenuItemProps = {
  children: ReactNode;
  icon?: LucideIcon;
  /** A quiet word after the label: "needs a reason". */
  note?: ReactNode;
  shortcut?: string;
  danger?: boolean;
  disabled?: boolean;
  /** Shows a tick; with it the item is one of a choice. */
  checked?: boolean;
  href?: string;
  onSelect?: (event: Event) => void;
};

export function MenuItem(props: MenuItemProps) {
  const { children, icon, note, shortcut, danger, disabled, checked, href, onSelect } = props;
  const content = (
    <>
      {icon && <Icon of={icon} className={danger ? undefined : "text-ink-3"} />}
      <span className="min-w-0 truncate">{children}</span>
      {note && <span className="text-xs text-ink-3">{note}</span>}
      <span className="ml-auto flex items-center gap-2 pl-3">
        {checked && <Icon of={Check} size={14} />}
        {shortcut && (
          <span aria-hidden="true">
            <Kbd>{shortcut}</Kbd>
          </span>
        )}
      </span>
    </>
  );
  const look = clsx(ITEM, danger && "text-red");
  if (href !== undefined) {
    return (
      <Radix.Item
        asChild
        disabled={disabled}
        onSelect={onSelect}
        className={look}
        data-shortcut={shortcut?.toLowerCase()}
      >
        <Link href={href}>{content}</Link>
      </Radix.Item>
    );
  }
  if (checked !== undefined) {
    return (
      <Radix.CheckboxItem
        checked={checked}
        disabled={disabled}
        onSelect={onSelect}
        className={look}
        data-shortcut={shortcut?.toLowerCase()}
      >
        {content}
      </Radix.CheckboxItem>
    );
  }
  return (
    <Radix.Item disabled={disabled} onSelect={onSelect} className={look} data-shortcut={shortcut?.toLowerCase()}>
      {content}
    </Radix.Item>
  );
}

export function MenuLabel({ children }: { children: ReactNode }) {
  return <Radix.Label className="px-2 pt-2 pb-1 text-xs font-medium text-ink-3">{children}</Radix.Label>;
}

export function MenuSeparator() {
  return <Radix.Separator className="mx-2 my-1 h-px bg-line" />;
}
