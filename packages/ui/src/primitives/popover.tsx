import clsx from "clsx";
import { type ReactNode, useId } from "react";

type Props = {
  /** Names the button. */
  label: string;
  trigger: ReactNode;
  triggerClass?: string;
  children: ReactNode;
  /** Where it stands on the screen, by classes: "bottom-14 left-2 w-60". */
  place: string;
};

/** The platform's own popover: top layer, Escape and outside press without a script. */
export function Popover({ label, trigger, triggerClass, children, place }: Props) {
  const id = useId();
  return (
    <>
      <button type="button" aria-label={label} className={triggerClass} {...{ popovertarget: id }}>
        {trigger}
      </button>
      <div
        id={id}
        className={clsx(
          "fixed inset-auto m-0 max-h-[calc(100dvh-5rem)] overflow-y-auto rounded-frame border border-line bg-raised p-2 text-sm text-ink shadow-pop",
          place,
        )}
        {...{ popover: "auto" }}
      >
        {children}
      </div>
    </>
  );
}
