import { useFetcher } from "@remix-run/react";
import { notify } from "@tandem/ui/primitives/toast";
import { useEffect, useRef } from "react";
import type { Refusal } from "./member-request.server.ts";

/** What an action says of what it did; the fields of `undo`, posted to the same page, take it back. */
export interface Done {
  said: string;
  undo?: Record<string, string>;
}

/**
 * The forms of one page, posted to itself or to `action`: what was done is said with the way back, what was refused is in
 * `refusal`. It belongs to the page, not to the row, because a row may be gone by the time somebody wants it back.
 */
export function useAct(action?: string) {
  const fetcher = useFetcher<{ done?: Done; refusal?: Refusal } | null>();
  const back = useFetcher();
  const takeBack = useRef<(undo: Record<string, string>) => void>(() => {});
  takeBack.current = (undo) => back.submit(undo, { method: "post", action });
  useEffect(() => {
    const done = fetcher.data?.done;
    if (!done) return;
    const { said, undo } = done;
    notify(said, undo && { undo: () => takeBack.current(undo) });
  }, [fetcher.data]);
  return {
    Form: fetcher.Form,
    submit: fetcher.submit,
    isPending: fetcher.state !== "idle",
    /** The act that the answer belongs to: only its form shows what was refused. */
    refusal: fetcher.data?.refusal ?? null,
    pending: fetcher.formData,
  };
}

export type Act = ReturnType<typeof useAct>;
