import { Check, TriangleAlert, X } from "lucide-react";
import { useEffect, useRef, useState, useSyncExternalStore } from "react";
import { useMessages } from "../messages/messages-context.tsx";
import { Icon } from "./icon.tsx";
import { dismissToast, readNoToasts, readToasts, subscribeToToasts, type Toast } from "./toast-store.tsx";

export { notify } from "./toast-store.tsx";

/** Once per app. Bottom left of the page area; above the tab bar on phones. */
export function ToastHost() {
  const words = useMessages();
  const toasts = useSyncExternalStore(subscribeToToasts, readToasts, readNoToasts);
  return (
    <ol
      aria-label={words.state.notifications}
      aria-live="polite"
      className="pointer-events-none fixed bottom-5 left-[calc(var(--side-width,0px)+24px)] z-50 grid max-w-[calc(100vw-32px)] gap-2 max-md:bottom-19 max-md:left-4"
    >
      {toasts.map((toast) => (
        <ToastCard key={toast.id} toast={toast} />
      ))}
    </ol>
  );
}

function ToastCard({ toast }: { toast: Toast }) {
  const words = useMessages();
  const [left, setLeft] = useState(toast.seconds);
  const isHeld = useRef(false);
  useEffect(() => {
    const timer = setInterval(() => {
      if (!isHeld.current) setLeft((seconds) => seconds - 1);
    }, 1000);
    return () => clearInterval(timer);
  }, []);
  useEffect(() => {
    if (left <= 0) dismissToast(toast.id);
  }, [left, toast.id]);

  const hold = () => {
    isHeld.current = true;
  };
  const release = () => {
    isHeld.current = false;
  };
  const press =
    "inline-flex h-7 shrink-0 items-center gap-1.5 rounded-control px-2 whitespace-nowrap font-medium hover:bg-surface/14";
  return (
    <li
      onPointerEnter={hold}
      onPointerLeave={release}
      onFocus={hold}
      onBlur={release}
      className="pointer-events-auto flex min-h-11 items-center gap-3 rounded-[10px] bg-ink py-1 pr-2 pl-4 text-sm text-surface shadow-pop"
    >
      <Icon of={toast.tone === "failed" ? TriangleAlert : Check} className="opacity-80" />
      <span className="min-w-0 flex-1">{toast.message}</span>
      {toast.undo && (
        <button
          type="button"
          className={press}
          onClick={() => {
            toast.undo?.();
            dismissToast(toast.id);
          }}
        >
          {words.action.undo}
          <span aria-hidden="true" className="font-normal opacity-70 tnum">
            {left} s
          </span>
        </button>
      )}
      <button type="button" aria-label={words.action.close} className={press} onClick={() => dismissToast(toast.id)}>
        <Icon of={X} size={14} />
      </button>
    </li>
  );
}
