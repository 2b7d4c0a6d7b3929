import { useCallback, useEffect, useRef, useState } from "react";
import { fetchJson } from "~/fetch-json.ts";
import type { TimelinePage } from "./timeline-event.ts";

/** How far below the screen the end of the list may be when the next page is asked for. */
const AHEAD = "1500px";

/** Reads on when the end of the list comes near. After a failure it waits for a press. */
export function useOlder(url: string | null, append: (page: TimelinePage) => void) {
  const end = useRef<HTMLDivElement>(null);
  const [state, setState] = useState<"idle" | "reading" | "failed">("idle");
  const isReading = useRef(false);
  const read = useCallback(async () => {
    if (url === null || isReading.current) return;
    isReading.current = true;
    setState("reading");
    try {
      append(await fetchJson<TimelinePage>(url));
      setState("idle");
    } catch {
      setState("failed");
    }
    isReading.current = false;
  }, [url, append]);
  useEffect(() => {
    const node = end.current;
    if (!node || state !== "idle") return;
    const observer = new IntersectionObserver(([entry]) => entry?.isIntersecting && read(), { rootMargin: AHEAD });
    observer.observe(node);
    return () => observer.disconnect();
  }, [read, state]);
  return { end, state, read };
}
