import { useFetcher, useLocation } from "@remix-run/react";
import { useEffect, useRef } from "react";
import { isUnderWay } from "~/imports/import-status.ts";
import type { ImportPage, loader } from "./route.tsx";

const EVERY = 1000;

/** The page as it is now: asked for again about every second while something is under way and somebody looks. */
export function useProgress(loaded: ImportPage): ImportPage {
  const { load, state, data } = useFetcher<typeof loader>();
  const { pathname, search } = useLocation();
  const isBusy = useRef(false);
  isBusy.current = state !== "idle";
  const page = newerOf(loaded, data as ImportPage | undefined);
  const isMoving = [page.one, ...page.siblings].some(({ status }) => isUnderWay(status));
  useEffect(() => {
    if (!isMoving) return;
    const timer = setInterval(() => {
      if (!isBusy.current && document.visibilityState === "visible") load(pathname + search);
    }, EVERY);
    return () => clearInterval(timer);
  }, [isMoving, load, pathname, search]);
  return page;
}

/** What was fetched last belongs to another import, or to the time before an undo, as soon as the page is loaded anew. */
function newerOf(loaded: ImportPage, fetched: ImportPage | undefined): ImportPage {
  return fetched && fetched.one.id === loaded.one.id && fetched.readAt >= loaded.readAt ? fetched : loaded;
}
