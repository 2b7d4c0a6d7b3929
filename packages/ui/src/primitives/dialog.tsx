import clsx from "clsx";
import { X } from "lucide-react";
import * as Radix from "radix-ui/dialog";
import type { ReactNode } from "react";
import { useMessages } from "../messages/messages-context.tsx";
import { IconButton } from "./button.tsx";

export type DialogProps = {
  open?: boolean;
  onOpenChange?: (open: boolean) => void;
  /** A Button that opens it, when the dialog keeps its own state. */
  trigger?: ReactNode;
  title: ReactNode;
  /** One sentence of state under the title. */
  description?: ReactNode;
  /** small 480; wide 880 with the choice at the left and, in `aside`, the consequence at the right; side is a panel at the right edge. */
  size?: "small" | "wide" | "side";
  children: ReactNode;
  aside?: ReactNode;
  footer?: ReactNode;
};

/**
 * Radix keeps the focus; its Overlay is left out because it writes a <style> that a strict CSP refuses,
 * so the page is held still by `html:has([data-scrim])` instead.
 */
export function Dialog(props: DialogProps) {
  const { open, onOpenChange, trigger, title, description, size = "small", children, aside, footer } = props;
  const words = useMessages();
  return (
    <Radix.Root open={open} onOpenChange={onOpenChange}>
      {trigger && <Radix.Trigger asChild>{trigger}</Radix.Trigger>}
      <Radix.Portal>
        <div data-scrim className="fixed inset-0 z-40 bg-scrim" />
        <Radix.Content
          {...(description ? {} : { "aria-describedby": undefined })}
          className={clsx(
            "fixed z-50 flex flex-col overflow-hidden bg-raised text-ink shadow-pop outline-none",
            "max-md:inset-x-0 max-md:bottom-0 max-md:max-h-[94dvh] max-md:rounded-t-frame max-md:border-t max-md:border-line",
            size === "side"
              ? "md:inset-y-0 md:right-0 md:w-[440px] md:border-l md:border-line"
              : "md:top-1/2 md:left-1/2 md:max-h-[min(85dvh,720px)] md:w-[calc(100vw-48px)] md:-translate-x-1/2 md:-translate-y-1/2 md:rounded-frame md:border md:border-line",
            size === "wide" && "md:max-w-[880px]",
            size === "small" && "md:max-w-[480px]",
          )}
        >
          <header className="flex items-start gap-3 border-b border-line px-5 py-4 max-md:px-4">
            <div className="min-w-0 flex-1">
              <Radix.Title className="text-lg font-semibold text-pretty">{title}</Radix.Title>
              {description && (
                <Radix.Description className="text-sm text-ink-2 roomy:text-base">{description}</Radix.Description>
              )}
            </div>
            <Radix.Close asChild>
              <IconButton icon={X} label={words.action.close} variant="quiet" size="sm" />
            </Radix.Close>
          </header>
          <div
            className={clsx("min-h-0 flex-1 overflow-y-auto", aside && "md:grid md:grid-cols-[352px_minmax(0,1fr)]")}
          >
            <div className="p-5 max-md:p-4">{children}</div>
            {aside && (
              <div className="bg-canvas p-5 max-md:border-t max-md:border-line max-md:p-4 md:border-l md:border-line">
                {aside}
              </div>
            )}
          </div>
          {footer && (
            <footer className="flex flex-wrap items-center justify-end gap-2 border-t border-line px-5 py-3 max-md:px-4 max-md:pb-[calc(0.75rem+env(safe-area-inset-bottom))]">
              {footer}
            </footer>
          )}
        </Radix.Content>
      </Radix.Portal>
    </Radix.Root>
  );
}

/** Wrap a footer's Cancel button with it. */
export const DialogClose = Radix.Close;
