import * as Radix from "radix-ui/dialog";
import { type ReactNode, useRef } from "react";

export type PaletteFrameProps = {
  open: boolean;
  onOpenChange: (open: boolean) => void;
  /** Read aloud; the search field says it all on screen. */
  label: string;
  children: ReactNode;
};

/**
 * What the palette floats in: near the top on a wide screen, the whole of a phone's. Focus goes back to where it was.
 * As in Dialog, Radix's Overlay is left out because a strict CSP refuses the <style> it writes.
 */
export function PaletteFrame({ open, onOpenChange, label, children }: PaletteFrameProps) {
  const opener = useRef<Element | null>(null);
  return (
    <Radix.Root open={open} onOpenChange={onOpenChange}>
      <Radix.Portal>
        <div data-scrim className="fixed inset-0 z-40 bg-scrim" />
        <Radix.Content
          aria-describedby={undefined}
          onOpenAutoFocus={() => {
            opener.current = document.activeElement;
          }}
          onCloseAutoFocus={(event) => {
            event.preventDefault();
            if (opener.current instanceof HTMLElement) opener.current.focus();
          }}
          className="fixed z-50 flex flex-col overflow-hidden bg-raised text-sm text-ink shadow-pop outline-none max-md:inset-0 md:top-[min(12vh,108px)] md:left-1/2 md:max-h-[min(76vh,640px)] md:w-[616px] md:max-w-[calc(100vw-48px)] md:-translate-x-1/2 md:rounded-frame md:border md:border-line"
        >
          <Radix.Title className="sr-only">{label}</Radix.Title>
          {children}
        </Radix.Content>
      </Radix.Portal>
    </Radix.Root>
  );
}
