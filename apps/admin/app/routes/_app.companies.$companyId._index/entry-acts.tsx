import { useFetcher, useParams } from "@remix-run/react";
import type { ToldRecord } from "@tandem/domain/timeline/timeline-entry";
import { useMessages } from "@tandem/ui/messages/messages-context";
import { Button } from "@tandem/ui/primitives/button";
import { notify } from "@tandem/ui/primitives/toast";
import { Archive, BellOff, Pencil } from "lucide-react";
import { useState } from "react";
import * as words from "~/messages/en.ts";
import { useSignedIn } from "~/signed-in.tsx";
import { NoteEditor } from "./note-editor.tsx";
import { useTimeline } from "./timeline-context.tsx";
import type { TimelineEvent } from "./timeline-event.ts";

type Props = { event: TimelineEvent; record: ToldRecord | null; onSaved: () => void };

/** What can be done with an entry: a note is edited or archived; a type, or a source, is muted for oneself. */
export function EntryActs({ event, record, onSaved }: Props) {
  const { me } = useSignedIn();
  const types = useMessages().timeline;
  const timeline = useTimeline();
  const fetcher = useFetcher();
  const [isEditing, setEditing] = useState(false);
  const said = words.timeline.entry;
  const action = `/companies/${useParams().companyId}?index`;
  const note = record?.kind === "note" && me.role !== "viewer" ? record.note : null;
  const tell = (fields: Record<string, string>) => fetcher.submit(fields, { method: "post", action });
  const mute = (fields: Record<string, string>, what: string) => {
    tell({ intent: "mute", ...fields });
    notify(said.muted(what));
  };
  if (note && isEditing)
    return (
      <NoteEditor
        note={note}
        onClose={(saved) => {
          setEditing(false);
          if (!saved) return;
          timeline.change(event.id, { body: saved.body.slice(0, 500), isCut: saved.body.length > 500 });
          onSaved();
        }}
      />
    );
  return (
    <>
      {note && (
        <>
          <Button size="xs" icon={Pencil} onClick={() => setEditing(true)}>
            {said.edit}
          </Button>
          <Button
            size="xs"
            icon={Archive}
            onClick={() => {
              tell({ intent: "archive", noteId: note.id });
              timeline.hide(event.id, true);
              notify(said.archived, {
                undo: () => {
                  tell({ intent: "restore", noteId: note.id });
                  timeline.hide(event.id, false);
                },
              });
            }}
          >
            {said.archive}
          </Button>
        </>
      )}
      <Button size="xs" variant="quiet" icon={BellOff} onClick={() => mute({ type: event.type }, types[event.type])}>
        {said.mute(types[event.type])}
      </Button>
      {event.source !== "tandem" && (
        <Button size="xs" variant="quiet" icon={BellOff} onClick={() => mute({ source: event.source }, event.source)}>
          {said.mute(event.source)}
        </Button>
      )}
    </>
  );
}
