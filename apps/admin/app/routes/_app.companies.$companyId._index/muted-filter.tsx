import { useFetcher } from "@remix-run/react";
import { useMessages } from "@tandem/ui/messages/messages-context";
import { Button } from "@tandem/ui/primitives/button";
import { BellOff } from "lucide-react";
import { useCompany } from "~/company.tsx";
import * as words from "~/messages/en.ts";
import { FilterHeading, FilterPopover } from "./filter-popover.tsx";
import { sourceName } from "./source-filter.tsx";

/** What the reader has muted in this company, and the way back. */
export function MutedFilter() {
  const { timelineMutes } = useCompany();
  const types = useMessages().timeline;
  const fetcher = useFetcher();
  const said = words.timeline.mutes;
  if (timelineMutes.length === 0) return null;
  return (
    <FilterPopover size="xs" icon={BellOff} label={said.count(timelineMutes.length)}>
      <FilterHeading>{said.hint}</FilterHeading>
      <fetcher.Form method="post" action="?index">
        <input type="hidden" name="intent" value="unmute" />
        <ul>
          {timelineMutes.map((mute) => (
            <li key={mute.id} className="flex min-h-8 items-center justify-between gap-2 px-2">
              <span className="min-w-0 truncate">{mute.type ? types[mute.type] : sourceName(mute.source ?? "")}</span>
              <Button type="submit" size="xs" name="muteId" value={mute.id}>
                {said.unmute}
              </Button>
            </li>
          ))}
        </ul>
      </fetcher.Form>
    </FilterPopover>
  );
}
