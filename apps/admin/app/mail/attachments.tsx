import { Icon } from "@tandem/ui/primitives/icon";
import { Paperclip } from "lucide-react";
import * as words from "~/messages/en.ts";

type AttachmentsProps = { companyId: string; files: readonly { id: string; name: string; bytes: number }[] };

/** The files of a mail; each is saved, none is opened in our name. */
export function Attachments({ companyId, files }: AttachmentsProps) {
  if (files.length === 0) return null;
  return (
    <ul aria-label={words.mail.attachments} className="flex flex-wrap gap-2">
      {files.map(({ id, name, bytes }) => (
        <li key={id} className="max-w-full">
          <a
            href={`/companies/${companyId}/files/${id}/content`}
            download={name}
            title={name}
            className="inline-flex h-7 max-w-full items-center gap-1.5 rounded-control border border-line px-2 text-xs hover:bg-hover"
          >
            <Icon of={Paperclip} size={12} className="text-ink-3" />
            <span className="truncate">{name}</span>
            <span className="shrink-0 text-ink-3 tnum">{words.mail.kilobytes(Math.ceil(bytes / 1000))}</span>
          </a>
        </li>
      ))}
    </ul>
  );
}
