import { useFetcher } from "@remix-run/react";
import { Button, ButtonLink } from "@tandem/ui/primitives/button";
import { notify } from "@tandem/ui/primitives/toast-store";
import { useEffect } from "react";
import * as words from "~/messages/en.ts";
import type { action, FileRow } from "./route.tsx";

/** Rename, archive with a way back; of one that was put away, restore. */
export function FileActs({ file, renameHref }: { file: FileRow; renameHref: string }) {
  const fetcher = useFetcher<typeof action>();
  const said = words.files;
  useSayWhatHappened(fetcher);
  const act = file.archivedAt ? "restore" : "archive";
  return (
    <fetcher.Form method="post" className="flex justify-end gap-1">
      <input type="hidden" name="fileId" value={file.id} />
      <input type="hidden" name="version" value={file.version} />
      <input type="hidden" name="name" value={file.name} />
      {act === "archive" && (
        <ButtonLink href={renameHref} size="sm" variant="quiet" aria-label={said.renameOf(file.name)}>
          {said.rename}
        </ButtonLink>
      )}
      <Button
        type="submit"
        name="act"
        value={act}
        size="sm"
        variant="quiet"
        pending={fetcher.state !== "idle"}
        aria-label={(act === "archive" ? said.archiveOf : said.restoreOf)(file.name)}
      >
        {said[act]}
      </Button>
    </fetcher.Form>
  );
}

/** The row may be gone by then; its undo is a request of its own. */
function useSayWhatHappened(fetcher: ReturnType<typeof useFetcher<typeof action>>) {
  const { data, state, submit } = fetcher;
  useEffect(() => {
    if (!data || state !== "loading") return;
    if ("archived" in data && data.archived) {
      const { fileId, name, version } = data.archived;
      const undo = () => submit({ act: "restore", fileId, name, version }, { method: "post" });
      notify(words.files.archived(name), { undo });
    } else if ("restored" in data && data.restored) notify(words.files.restored(data.restored.name));
    else if ("refusal" in data) notify(data.refusal.detail, { tone: "failed" });
  }, [data, state, submit]);
}
