import { useNavigate } from "@remix-run/react";
import type { NavItem } from "@tandem/ui/patterns/nav-item";
import { PaletteFrame } from "@tandem/ui/patterns/palette-frame";
import { Command } from "cmdk";
import { type KeyboardEvent, type MouseEvent, useEffect, useRef, useState } from "react";
import * as words from "~/messages/en.ts";
import { toGroups } from "~/search/search-entry.tsx";
import { PaletteField } from "./palette-field.tsx";
import { PaletteFoot } from "./palette-foot.tsx";
import { PaletteList } from "./palette-list.tsx";
import type { RecentCompany } from "./recent-companies.ts";
import { useHits } from "./use-hits.ts";

type Props = {
  open: boolean;
  onOpenChange: (open: boolean) => void;
  company: RecentCompany | undefined;
  places: readonly NavItem[];
};

/** Search and commands. Where Enter is faster than the answer, the first hit opens as soon as it is there. */
export default function Palette({ open, onOpenChange, company, places }: Props) {
  const navigate = useNavigate();
  const [typed, setTyped] = useState("");
  const [selected, setSelected] = useState("");
  const isImpatient = useRef(false);
  const answer = useHits(typed);
  const isWaiting = answer.q !== typed.trim();

  useEffect(() => {
    if (!open) setTyped("");
  }, [open]);
  const go = (href: string, isNewTab: boolean) => {
    if (isNewTab) return void window.open(href, "_blank", "noopener");
    onOpenChange(false);
    navigate(href);
  };
  // biome-ignore lint/correctness/useExhaustiveDependencies: only an answer can be what was waited for
  useEffect(() => {
    if (isWaiting) return;
    const first = answer.hits && toGroups(answer.hits)[0]?.entries[0];
    const href = first?.href ?? hrefOf(document.querySelector(CHOSEN));
    if (isImpatient.current && href) go(href, false);
    else if (first) setSelected(first.key);
    isImpatient.current = false;
  }, [answer.hits, isWaiting]);

  function press(event: KeyboardEvent<HTMLElement>) {
    const isTyping = event.target instanceof HTMLInputElement && !event.nativeEvent.isComposing;
    if (event.key !== "Enter" || !isTyping) return;
    if (isWaiting) isImpatient.current = true;
    const href = hrefOf(event.currentTarget.querySelector(CHOSEN));
    if (!isWaiting && href) go(href, event.metaKey || event.ctrlKey);
    event.preventDefault();
  }
  function click(event: MouseEvent<HTMLElement>) {
    const href = event.target instanceof Element && hrefOf(event.target.closest("[cmdk-item]"));
    if (!href || event.button > 1) return;
    event.preventDefault();
    go(href, event.metaKey || event.ctrlKey || event.button === 1);
  }

  return (
    <PaletteFrame open={open} onOpenChange={onOpenChange} label={words.search.title}>
      <Command
        label={words.search.title}
        shouldFilter={false}
        loop
        value={selected}
        onValueChange={setSelected}
        onKeyDown={press}
        onClick={click}
        onAuxClick={click}
        className="flex min-h-0 flex-1 flex-col outline-none"
      >
        <PaletteField value={typed} onValueChange={setTyped} onClose={() => onOpenChange(false)} />
        <PaletteList typed={typed.trim()} answer={answer} isWaiting={isWaiting} company={company} places={places} />
        <PaletteFoot answer={answer} isWaiting={isWaiting} />
      </Command>
    </PaletteFrame>
  );
}

const CHOSEN = "[cmdk-item][aria-selected=true]";
const hrefOf = (item: Element | null) => item?.getAttribute("data-href") ?? null;
