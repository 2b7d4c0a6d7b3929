import { Form } from "@remix-run/react";
import { Button, ButtonLink } from "@tandem/ui/primitives/button";
import { Input } from "@tandem/ui/primitives/input";
import * as words from "~/messages/en.ts";
import type { FileRow } from "./route.tsx";

export function RenameForm({ file, back }: { file: FileRow; back: string }) {
  const said = words.files;
  return (
    <Form method="post" className="flex max-w-xl flex-wrap items-center gap-2">
      <input type="hidden" name="act" value="rename" />
      <input type="hidden" name="fileId" value={file.id} />
      <input type="hidden" name="version" value={file.version} />
      <Input
        name="name"
        aria-label={said.newName}
        defaultValue={file.name}
        maxLength={255}
        required
        autoFocus
        className="min-w-40 flex-1"
      />
      <Button type="submit" size="sm" variant="primary">
        {said.save}
      </Button>
      <ButtonLink href={back} size="sm">
        {said.cancel}
      </ButtonLink>
    </Form>
  );
}
