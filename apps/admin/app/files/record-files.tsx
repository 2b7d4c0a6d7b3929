import { RelativeTime } from "@tandem/ui/customer/relative-time";
import { formatBytes } from "@tandem/ui/format/bytes";
import { Section } from "@tandem/ui/patterns/section";
import { TextLink } from "@tandem/ui/primitives/link";
import { useReader } from "@tandem/ui/primitives/reader";
import type { Around } from "~/links/read-around.server.ts";
import * as words from "~/messages/en.ts";
import { useSignedIn } from "~/signed-in.tsx";
import { FileDrop } from "./file-drop.tsx";
import { FileName } from "./file-name.tsx";

type RecordFilesProps = Pick<Around, "of" | "files"> & { name: string; inset: "page" | "rail" };

/** The files of one record on its page, and a place for another one; the room has what else can be done with them. */
export function RecordFiles({ of, files, name, inset }: RecordFilesProps) {
  const canWrite = useSignedIn().me.role !== "viewer";
  const { locale } = useReader();
  const said = words.files;
  const room = `/companies/${of.companyId}/files?object=${of.object}&id=${of.recordId}`;
  return (
    <Section
      inset={inset}
      title={said.title}
      action={
        files.items.length > 0 && <TextLink href={room}>{files.nextCursor ? said.showMore : said.showRoom}</TextLink>
      }
    >
      {files.items.length === 0 && <p className="text-sm text-ink-3">{said.noneHere}</p>}
      <ul className="grid gap-1 text-sm">
        {files.items.map((file) => (
          <li key={file.id} className="flex min-h-7 items-center gap-3">
            <span className="min-w-0 flex-1">
              <FileName file={file} />
            </span>
            <span className="shrink-0 text-xs text-ink-3 tnum">{formatBytes(file.bytes, locale)}</span>
            <RelativeTime value={file.createdAt} className="shrink-0 text-xs text-ink-3" />
          </li>
        ))}
      </ul>
      {canWrite && (
        <div className="mt-2 max-w-xl">
          <FileDrop companyId={of.companyId} record={{ object: of.object, id: of.recordId, name }} action={room} />
        </div>
      )}
    </Section>
  );
}
