import { Icon } from "@tandem/ui/primitives/icon";
import { Kbd } from "@tandem/ui/primitives/kbd";
import { ArrowDown, ArrowUp, Command as CommandIcon, CornerDownLeft } from "lucide-react";
import * as words from "~/messages/en.ts";
import { countHits } from "~/search/search-entry.tsx";
import type { HitsState } from "./use-hits.ts";

/** The keys that work here, and how many hits there are. */
export function PaletteFoot({ answer, isWaiting }: { answer: HitsState; isWaiting: boolean }) {
  const said = words.search;
  const found = answer.hits && countHits(answer.hits);
  return (
    <footer className="flex h-9.5 shrink-0 items-center gap-4 border-t border-line bg-canvas px-4 text-xs text-ink-2 max-md:hidden">
      <Keys icons={[ArrowUp, ArrowDown]} apart word={said.keys.move} />
      <Keys icons={[CornerDownLeft]} word={said.keys.open} />
      <Keys icons={[CommandIcon, CornerDownLeft]} word={said.keys.newTab} />
      <span role="status" className="ml-auto tnum">
        {found && !isWaiting && said.took(said.hits(found.count, found.isMore), answer.ms)}
      </span>
    </footer>
  );
}

function Keys({ icons, apart = false, word }: { icons: (typeof ArrowUp)[]; apart?: boolean; word: string }) {
  const drawn = icons.map((icon) => <Icon key={icon.displayName} of={icon} size={10} />);
  return (
    <span className="inline-flex items-center gap-1.5">
      {/* biome-ignore lint/suspicious/noArrayIndexKey: two arrows that never move */}
      {apart ? drawn.map((one, i) => <Kbd key={i}>{one}</Kbd>) : <Kbd>{drawn}</Kbd>}
      {word}
    </span>
  );
}
