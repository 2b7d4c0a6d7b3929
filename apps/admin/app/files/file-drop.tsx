import { Form, useRevalidator } from "@remix-run/react";
import { DropZone } from "@tandem/ui/patterns/drop-zone";
import { Button } from "@tandem/ui/primitives/button";
import { useEffect, useRef, useState } from "react";
import type { Refusal } from "~/member-request.server.ts";
import * as words from "~/messages/en.ts";
import { OnItsWay } from "~/sending/on-its-way.tsx";
import { type Sending, sendFile } from "~/sending/send-file.ts";

type FileDropProps = {
  companyId: string;
  /** The record that files are added to; the company as such without one. */
  record?: { object: string; id: string; name: string } | null;
  /** Why the file was refused that was sent without scripts. */
  refusal?: Refusal | null;
  /** Which page takes the form where there are no scripts; the one it stands on without it. */
  action?: string;
};

const said = words.files.drop;

/** A place for a file of a company: sent at once with its progress, or by the form's button where there are no scripts. */
export function FileDrop({ companyId, record, refusal, action }: FileDropProps) {
  const revalidator = useRevalidator();
  const [sending, setSending] = useState<Sending | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const stop = useRef<() => void>();
  useEffect(() => () => stop.current?.(), []);
  const fields: Record<string, string> = record ? { object: record.object, recordId: record.id } : {};
  function send(file: File) {
    setProblem(null);
    const end = (message: string | null) => {
      setSending(null);
      setProblem(message);
    };
    stop.current = sendFile(`/companies/${companyId}/files/receive`, file, {
      fields,
      onProgress: setSending,
      onDone: () => {
        end(null);
        revalidator.revalidate();
      },
      onRefused: (message) => end(message ?? said.lost),
    });
  }
  return (
    <Form method="post" action={action} encType="multipart/form-data" reloadDocument>
      {Object.entries(fields).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <DropZone
        look="line"
        name="file"
        title={record ? said.titleFor(record.name) : said.title}
        hint={said.hint}
        error={problem ?? refusal?.detail}
        onFile={send}
        busy={sending && <OnItsWay {...sending} say={({ name, percent }) => said.onItsWay(name, percent)} />}
      >
        <noscript>
          <Button type="submit">{said.submit}</Button>
        </noscript>
      </DropZone>
    </Form>
  );
}
