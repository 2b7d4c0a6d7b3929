import { useFetcher } from "@remix-run/react";
import type { Note } from "@tandem/domain/notes/note";
import { Banner } from "@tandem/ui/patterns/banner";
import { Button } from "@tandem/ui/primitives/button";
import { Checkbox } from "@tandem/ui/primitives/checkbox";
import { notify } from "@tandem/ui/primitives/toast";
import { useEffect } from "react";
import { MentionField } from "~/mentions/mention-field.tsx";
import * as words from "~/messages/en.ts";
import { useSignedIn } from "~/signed-in.tsx";
import type { action } from "./route.tsx";

/** A note where it stands, to be written anew. Only its author can make it private. */
export function NoteEditor({ note, onClose }: { note: Note; onClose: (saved: Note | null) => void }) {
  const { me } = useSignedIn();
  const fetcher = useFetcher<typeof action>();
  const result = fetcher.data;
  const said = words.timeline.note;
  const refusal = result && "refusal" in result ? result.refusal : null;
  // biome-ignore lint/correctness/useExhaustiveDependencies: once for each answer
  useEffect(() => {
    if (!result || !("done" in result)) return;
    notify(said.saved);
    onClose(result.note);
  }, [result]);
  return (
    <fetcher.Form
      method="post"
      action={`/companies/${note.companyId}?index`}
      className="grid w-full gap-2 rounded-card border border-line p-3"
    >
      <input type="hidden" name="intent" value="edit" />
      <input type="hidden" name="noteId" value={note.id} />
      <input type="hidden" name="version" value={note.version} />
      {refusal && !refusal.fields.body && (
        <Banner tone="danger" live>
          {refusal.detail}
        </Banner>
      )}
      <MentionField
        companyId={note.companyId}
        label={said.label}
        initial={note.body}
        mentioned={note.mentionedMemberIds}
        error={refusal?.fields.body?.[0]}
        autoFocus
        onEscape={() => onClose(null)}
      />
      <div className="flex flex-wrap items-center justify-between gap-3">
        {note.author?.id === me.id ? (
          <span>
            <input type="hidden" name="mayBePrivate" value="on" />
            <Checkbox name="isPrivate" label={said.private} defaultChecked={note.isPrivate} />
          </span>
        ) : (
          <span />
        )}
        <span className="flex gap-2">
          <Button size="sm" onClick={() => onClose(null)}>
            {said.cancel}
          </Button>
          <Button type="submit" size="sm" variant="primary" pending={fetcher.state !== "idle"}>
            {said.save}
          </Button>
        </span>
      </div>
    </fetcher.Form>
  );
}
