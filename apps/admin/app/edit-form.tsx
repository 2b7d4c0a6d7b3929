import { Form, useNavigation } from "@remix-run/react";
import { Button, ButtonLink } from "@tandem/ui/primitives/button";
import type { ReactNode } from "react";
import { ConflictBanner, type SaidField, versionToSend } from "./conflict-banner.tsx";
import type { Refusal } from "./member-request.server.ts";
import * as words from "./messages/en.ts";

type EditFormProps<Record extends { version: number }> = {
  record: Record;
  /** How the record says its fields, for who has to see what another one saved meanwhile. */
  fields: readonly SaidField<Record>[];
  refusal: Refusal | null;
  cancelHref: string;
  /** In six columns on wide screens. */
  children: ReactNode;
};

/** The form that edits a record: what another one saved meanwhile stands above, and what is sent is based on what was shown. */
export function EditForm<Record extends { version: number }>(props: EditFormProps<Record>) {
  const { record, fields, refusal, cancelHref, children } = props;
  const isPending = useNavigation().formMethod === "POST";
  return (
    <Form method="post" className="grid max-w-3xl items-start gap-4 px-6 py-5 sm:grid-cols-6 max-md:px-4">
      <div className="empty:hidden sm:col-span-6">
        <ConflictBanner refusal={refusal} fields={fields} before={record} />
      </div>
      <input type="hidden" name="version" value={versionToSend(refusal, record)} />
      {children}
      <div className="flex gap-2 sm:col-span-6">
        <Button type="submit" variant="primary" pending={isPending}>
          {refusal?.status === 409 ? words.service.conflict.again : words.forms.save}
        </Button>
        <ButtonLink href={cancelHref}>{words.forms.cancel}</ButtonLink>
      </div>
    </Form>
  );
}
