import { PersonLine } from "@tandem/ui/customer/person-line";
import { RelativeTime } from "@tandem/ui/customer/relative-time";
import { dayOf, daysBetween } from "@tandem/ui/format/days";
import { EmptyState } from "@tandem/ui/patterns/empty-state";
import { Section } from "@tandem/ui/patterns/section";
import { TextLink } from "@tandem/ui/primitives/link";
import { useReader } from "@tandem/ui/primitives/reader";
import { Tag } from "@tandem/ui/primitives/tag";
import { UserPlus } from "lucide-react";
import type { CompanyView } from "~/company.tsx";
import * as words from "~/messages/en.ts";
import { photoSrc } from "~/pictures/picture-href.ts";
import { useSignedIn } from "~/signed-in.tsx";

const SHOWN = 5;
const SILENT_DAYS = 90;
const CRITICAL = new Set(["champion", "decision_maker", "economic_buyer"]);

type Contact = CompanyView["contacts"][number];

/** Key contacts: those on whom it depends first, then other roles, then those we spoke with last. */
export function GlanceContacts({ view: { company, contacts, counts } }: { view: CompanyView }) {
  const canWrite = useSignedIn().me.role !== "viewer";
  const said = words.company.glance;
  const base = `/companies/${company.id}/contacts`;
  const key = contacts
    .filter((contact) => !contact.endedOn)
    .sort((a, b) => rankOf(a) - rankOf(b) || (b.lastActivityAt ?? "").localeCompare(a.lastActivityAt ?? ""))
    .slice(0, SHOWN);
  return (
    <Section
      inset="rail"
      title={said.contacts}
      count={key.length > 0 ? said.of(key.length, counts.contacts) : undefined}
      action={key.length > 0 && <TextLink href={base}>{said.all}</TextLink>}
    >
      {key.length === 0 && (
        <EmptyState
          icon={UserPlus}
          title={said.noContacts}
          actions={canWrite && <TextLink href={`${base}/new`}>{words.company.actions.addContact}</TextLink>}
        />
      )}
      {key.map((contact) => (
        <PersonLine
          key={contact.id}
          name={contact.name}
          photo={company.archivedAt ? undefined : photoSrc(contact)}
          title={contact.title}
          href={`${base}/${contact.id}`}
          meta={<LastHeard contact={contact} />}
          metaBelow={contact.roles[0] && <Tag>{words.contacts.roles[contact.roles[0]]}</Tag>}
        />
      ))}
    </Section>
  );
}

const isCritical = (contact: Contact) => contact.roles.some((role) => CRITICAL.has(role));
const rankOf = (contact: Contact) => (isCritical(contact) ? 0 : contact.roles.length > 0 ? 1 : 2);

/** When we last heard of them; a warning where someone on whom it depends has been silent for long. */
function LastHeard({ contact }: { contact: Contact }) {
  const { now, timeZone } = useReader();
  const said = words.glance.contacts;
  const last = contact.lastActivityAt;
  if (!last) return isCritical(contact) ? <span className="text-orange">{said.never}</span> : null;
  const days = daysBetween(dayOf(last, timeZone), dayOf(now, timeZone));
  if (!isCritical(contact) || days < SILENT_DAYS) return <RelativeTime value={last} />;
  return (
    <span className="text-orange" title={said.silent(days)}>
      <RelativeTime value={last} unit="day" />
      <span className="sr-only">, {said.silent(days)}</span>
    </span>
  );
}
