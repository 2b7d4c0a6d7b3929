import { useRevalidator } from "@remix-run/react";
import { TIMELINE_GROUPS, type TimelineGroup } from "@tandem/domain/timeline/timeline-groups";
import { TextLink } from "@tandem/ui/primitives/link";
import { useMemo, useRef, useState } from "react";
import { useCompany } from "~/company.tsx";
import * as words from "~/messages/en.ts";
import { NewsPill } from "./news-pill.tsx";
import { filtersIn, hrefWith, isFiltered, listIn } from "./timeline-address.ts";
import { TimelineEmpty } from "./timeline-empty.tsx";
import type { TimelineEvent } from "./timeline-event.ts";
import { TimelineItem } from "./timeline-item.tsx";
import { useEntryKeys } from "./use-entry-keys.ts";
import { useNews } from "./use-news.ts";

type Props = {
  groups: { group: string; items: TimelineEvent[]; isMore: boolean }[];
  params: URLSearchParams;
  readAt: string;
};

/** The latest of each kind, most recent first; the rest of a kind is the same page, filtered. */
export function TimelineByType({ groups, params, readAt }: Props) {
  const { company } = useCompany();
  const list = useRef<HTMLDivElement>(null);
  const { revalidate } = useRevalidator();
  const filters = filtersIn(params);
  const known = useMemo(() => new Set(groups.flatMap(({ items }) => items.map(({ id }) => id))), [groups]);
  const [waiting, setWaiting] = useState<readonly string[]>([]);
  const query = new URLSearchParams(filters).toString();
  const isCutOff = useNews(`/companies/${company.id}/timeline/news${query && `?${query}`}`, readAt, (items) => {
    const fresh = items.filter(({ id, occurredAt }) => !known.has(id) && Date.parse(occurredAt) > oldest(groups));
    if (fresh.length > 0) setWaiting((ids) => [...new Set([...ids, ...fresh.map(({ id }) => id)])]);
  });
  useEntryKeys(list);
  const count = waiting.filter((id) => !known.has(id)).length;
  return (
    <>
      <NewsPill count={count} isCutOff={isCutOff} onShow={revalidate} />
      <div ref={list}>
        {groups.length === 0 && <TimelineEmpty isFiltered={isFiltered(filters)} />}
        {groups.map(({ group, items, isMore }) => (
          <section key={group}>
            <h3 className="pt-4 pb-1 text-sm font-semibold">{words.timeline.groups[group as TimelineGroup]}</h3>
            <ol>
              {items.map((event) => (
                <TimelineItem key={event.id} event={event} look="moment" />
              ))}
            </ol>
            {isMore && (
              <p className="pl-10 text-sm">
                <TextLink
                  href={hrefWith(params, { by: undefined, types: typesOf(group as TimelineGroup, filters.types) })}
                >
                  {words.timeline.moreOf(words.timeline.groups[group as TimelineGroup])}
                </TextLink>
              </p>
            )}
          </section>
        ))}
      </div>
    </>
  );
}

const oldest = (groups: Props["groups"]) =>
  Math.min(...groups.flatMap(({ items }) => items.map((event) => Date.parse(event.occurredAt))));

/** Those of the group, and of what was chosen already only these. */
function typesOf(group: TimelineGroup, chosen: string | undefined): string {
  const types = listIn(chosen);
  return TIMELINE_GROUPS[group].filter((type) => types.length === 0 || types.includes(type)).join(",");
}
