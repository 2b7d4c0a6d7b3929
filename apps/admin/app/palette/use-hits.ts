import { useEffect, useState } from "react";
import type { UnwrappedHits } from "~/routes/search.hits/route.tsx";

/** What is known about the hits for `q`; while a newer question is on its way, the answer still is that of an older one. */
export interface HitsState {
  q: string;
  hits: UnwrappedHits | null;
  ms: number;
  hasFailed: boolean;
}

const NOTHING: HitsState = { q: "", hits: null, ms: 0, hasFailed: false };
/** Long enough that a quick typist asks once a word, short enough that nobody waits. */
const PAUSE_MS = 60;

/** Asks for hits while one types. Only the newest question is answered: older ones are called off. */
export function useHits(wanted: string): HitsState & { retry: () => void } {
  const [state, setState] = useState(NOTHING);
  const [attempt, setAttempt] = useState(0);
  const q = wanted.trim();
  // biome-ignore lint/correctness/useExhaustiveDependencies: another attempt asks the same again
  useEffect(() => {
    if (q === "") {
      setState(NOTHING);
      return;
    }
    const newer = new AbortController();
    const timer = setTimeout(async () => {
      const start = performance.now();
      try {
        const hits = await fetchHits(q, newer.signal);
        if (!newer.signal.aborted) setState({ q, hits, ms: Math.round(performance.now() - start), hasFailed: false });
      } catch {
        if (!newer.signal.aborted) setState({ q, hits: null, ms: 0, hasFailed: true });
      }
    }, PAUSE_MS);
    return () => {
      clearTimeout(timer);
      newer.abort();
    };
  }, [q, attempt]);
  return { ...state, retry: () => setAttempt((count) => count + 1) };
}

async function fetchHits(q: string, signal: AbortSignal): Promise<UnwrappedHits | null> {
  const answer = await fetch(`/search/hits?q=${encodeURIComponent(q)}`, { signal });
  // a session that has ended leads to the sign-in page
  if (answer.redirected) window.location.reload();
  if (!answer.ok) throw new Error(`the search answered ${answer.status}`);
  return ((await answer.json()) as { hits: UnwrappedHits | null }).hits;
}
