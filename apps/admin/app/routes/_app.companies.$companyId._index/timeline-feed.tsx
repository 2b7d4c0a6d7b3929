import { PaginationMore } from "@tandem/ui/patterns/pagination-more";
import { useMemo, useRef, useState } from "react";
import { useCompany } from "~/company.tsx";
import * as words from "~/messages/en.ts";
import { NewsPill } from "./news-pill.tsx";
import { filtersIn, hrefWith, isFiltered } from "./timeline-address.ts";
import { TimelineContext } from "./timeline-context.tsx";
import { TimelineEmpty } from "./timeline-empty.tsx";
import type { TimelinePage } from "./timeline-event.ts";
import { TimelineList } from "./timeline-list.tsx";
import { useEntryKeys } from "./use-entry-keys.ts";
import { useFeed } from "./use-feed.ts";
import { useNews } from "./use-news.ts";
import { useOlder } from "./use-older.ts";

type Props = { first: TimelinePage; params: URLSearchParams; readAt: string };

/** The history as one list that grows at both ends: older entries as one scrolls, new ones as they happen. */
export function TimelineFeed({ first, params, readAt }: Props) {
  const { company, timelineMutes } = useCompany();
  const filters = filtersIn(params);
  const feed = useFeed(first);
  const list = useRef<HTMLDivElement>(null);
  const [hidden, setHidden] = useState<ReadonlySet<string>>(new Set());
  const base = `/companies/${company.id}/timeline`;
  const query = new URLSearchParams(filters).toString();
  const newsUrl = params.has("cursor") ? null : `${base}/news${query && `?${query}`}`;
  const olderUrl = feed.cursor && `${base}/older?${new URLSearchParams({ ...filters, cursor: feed.cursor })}`;
  const older = useOlder(olderUrl, feed.append);
  const isCutOff = useNews(newsUrl, readAt, (items) => feed.receive(items, isAtRest(list.current)));
  useEntryKeys(list);

  const namesWhatToSee = Boolean(filters.types || filters.sources || filters.q);
  const shown = useMemo(
    () =>
      feed.events.filter(
        ({ id, type, source }) =>
          !hidden.has(id) &&
          (namesWhatToSee || !timelineMutes.some((mute) => mute.type === type || mute.source === source)),
      ),
    [feed.events, hidden, namesWhatToSee, timelineMutes],
  );
  const { change } = feed;
  // biome-ignore lint/correctness/useExhaustiveDependencies: only sets state, whichever render it is of
  const handle = useMemo(
    () => ({
      change,
      hide: (id: string, isHidden: boolean) =>
        setHidden((ids) => new Set(isHidden ? [...ids, id] : [...ids].filter((other) => other !== id))),
    }),
    [],
  );
  return (
    <TimelineContext.Provider value={handle}>
      <NewsPill
        count={feed.waiting.length}
        isCutOff={isCutOff}
        onShow={() => {
          feed.showWaiting();
          list.current?.scrollIntoView({ block: "start" });
        }}
      />
      <div ref={list} className="scroll-mt-(--sticky-top)">
        {shown.length === 0 ? <TimelineEmpty isFiltered={isFiltered(filters)} /> : <TimelineList events={shown} />}
      </div>
      <div ref={older.end}>
        {older.state === "failed" && (
          <p role="alert" className="pt-3 text-center text-sm text-ink-2">
            {words.timeline.olderFailed}
          </p>
        )}
        <div
          onClickCapture={(event) => {
            if (event.metaKey || event.ctrlKey) return;
            event.preventDefault();
            event.stopPropagation();
            older.read();
          }}
        >
          <PaginationMore
            href={feed.cursor && hrefWith(params, { cursor: feed.cursor })}
            pending={older.state === "reading"}
            label={words.timeline.older}
          />
        </div>
      </div>
    </TimelineContext.Provider>
  );
}

/** Nobody is reading further down, in an opened entry, or with the keyboard: what is new may push the list down. */
function isAtRest(list: HTMLElement | null): boolean {
  if (!list) return false;
  const isTopInSight = list.getBoundingClientRect().top > 0;
  return isTopInSight && !list.querySelector("details[open]") && !list.contains(document.activeElement);
}
