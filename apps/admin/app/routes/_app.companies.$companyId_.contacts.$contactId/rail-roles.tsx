import { Form, useNavigation } from "@remix-run/react";
import { RelativeTime } from "@tandem/ui/customer/relative-time";
import { EmptyState } from "@tandem/ui/patterns/empty-state";
import { Section } from "@tandem/ui/patterns/section";
import { Button } from "@tandem/ui/primitives/button";
import { TextLink } from "@tandem/ui/primitives/link";
import { Tag } from "@tandem/ui/primitives/tag";
import { CircleCheck, UserRoundCog } from "lucide-react";
import * as words from "~/messages/en.ts";
import { useSignedIn } from "~/signed-in.tsx";
import { type Contact, contactHref } from "./contact-view.ts";

/** What part this person plays, when somebody last made sure of it, and the one press that does so today. */
export function RailRoles({ contact }: { contact: Contact }) {
  const canWrite = useSignedIn().me.role !== "viewer";
  const isPending = useNavigation().formData?.get("act") === "confirm";
  const said = words.contact360.roles;
  if (contact.roles.length === 0)
    return (
      <Section inset="rail" title={said.title}>
        <EmptyState
          icon={UserRoundCog}
          title={said.none}
          actions={canWrite && <TextLink href={`${contactHref(contact)}/edit`}>{said.add}</TextLink>}
        />
      </Section>
    );
  return (
    <Section inset="rail" title={said.title}>
      <div className="flex flex-wrap gap-1.5">
        {contact.roles.map((role) => (
          <Tag key={role}>{words.contacts.roles[role]}</Tag>
        ))}
      </div>
      <div className="mt-2 flex flex-wrap items-center justify-between gap-2 text-sm text-ink-3">
        <span>
          {contact.rolesConfirmedAt ? (
            <>
              {said.confirmed} <RelativeTime value={contact.rolesConfirmedAt} inline />
            </>
          ) : (
            said.neverConfirmed
          )}
        </span>
        {canWrite && !contact.endedOn && !contact.archivedAt && (
          <Form method="post">
            <input type="hidden" name="act" value="confirm" />
            <Button type="submit" size="sm" icon={CircleCheck} pending={isPending}>
              {said.confirm}
            </Button>
          </Form>
        )}
      </div>
    </Section>
  );
}
