import { type ReactNode, Suspense, useEffect, useState } from "react";

/**
 * Code that may come after the first paint. The server leaves it to the browser: a boundary that came with the page and is
 * touched before it is hydrated, by an answer or a key, is thrown away by React and told as an error (421).
 */
export function Late({ fallback = null, children }: { fallback?: ReactNode; children: ReactNode }) {
  const [isInBrowser, setInBrowser] = useState(false);
  useEffect(() => setInBrowser(true), []);
  return isInBrowser ? <Suspense fallback={fallback}>{children}</Suspense> : fallback;
}
