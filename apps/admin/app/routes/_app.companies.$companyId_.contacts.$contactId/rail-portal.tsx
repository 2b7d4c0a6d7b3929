import { Form, useNavigation } from "@remix-run/react";
import { RelativeTime } from "@tandem/ui/customer/relative-time";
import { InlineConfirm } from "@tandem/ui/patterns/inline-confirm";
import { Section } from "@tandem/ui/patterns/section";
import { Button } from "@tandem/ui/primitives/button";
import { TextLink } from "@tandem/ui/primitives/link";
import * as words from "~/messages/en.ts";
import { useSignedIn } from "~/signed-in.tsx";
import { type Contact, contactHref } from "./contact-view.ts";

/** Whether this person may sign in to the portal, what they see there, and the press that changes it. */
export function RailPortal({ contact }: { contact: Contact }) {
  const canWrite = useSignedIn().me.role !== "viewer";
  const said = words.contact360.portal;
  const access = contact.portalAccess;
  const isHere = !contact.endedOn && !contact.archivedAt;
  return (
    <Section inset="rail" title={said.title}>
      <div className="flex flex-wrap items-start justify-between gap-2 text-sm text-ink-2">
        {access ? (
          <p>
            {said.since} <RelativeTime value={access.grantedAt} inline />.{" "}
            {access.lastVisitAt ? (
              <>
                {said.lastVisit} <RelativeTime value={access.lastVisitAt} inline />.
              </>
            ) : (
              said.neverVisited
            )}{" "}
            {access.seesAllTickets ? said.seesAllTickets : said.seesOwnTickets}
          </p>
        ) : (
          <p>
            {contact.endedOn ? said.ended : said.none}{" "}
            {isHere && !contact.email && (
              <>
                {said.needsEmail} {canWrite && <TextLink href={`${contactHref(contact)}/edit`}>{said.add}</TextLink>}
              </>
            )}
          </p>
        )}
        {canWrite && isHere && <PortalAct contact={contact} />}
      </div>
      {access && canWrite && isHere && <TicketRight seesAll={access.seesAllTickets} />}
    </Section>
  );
}

/** Whether this person sees the tickets of their colleagues, too. */
function TicketRight({ seesAll }: { seesAll: boolean }) {
  const doing = useNavigation().formData?.get("act");
  const said = words.contact360.portal;
  const act = seesAll ? "own-tickets" : "all-tickets";
  return (
    <Form method="post" className="mt-2">
      <Button type="submit" name="act" value={act} size="sm" pending={doing === act}>
        {seesAll ? said.showOwnTickets : said.showAllTickets}
      </Button>
    </Form>
  );
}

function PortalAct({ contact }: { contact: Contact }) {
  const doing = useNavigation().formData?.get("act");
  const said = words.contacts.portal;
  if (!contact.portalAccess && !contact.email) return null;
  return (
    <Form method="post">
      <input type="hidden" name="act" value={contact.portalAccess ? "withdraw" : "give"} />
      {contact.portalAccess ? (
        <InlineConfirm size="sm" pending={doing === "withdraw"} confirmLabel={said.confirmWithdraw}>
          {said.withdraw}
        </InlineConfirm>
      ) : (
        <Button type="submit" size="sm" pending={doing === "give"}>
          {said.give}
        </Button>
      )}
    </Form>
  );
}
