import { useFetcher, useRevalidator } from "@remix-run/react";
import type { BulkAct } from "@tandem/domain/bulk-acts/bulk-act";
import { useEffect, useRef } from "react";
import type { loader } from "../routes/_app.bulk-acts_.$bulkActId/route.tsx";
import { isBulkUnderWay } from "./bulk-status.ts";

const FIRST_MS = 400;
const EVERY_MS = 1000;

/** The act as it is now (an undo is told by a report of its own): asked for about every second while it is under way. At its end the page is read anew, and `onEnd` told once. */
export function useBulkProgress(loaded: BulkAct, onEnd: (act: BulkAct) => void): BulkAct {
  const { load, state, data } = useFetcher<typeof loader>();
  const { revalidate } = useRevalidator();
  const isMoving = isBulkUnderWay(loaded);
  const latest = (data as BulkAct | undefined) ?? null;
  const act = isMoving && latest?.id === loaded.id ? latest : loaded;
  const hasEnded = isMoving && latest !== null && !isBulkUnderWay(latest);

  const isBusy = useRef(false);
  isBusy.current = state !== "idle";
  const asks = isMoving && !hasEnded;
  useEffect(() => {
    if (!asks) return;
    const ask = () => {
      if (!isBusy.current && document.visibilityState === "visible") load(`/bulk-acts/${loaded.id}`);
    };
    const first = setTimeout(ask, FIRST_MS);
    const timer = setInterval(ask, EVERY_MS);
    return () => {
      clearTimeout(first);
      clearInterval(timer);
    };
  }, [asks, load, loaded.id]);

  const tell = useRef(onEnd);
  tell.current = onEnd;
  // biome-ignore lint/correctness/useExhaustiveDependencies: told once, when it has come to its end.
  useEffect(() => {
    if (!hasEnded || !latest) return;
    tell.current(latest);
    revalidate();
  }, [hasEnded]);
  return act;
}
