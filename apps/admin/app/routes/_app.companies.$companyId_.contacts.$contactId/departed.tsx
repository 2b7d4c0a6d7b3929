import { Day } from "@tandem/ui/customer/day";
import { Banner } from "@tandem/ui/patterns/banner";
import { ButtonLink } from "@tandem/ui/primitives/button";
import { TextLink } from "@tandem/ui/primitives/link";
import { Building2, DoorOpen } from "lucide-react";
import * as words from "~/messages/en.ts";
import { useSignedIn } from "~/signed-in.tsx";
import { type Contact360View, contactHref } from "./contact-view.ts";

/** Above a person who left: since when, and where they are now, or the way to say it. */
export function Departed({ view: { contact, employments } }: { view: Contact360View }) {
  const { me } = useSignedIn();
  const said = words.contact360;
  if (!contact.endedOn) return null;
  const now = employments.filter((one) => !one.endedOn && one.contactId !== contact.id);
  return (
    <div className="mx-6 mb-4 max-md:mx-4">
      <Banner
        tone="warn"
        icon={DoorOpen}
        actions={
          now.length === 0 &&
          me.role !== "viewer" && (
            <ButtonLink href={`${contactHref(contact)}/new-company`} icon={Building2} size="sm">
              {said.actions.newCompany}
            </ButtonLink>
          )
        }
      >
        {said.gone.text(contact.name)} <Day value={contact.endedOn} />.{" "}
        {now.length === 0 ? (
          said.gone.elsewhere
        ) : (
          <>
            {said.gone.now}{" "}
            {now.map((one) => (
              <TextLink
                key={one.contactId}
                href={`/companies/${one.company.id}/contacts/${one.contactId}`}
                className="not-last:after:content-[',_']"
              >
                {one.company.name}
              </TextLink>
            ))}
          </>
        )}
      </Banner>
    </div>
  );
}
