import { RelativeTime } from "@tandem/ui/customer/relative-time";
import { Section } from "@tandem/ui/patterns/section";
import * as words from "~/messages/en.ts";
import type { DealMove } from "./route.tsx";

/** Every move, the latest first: from where, to where, who, and after how long. */
export function StageHistory({ moves }: { moves: readonly DealMove[] }) {
  const said = words.deals.detail;
  if (moves.length === 0) return null;
  return (
    <Section title={said.history} count={moves.length}>
      <ol className="grid gap-2 text-sm">
        {moves.map((move) => (
          <li key={move.id} className="flex flex-wrap items-baseline gap-x-2">
            <span className="font-medium">
              {move.from ? said.moved(move.from.name, move.to.name) : said.began(move.to.name)}
            </span>
            <span className="text-ink-3 tnum">
              {move.days !== null && `${said.after(words.deals.days(Math.round(move.days)))} `}
              {move.by ? said.by(move.by.name) : said.bySystem}
            </span>
            <RelativeTime value={move.at} className="ml-auto text-ink-3" />
          </li>
        ))}
      </ol>
    </Section>
  );
}
