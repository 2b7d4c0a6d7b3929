import { DropZone } from "@tandem/ui/patterns/drop-zone";
import { Icon } from "@tandem/ui/primitives/icon";
import { Paperclip, X } from "lucide-react";
import { useEffect, useRef, useState } from "react";
import * as words from "~/messages/en.ts";
import { OnItsWay } from "~/sending/on-its-way.tsx";
import { type Sending, sendFile } from "~/sending/send-file.ts";

export interface Attached {
  id: string;
  name: string;
  bytes: number;
}

type AttachmentsFieldProps = {
  companyId: string;
  defaultValue: readonly Attached[];
  error?: string;
  /** A mail must not go out before its files are there. */
  onBusy(isBusy: boolean): void;
};

const said = words.mail.attach;

/** The files that go out with a mail: each is sent as soon as it is chosen; without scripts they come with the form. */
export function AttachmentsField({ companyId, defaultValue, error, onBusy }: AttachmentsFieldProps) {
  const [files, setFiles] = useState(defaultValue);
  const [underway, setUnderway] = useState<(Sending & { key: string })[]>([]);
  const [problem, setProblem] = useState<string | null>(null);
  const stops = useRef(new Map<string, () => void>());
  const isBusy = underway.length > 0;
  useEffect(() => onBusy(isBusy), [isBusy, onBusy]);
  useEffect(() => {
    const running = stops.current;
    return () => {
      for (const stop of running.values()) stop();
    };
  }, []);

  function send(file: File) {
    const key = crypto.randomUUID();
    setProblem(null);
    const end = () => {
      stops.current.delete(key);
      setUnderway((all) => all.filter((one) => one.key !== key));
    };
    const stop = sendFile<Attached>(`/companies/${companyId}/attachments/receive`, file, {
      onProgress: (sending) => setUnderway((all) => [...all.filter((one) => one.key !== key), { ...sending, key }]),
      onDone: ({ id, name, bytes }) => {
        end();
        setFiles((all) => [...all, { id, name, bytes }]);
      },
      onRefused: (message) => {
        end();
        setProblem(message ? said.refused(file.name, message) : said.lost(file.name));
      },
    });
    stops.current.set(key, stop);
  }

  return (
    <div className="grid min-w-0 grid-cols-1 gap-2">
      <DropZone
        look="line"
        name="file"
        optional
        multiple
        title={said.title}
        hint={said.hint}
        error={problem ?? error}
        onFile={send}
      />
      {underway.map((sending) => (
        <div key={sending.key} className="max-w-80">
          <OnItsWay {...sending} say={({ name, percent }) => said.onItsWay(name, percent)} />
        </div>
      ))}
      {files.length > 0 && (
        <ul aria-label={words.mail.attachments} className="flex flex-wrap gap-2">
          {files.map((file) => (
            <li key={file.id} className="max-w-full min-w-0">
              <Chosen file={file} onRemove={() => setFiles((all) => all.filter(({ id }) => id !== file.id))} />
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}

/** Its fields come back with the form where that is refused, so that nothing has to be sent twice. */
function Chosen({ file: { id, name, bytes }, onRemove }: { file: Attached; onRemove(): void }) {
  return (
    <span className="inline-flex h-8 max-w-full items-center gap-1.5 rounded-control border border-line pl-2 text-xs">
      <input type="hidden" name="attachmentId" value={id} />
      <input type="hidden" name="attachmentName" value={name} />
      <input type="hidden" name="attachmentBytes" value={bytes} />
      <Icon of={Paperclip} size={12} className="text-ink-3" />
      <span className="truncate" title={name}>
        {name}
      </span>
      <span className="shrink-0 text-ink-3 tnum">{words.mail.kilobytes(Math.ceil(bytes / 1000))}</span>
      <button
        type="button"
        onClick={onRemove}
        aria-label={said.remove(name)}
        title={said.remove(name)}
        className="grid size-7 shrink-0 place-items-center rounded-control text-ink-3 hover:bg-hover hover:text-ink"
      >
        <Icon of={X} size={14} />
      </button>
    </span>
  );
}
