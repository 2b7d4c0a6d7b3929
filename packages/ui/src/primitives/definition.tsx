import { type KeyboardEvent, type ReactNode, useId } from "react";

/** A term with its exact meaning, on hover and on focus; Escape puts it away. */
export function Definition({ children, text }: { children: ReactNode; text: string }) {
  const id = useId();
  const dismiss = (event: KeyboardEvent<HTMLButtonElement>) => {
    if (event.key === "Escape") event.currentTarget.blur();
  };
  return (
    <span className="group/definition relative inline-block max-w-full">
      <button
        type="button"
        aria-describedby={id}
        onKeyDown={dismiss}
        className="max-w-full cursor-help truncate text-left underline decoration-line-control decoration-dotted underline-offset-3"
      >
        {children}
      </button>
      <span
        id={id}
        role="tooltip"
        className="invisible absolute top-full left-0 z-30 mt-1 w-60 rounded-card border border-line bg-raised p-3 text-xs font-normal text-pretty text-ink-2 shadow-pop group-focus-within/definition:visible group-hover/definition:visible"
      >
        {text}
      </span>
    </span>
  );
}
