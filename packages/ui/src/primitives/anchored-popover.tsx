import { type ReactNode, useEffect, useRef } from "react";

type Props = {
  /** What it belongs to: it stands below that, or above where there is no room. */
  anchor: HTMLElement;
  /** Names it for who cannot see it. */
  label: string;
  /** Hears that it was closed: by Escape, by a press outside of it, or because it was taken away. */
  onClose: () => void;
  children: ReactNode;
};

const GAP = 4;
const EDGE = 8;

/** A popover of the platform that is opened by being shown, for one of many things on a page. The focus goes back to its anchor. */
export function AnchoredPopover({ anchor, label, onClose, children }: Props) {
  const panel = useRef<HTMLDivElement>(null);
  const hearClose = useRef(onClose);
  hearClose.current = onClose;
  useEffect(() => {
    const node = panel.current;
    if (!node) return;
    function tellClosed(event: Event) {
      if ((event as ToggleEvent).newState !== "closed") return;
      if (document.activeElement === document.body) anchor.focus();
      hearClose.current();
    }
    node.addEventListener("toggle", tellClosed);
    node.showPopover();
    place(node, anchor);
    const watch = new ResizeObserver(() => place(node, anchor));
    watch.observe(node);
    node.querySelector<HTMLElement>("input, select, textarea, button")?.focus({ preventScroll: true });
    return () => {
      watch.disconnect();
      node.removeEventListener("toggle", tellClosed);
    };
  }, [anchor]);
  return (
    <div
      ref={panel}
      role="dialog"
      aria-label={label}
      {...{ popover: "auto" }}
      className="fixed inset-auto m-0 max-h-[calc(100dvh-1rem)] w-64 max-w-[calc(100vw-1rem)] overflow-y-auto rounded-frame border border-line bg-raised p-2 text-sm text-ink shadow-pop"
    >
      {children}
    </div>
  );
}

function place(node: HTMLElement, anchor: HTMLElement): void {
  const box = anchor.getBoundingClientRect();
  const { offsetWidth: width, offsetHeight: height } = node;
  const isBelow = box.bottom + GAP + height + EDGE <= window.innerHeight || box.top < height;
  const top = isBelow ? box.bottom + GAP : box.top - GAP - height;
  const left = Math.min(box.left, window.innerWidth - width - EDGE);
  node.style.setProperty("top", `${Math.max(EDGE, Math.min(top, window.innerHeight - height - EDGE))}px`);
  node.style.setProperty("left", `${Math.max(EDGE, left)}px`);
}
