import clsx from "clsx";
import { Search } from "lucide-react";
import { type ComponentPropsWithoutRef, useEffect, useRef } from "react";
import { CONTROL } from "./control-class.tsx";
import { Icon } from "./icon.tsx";
import { Kbd } from "./kbd.tsx";

export type SearchFieldProps = Omit<ComponentPropsWithoutRef<"input">, "type"> & {
  label: string;
  /** A single key, such as "/", that brings the cursor here and is shown in the field. */
  shortcut?: string;
};

export function SearchField({ label, shortcut, className, placeholder = label, ...rest }: SearchFieldProps) {
  const input = useRef<HTMLInputElement>(null);
  useEffect(() => {
    if (!shortcut) return;
    function jump(event: KeyboardEvent) {
      const isTyping =
        event.target instanceof Element && event.target.closest("input, textarea, select, [contenteditable]");
      if (event.key !== shortcut || isTyping || event.metaKey || event.ctrlKey || event.altKey) return;
      event.preventDefault();
      input.current?.focus();
    }
    document.addEventListener("keydown", jump);
    return () => document.removeEventListener("keydown", jump);
  }, [shortcut]);
  return (
    <span className={clsx("relative block", className)}>
      <Icon
        of={Search}
        size={14}
        className="pointer-events-none absolute top-1/2 left-2 -translate-y-1/2 text-ink-3 roomy:left-3.5 roomy:size-[22px]"
      />
      <input
        ref={input}
        type="search"
        aria-label={label}
        aria-keyshortcuts={shortcut}
        placeholder={placeholder}
        className={clsx(CONTROL, "h-7 pl-7 max-md:h-10 roomy:h-[52px] roomy:pl-11.5", shortcut && "pr-8")}
        {...rest}
      />
      {shortcut && (
        <span
          aria-hidden="true"
          className="pointer-events-none absolute top-1/2 right-1.5 -translate-y-1/2 max-md:hidden"
        >
          <Kbd>{shortcut}</Kbd>
        </span>
      )}
    </span>
  );
}
