import { useMemo, useState } from "react";
import { isBefore, mergeEvents, type TimelineEvent, type TimelinePage } from "./timeline-event.ts";

interface Feed {
  /** The page that came with the address, and what was read after it. */
  first: TimelinePage;
  older: readonly TimelineEvent[];
  cursor: string | null;
  /** News that are shown, and news that wait until they can be shown without moving what is being read. */
  fresh: readonly TimelineEvent[];
  waiting: readonly TimelineEvent[];
}

/** The loaded part of a history: it grows at both ends, and takes a fresh first page in without losing the rest. */
export function useFeed(first: TimelinePage) {
  const [feed, setFeed] = useState<Feed>(() => startWith(first));
  if (feed.first !== first) setFeed(renewed(feed, first));
  const { older, fresh, cursor, waiting } = feed;
  const events = useMemo(() => mergeEvents(first.items, fresh, older), [first, fresh, older]);
  return {
    events,
    cursor,
    waiting,
    append: (page: TimelinePage) =>
      setFeed((feed) => ({ ...feed, older: [...feed.older, ...page.items], cursor: page.nextCursor })),
    /** Keeps what is new and belongs into the loaded part; the rest comes with its page. */
    receive: (items: readonly TimelineEvent[], isShownAtOnce: boolean) =>
      setFeed((feed) => received(feed, items, isShownAtOnce)),
    showWaiting: () => setFeed((feed) => ({ ...feed, fresh: [...feed.waiting, ...feed.fresh], waiting: [] })),
    change: (id: string, changes: Partial<TimelineEvent>) => setFeed((feed) => changed(feed, id, changes)),
  };
}

const startWith = (first: TimelinePage): Feed => ({
  first,
  older: [],
  cursor: first.nextCursor,
  fresh: [],
  waiting: [],
});

/** What the old first page held beyond the new one is older now; news are in the new one, if they are still there. */
function renewed(feed: Feed, first: TimelinePage): Feed {
  const last = first.items.at(-1);
  if (!last || first.nextCursor === null) return startWith(first);
  const beyond = [...feed.first.items, ...feed.fresh, ...feed.older].filter((event) => isBefore(event, last));
  return beyond.length > 0 && feed.older.length > 0
    ? { first, older: beyond, cursor: feed.cursor, fresh: [], waiting: [] }
    : startWith(first);
}

function received(feed: Feed, items: readonly TimelineEvent[], isShownAtOnce: boolean): Feed {
  const known = new Set([...feed.first.items, ...feed.older, ...feed.fresh, ...feed.waiting].map(({ id }) => id));
  const last = feed.older.at(-1) ?? feed.first.items.at(-1);
  const news = items.filter((event) => !known.has(event.id) && !(feed.cursor && last && isBefore(event, last)));
  if (news.length === 0) return feed;
  return isShownAtOnce
    ? { ...feed, fresh: [...news, ...feed.waiting, ...feed.fresh], waiting: [] }
    : { ...feed, waiting: [...news, ...feed.waiting] };
}

function changed(feed: Feed, id: string, changes: Partial<TimelineEvent>): Feed {
  const change = (events: readonly TimelineEvent[]) =>
    events.map((event) => (event.id === id ? { ...event, ...changes } : event));
  return { ...feed, older: change(feed.older), fresh: change(feed.fresh) };
}
