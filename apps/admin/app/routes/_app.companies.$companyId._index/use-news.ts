import { useEffect, useRef, useState } from "react";
import { fetchJson } from "~/fetch-json.ts";
import type { TimelineEvent } from "./timeline-event.ts";

const EVERY_MS = 2000;
const AT_MOST_MS = 20_000;
/** Failures in a row until the page says so: a restart of the server is over before. */
const QUIET_FAILURES = 3;

/**
 * Asks every two seconds what is new while the page is in sight, more seldom while it fails. Answers whether it has failed
 * for long.
 */
export function useNews(address: string | null, readAt: string, receive: (items: TimelineEvent[]) => void): boolean {
  const [isCutOff, setCutOff] = useState(false);
  const taker = useRef(receive);
  useEffect(() => {
    taker.current = receive;
  });
  useEffect(() => {
    if (address === null) return;
    const stop = new AbortController();
    let since = readAt;
    let failures = 0;
    let timer: ReturnType<typeof setTimeout> | undefined;
    let isAsking = false;
    async function ask() {
      clearTimeout(timer);
      if (document.hidden || isAsking) return;
      isAsking = true;
      try {
        const url = `${address}${address?.includes("?") ? "&" : "?"}since=${encodeURIComponent(since)}`;
        const signal = AbortSignal.any([stop.signal, AbortSignal.timeout(10_000)]);
        const news = await fetchJson<{ items: TimelineEvent[]; until: string }>(url, signal);
        since = news.until;
        failures = 0;
        if (!stop.signal.aborted) taker.current(news.items);
      } catch {
        failures += 1;
      }
      isAsking = false;
      if (stop.signal.aborted) return;
      setCutOff(failures >= QUIET_FAILURES);
      timer = setTimeout(ask, Math.min(AT_MOST_MS, EVERY_MS * 2 ** Math.max(0, failures - 2)));
    }
    timer = setTimeout(ask, EVERY_MS);
    document.addEventListener("visibilitychange", ask);
    return () => {
      stop.abort();
      clearTimeout(timer);
      document.removeEventListener("visibilitychange", ask);
    };
  }, [address, readAt]);
  return isCutOff;
}
