import { Form } from "@remix-run/react";
import { Button } from "@tandem/ui/primitives/button";
import * as words from "~/messages/en.ts";
import { type PictureOf, pictureHref } from "./picture-href.ts";

/** A file and a button, as long as no script is there; the page it posts to shows the rest. */
export function PictureForm({ of }: { of: PictureOf }) {
  const said = words.pictures[of.contactId ? "photo" : "logo"];
  return (
    <Form
      method="post"
      action={pictureHref(of)}
      encType="multipart/form-data"
      reloadDocument
      className="grid gap-2 p-1"
    >
      <input type="file" name="file" required aria-label={said.drop} className="max-w-full text-sm" />
      <Button type="submit">{said.save}</Button>
    </Form>
  );
}
