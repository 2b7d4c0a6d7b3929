import { useSubmit } from "@remix-run/react";
import { notify } from "@tandem/ui/primitives/toast";
import { useEffect, useRef } from "react";
import * as words from "~/messages/en.ts";
import type { Act, Contact360View } from "./contact-view.ts";

type Done = { done: Act; version: number | null };

/** What takes an act back; what is not here cannot be undone, or needs words of its own. */
const UNDO: Partial<Record<Act, Act>> = { left: "back", archive: "restore", restore: "archive" };

/** Says once what was done, with the way back where there is one. */
export function useDone(result: Done | null, view: Contact360View): void {
  const submit = useSubmit();
  const said = useRef<Done | null>(null);
  useEffect(() => {
    if (!result || said.current === result) return;
    said.current = result;
    const undo = UNDO[result.done];
    notify(sentence(result.done, view), {
      undo: undo && (() => submit({ act: undo, version: String(result.version ?? "") }, { method: "post" })),
    });
  }, [result, submit, view]);
}

function sentence(act: Act, { contact }: Contact360View): string {
  const done = words.contact360.done;
  if (act === "confirm") return done.confirm;
  if (act === "stage") return done.stage(words.contacts.form.stages[contact.valuePathStage ?? "audience"]);
  return done[act](contact.name);
}
