import { Day } from "@tandem/ui/customer/day";
import { Fact, PageHeader } from "@tandem/ui/patterns/page-header";
import { Icon } from "@tandem/ui/primitives/icon";
import { Link } from "@tandem/ui/primitives/link";
import { Tag } from "@tandem/ui/primitives/tag";
import { Briefcase, Building2, Mail, Network, Phone } from "lucide-react";
import type { ReactNode } from "react";
import * as words from "~/messages/en.ts";
import { photoOf } from "~/pictures/picture-href.ts";
import { PicturePopover } from "~/pictures/picture-popover.tsx";
import type { Contact360View } from "./contact-view.ts";

const UNDERLINED = "underline decoration-current/35 underline-offset-3 hover:decoration-current";

/** Who this is: title, company, how to reach them, where else the same person works. */
export function ContactHeader({ view: { contact, company, employments }, actions }: HeaderProps) {
  const said = words.contact360;
  const isFrozen = contact.archivedAt !== null || company.archivedAt !== null;
  const shown = isFrozen ? { ...contact, photo: null } : contact;
  const elsewhere = employments.filter((one) => one.contactId !== contact.id && !one.endedOn);
  return (
    <PageHeader
      mark={<PicturePopover key={contact.id} of={photoOf(shown)} isFrozen={isFrozen} />}
      title={contact.name}
      titleText={contact.name}
      badge={
        <>
          {contact.endedOn && <Tag tone="yellow">{said.left}</Tag>}
          {contact.archivedAt && <Tag>{said.archived}</Tag>}
        </>
      }
      facts={
        <>
          {(contact.title || contact.department) && (
            <Fact icon={<Icon of={Briefcase} size={14} />}>
              {[contact.title, contact.department].filter(Boolean).join(", ")}
            </Fact>
          )}
          <Fact icon={<Icon of={Building2} size={14} />}>
            <Link href={`/companies/${company.id}`} className={UNDERLINED}>
              {company.name}
            </Link>
            {contact.startedOn && !contact.endedOn && (
              <span className="text-ink-3">
                {said.companies.from} <Day value={contact.startedOn} />
              </span>
            )}
          </Fact>
          {[contact.email, ...contact.otherEmails].map(
            (email) =>
              email && (
                <Fact key={email} icon={<Icon of={Mail} size={14} />}>
                  <a href={`mailto:${email}`} className="wrap-anywhere hover:underline">
                    {email}
                  </a>
                </Fact>
              ),
          )}
          {contact.phones.map((phone) => (
            <Fact key={phone} icon={<Icon of={Phone} size={14} />}>
              <a href={`tel:${phone.replaceAll(/[^+\d]/g, "")}`} className="hover:underline">
                {phone}
              </a>
            </Fact>
          ))}
          {elsewhere.map((one) => (
            <Fact key={one.contactId} icon={<Icon of={Network} size={14} />}>
              {said.also(one.title)}{" "}
              <Link href={`/companies/${one.company.id}/contacts/${one.contactId}`} className={UNDERLINED}>
                {one.company.name}
              </Link>
            </Fact>
          ))}
        </>
      }
      tags={contact.roles.length > 0 && contact.roles.map((role) => <Tag key={role}>{words.contacts.roles[role]}</Tag>)}
      actions={actions}
    />
  );
}

type HeaderProps = { view: Contact360View; actions: ReactNode };
