import { useFetcher, useSearchParams } from "@remix-run/react";
import { Banner } from "@tandem/ui/patterns/banner";
import { Button } from "@tandem/ui/primitives/button";
import { Checkbox } from "@tandem/ui/primitives/checkbox";
import { notify } from "@tandem/ui/primitives/toast";
import { useEffect, useState } from "react";
import { useCompany } from "~/company.tsx";
import { MentionField } from "~/mentions/mention-field.tsx";
import * as words from "~/messages/en.ts";
import { useSignedIn } from "~/signed-in.tsx";
import type { action } from "./route.tsx";

/** Writing a note where it will stand; what was typed stays until it is saved. */
export function NoteForm() {
  const { me } = useSignedIn();
  const { company } = useCompany();
  const fetcher = useFetcher<typeof action>();
  const result = fetcher.data;
  const [params] = useSearchParams();
  const [count, setCount] = useState(0);
  const isAskedFor = params.get("note") === "new";
  const said = words.timeline.note;
  useEffect(() => {
    if (!result || !("done" in result)) return;
    setCount((count) => count + 1);
    notify(said.saved);
  }, [result, said.saved]);
  if (me.role === "viewer") return null;
  const refusal = result && "refusal" in result ? result.refusal : null;
  return (
    <fetcher.Form
      key={`${count} ${isAskedFor}`}
      method="post"
      action="?index"
      className="mt-3 grid gap-2 rounded-card border border-line p-3"
    >
      {refusal && !refusal.fields.body && (
        <Banner tone="danger" live>
          {refusal.detail}
        </Banner>
      )}
      <MentionField
        companyId={company.id}
        label={said.label}
        placeholder={said.placeholder}
        error={refusal?.fields.body?.[0]}
        autoFocus={isAskedFor && count === 0}
      />
      <div className="flex items-center justify-between gap-3">
        <Checkbox name="isPrivate" label={said.private} />
        <Button type="submit" size="sm" pending={fetcher.state !== "idle"}>
          {said.save}
        </Button>
      </div>
    </fetcher.Form>
  );
}
