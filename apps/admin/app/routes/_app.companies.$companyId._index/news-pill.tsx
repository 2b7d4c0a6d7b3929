import { Button } from "@tandem/ui/primitives/button";
import { Icon } from "@tandem/ui/primitives/icon";
import { ArrowUp, CloudOff } from "lucide-react";
import * as words from "~/messages/en.ts";

type Props = { count: number; isCutOff: boolean; onShow: () => void };

/** What is new waits here until it is asked for; and whether we would hear of it at all. */
export function NewsPill({ count, isCutOff, onShow }: Props) {
  const said = words.timeline.news;
  return (
    <div aria-live="polite" className="pointer-events-none sticky top-[calc(var(--sticky-top)+8px)] z-10 h-0">
      <div className="flex justify-center">
        {count > 0 ? (
          <span className="pointer-events-auto rounded-control shadow-pop">
            <Button size="sm" variant="primary" icon={ArrowUp} onClick={onShow}>
              {said.waiting(count)}
            </Button>
          </span>
        ) : (
          isCutOff && (
            <span className="pointer-events-auto inline-flex items-center gap-1.5 rounded-control border border-line bg-raised px-2.5 py-1 text-xs text-ink-2 shadow-pop">
              <Icon of={CloudOff} size={14} />
              {said.cutOff}
            </span>
          )
        )}
      </div>
    </div>
  );
}
