import { Form } from "@remix-run/react";
import { InlineConfirm } from "@tandem/ui/patterns/inline-confirm";
import { Archive } from "lucide-react";
import * as words from "~/messages/en.ts";

/** Puts the record of this page away; the page that follows brings it back. */
export function ArchiveRecordButton() {
  return (
    <Form method="post">
      <input type="hidden" name="act" value="archive" />
      <InlineConfirm icon={Archive} confirmLabel={words.desk.archiveConfirm}>
        {words.desk.archive}
      </InlineConfirm>
    </Form>
  );
}
