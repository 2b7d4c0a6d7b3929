import { Form, useNavigation } from "@remix-run/react";
import { InlineConfirm } from "@tandem/ui/patterns/inline-confirm";
import { Button, ButtonLink } from "@tandem/ui/primitives/button";
import { Archive, ArchiveRestore, DoorOpen, Pencil, Undo2 } from "lucide-react";
import * as words from "~/messages/en.ts";
import { useSignedIn } from "~/signed-in.tsx";
import { type Act, type Contact, contactHref } from "./contact-view.ts";

/** What one does about a person. A viewer sees no buttons; the API would refuse them anyway. */
export function ContactActs({ contact }: { contact: Contact }) {
  const { me } = useSignedIn();
  const navigation = useNavigation();
  const said = words.contact360.actions;
  if (me.role === "viewer") return null;
  const isPending = (act: Act) => navigation.formData?.get("act") === act;
  const isArchived = contact.archivedAt !== null;
  return (
    <>
      {!isArchived && (
        <Form method="post">
          <input type="hidden" name="act" value={contact.endedOn ? "back" : "left"} />
          {contact.endedOn ? (
            <Button type="submit" icon={Undo2} pending={isPending("back")}>
              {said.back}
            </Button>
          ) : (
            <InlineConfirm
              icon={DoorOpen}
              confirmLabel={said.leftConfirm}
              pending={isPending("left")}
              title={said.leftHint}
            >
              {said.left}
            </InlineConfirm>
          )}
        </Form>
      )}
      <Form method="post">
        <input type="hidden" name="version" value={contact.version} />
        <input type="hidden" name="act" value={isArchived ? "restore" : "archive"} />
        {isArchived ? (
          <Button type="submit" icon={ArchiveRestore} pending={isPending("restore")}>
            {said.restore}
          </Button>
        ) : (
          <InlineConfirm icon={Archive} confirmLabel={said.archiveConfirm} pending={isPending("archive")}>
            {said.archive}
          </InlineConfirm>
        )}
      </Form>
      <ButtonLink href={`${contactHref(contact)}/edit`} icon={Pencil} square aria-label={said.edit} title={said.edit} />
    </>
  );
}
