import type { NavItem } from "@tandem/ui/patterns/nav-item";
import { lazy, type ReactNode, Suspense, useEffect, useState } from "react";
import type { RecentCompany } from "./recent-companies.ts";

const Palette = lazy(() => import("./palette.tsx"));

/** The palette and how it is opened: ⌘K or Ctrl+K anywhere, or a press on Search. Its code comes with the first opening. */
export function usePalette(props: { company: RecentCompany | undefined; places: readonly NavItem[] }) {
  const [isOpen, setOpen] = useState(false);
  const [wasOpened, setOpened] = useState(false);
  const open = () => {
    setOpened(true);
    setOpen(true);
  };
  useEffect(() => {
    function press(event: KeyboardEvent) {
      if (event.key.toLowerCase() !== "k" || !(event.metaKey || event.ctrlKey) || event.shiftKey || event.altKey)
        return;
      event.preventDefault();
      setOpened(true);
      setOpen((was) => !was);
    }
    document.addEventListener("keydown", press);
    return () => document.removeEventListener("keydown", press);
  }, []);
  const palette: ReactNode = wasOpened && (
    <Suspense fallback={null}>
      <Palette {...props} open={isOpen} onOpenChange={setOpen} />
    </Suspense>
  );
  return { open, palette };
}
