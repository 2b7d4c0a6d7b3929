import { Form, useNavigate } from "@remix-run/react";
import { DropZone, type DropZoneProps } from "@tandem/ui/patterns/drop-zone";
import { Button } from "@tandem/ui/primitives/button";
import { useEffect, useRef, useState } from "react";
import type { Refusal } from "~/member-request.server.ts";
import * as words from "~/messages/en.ts";
import { OnItsWay } from "~/sending/on-its-way.tsx";
import { type Sending, sendFile } from "~/sending/send-file.ts";

type FileDropProps = Pick<DropZoneProps, "title" | "hint" | "look"> & {
  /** An import whose mapping the file takes over. */
  like?: string;
  /** Why the file was refused that was sent without scripts. */
  refusal?: Refusal | null;
};

const said = words.imports.drop;

/** A place for a file: it is sent at once with its progress, or by the form's button where there are no scripts. */
export function FileDrop({ like, refusal, ...zone }: FileDropProps) {
  const navigate = useNavigate();
  const [sending, setSending] = useState<Sending | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const stop = useRef<() => void>();
  useEffect(() => () => stop.current?.(), []);
  const query = like ? `?like=${like}` : "";
  function send(file: File) {
    setProblem(null);
    stop.current = sendFile<{ href: string }>(`/imports/receive${query}`, file, {
      onProgress: setSending,
      onDone: ({ href }) => navigate(href),
      onRefused: (message) => {
        setSending(null);
        setProblem(message ?? said.lost);
      },
    });
  }
  const error = problem ?? (refusal ? (refusal.fields.file?.[0] ?? refusal.detail) : undefined);
  return (
    <Form
      method="post"
      action={`/imports${like ? `?index&like=${like}` : "?index"}`}
      encType="multipart/form-data"
      reloadDocument
    >
      <DropZone
        {...zone}
        name="file"
        accept=".csv,.tsv,.txt,.zip,text/csv,application/zip"
        error={error}
        onFile={send}
        busy={sending && <OnItsWay {...sending} say={sayImport} />}
      >
        <noscript>
          <Button type="submit">{said.submit}</Button>
        </noscript>
      </DropZone>
    </Form>
  );
}

/** 100 % is said only when the answer is there: until then the file is being looked into. */
const sayImport = ({ name, share, percent }: Sending & { percent: number }) =>
  share < 1 ? said.onItsWay(name, percent) : said.looking(name);
