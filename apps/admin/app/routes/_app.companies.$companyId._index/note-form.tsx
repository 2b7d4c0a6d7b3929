import { useFetcher, useSearchParams } from "@remix-run/react";
import { Banner } from "@tandem/ui/patterns/banner";
import { Button } from "@tandem/ui/primitives/button";
import { Checkbox } from "@tandem/ui/primitives/checkbox";
import { Field } from "@tandem/ui/primitives/field";
import { Textarea } from "@tandem/ui/primitives/textarea";
import { notify } from "@tandem/ui/primitives/toast";
import { useEffect, useRef } from "react";
import { words } from "~/messages/en.ts";
import { useSignedIn } from "~/signed-in.tsx";
import type { action } from "./route.tsx";

/** Writing a note where it will stand; what was typed stays until it is saved. */
export function NoteForm() {
  const { me } = useSignedIn();
  const fetcher = useFetcher<typeof action>();
  const result = fetcher.data;
  const [params] = useSearchParams();
  const isAskedFor = params.get("note") === "new";
  const form = useRef<HTMLFormElement>(null);
  const said = words.timeline.note;
  useEffect(() => {
    if (!result || !("saved" in result)) return;
    form.current?.reset();
    notify(said.saved);
  }, [result, said.saved]);
  if (me.role === "viewer") return null;
  const refusal = result && "refusal" in result ? result.refusal : null;
  return (
    <fetcher.Form ref={form} method="post" className="mt-3 grid gap-2 rounded-card border border-line p-3">
      {refusal && !refusal.fields.body && (
        <Banner tone="danger" live>
          {refusal.detail}
        </Banner>
      )}
      <Field label={said.label} hideLabel error={refusal?.fields.body?.[0]}>
        <Textarea
          key={String(isAskedFor)}
          autoFocus={isAskedFor}
          name="body"
          rows={2}
          placeholder={said.placeholder}
          required
          maxLength={20_000}
        />
      </Field>
      <div className="flex items-center justify-between gap-3">
        <Checkbox name="isPrivate" label={said.private} />
        <Button type="submit" size="sm" pending={fetcher.state !== "idle"}>
          {said.save}
        </Button>
      </div>
    </fetcher.Form>
  );
}
