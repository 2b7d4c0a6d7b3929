import clsx from "clsx";
import { type ReactNode, useEffect, useId, useRef } from "react";

type Props = {
  /** Names the button where its content does not. */
  label?: string;
  trigger: ReactNode;
  triggerClass?: string;
  children: ReactNode;
  /** Where it stands on the screen, by classes: "bottom-14 left-2 w-60"; --trigger-bottom and --trigger-left are the button's edges. */
  place: string;
  /** Hears each time it opens. */
  onOpen?: () => void;
};

/** The platform's own popover: top layer, Escape and outside press without a script. */
export function Popover({ label, trigger, triggerClass, children, place, onOpen }: Props) {
  const id = useId();
  const panel = useRef<HTMLDivElement>(null);
  const hearOpen = useRef(onOpen);
  hearOpen.current = onOpen;
  useEffect(() => {
    const node = panel.current;
    if (!node) return;
    function closeAfterLink(event: MouseEvent) {
      if (event.target instanceof Element && event.target.closest("a")) node?.hidePopover();
    }
    function noteTrigger() {
      const box = node?.previousElementSibling?.getBoundingClientRect();
      if (!box) return;
      node?.style.setProperty("--trigger-bottom", `${box.bottom}px`);
      node?.style.setProperty("--trigger-left", `${box.left}px`);
    }
    function tellOpen(event: Event) {
      if ((event as ToggleEvent).newState === "open") hearOpen.current?.();
    }
    node.addEventListener("click", closeAfterLink);
    node.addEventListener("beforetoggle", noteTrigger);
    node.addEventListener("toggle", tellOpen);
    return () => {
      node.removeEventListener("toggle", tellOpen);
      node.removeEventListener("click", closeAfterLink);
      node.removeEventListener("beforetoggle", noteTrigger);
    };
  }, []);
  return (
    <>
      <button type="button" aria-label={label} className={triggerClass} {...{ popovertarget: id }}>
        {trigger}
      </button>
      <div
        ref={panel}
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
