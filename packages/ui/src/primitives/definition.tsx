import clsx from "clsx";
import { type KeyboardEvent, type ReactNode, useId } from "react";

export type DefinitionProps = {
  children: ReactNode;
  text: string;
  /** Where it opens, by classes, near the right edge of a page: "left-auto right-0". */
  place?: string;
};

/** A term with its exact meaning, on hover and on focus; Escape puts it away. */
export function Definition({ children, text, place = "left-0" }: DefinitionProps) {
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
        className={clsx(
          "absolute top-full z-30 hidden w-60 rounded-card border border-line bg-raised p-3 text-xs font-normal text-pretty text-ink-2 shadow-pop group-focus-within/definition:block group-hover/definition:block",
          place,
        )}
      >
        {text}
      </span>
    </span>
  );
}
