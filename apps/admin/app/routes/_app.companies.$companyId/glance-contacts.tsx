import { PersonLine } from "@tandem/ui/customer/person-line";
import { RelativeTime } from "@tandem/ui/customer/relative-time";
import { EmptyState } from "@tandem/ui/patterns/empty-state";
import { Section } from "@tandem/ui/patterns/section";
import { TextLink } from "@tandem/ui/primitives/link";
import { Tag } from "@tandem/ui/primitives/tag";
import { UserPlus } from "lucide-react";
import type { CompanyView } from "~/company.tsx";
import { words } from "~/messages/en.ts";

const SHOWN = 5;

/** Key contacts: those with a role first, then those we spoke with last. */
export function GlanceContacts({ view: { company, contacts, counts } }: { view: CompanyView }) {
  const said = words.company.glance;
  const base = `/companies/${company.id}/contacts`;
  const key = contacts.filter((contact) => !contact.endedOn).slice(0, SHOWN);
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
          actions={<TextLink href={`${base}/new`}>{words.company.actions.addContact}</TextLink>}
        />
      )}
      {key.map((contact) => (
        <PersonLine
          key={contact.id}
          name={contact.name}
          title={contact.title}
          href={`${base}/${contact.id}`}
          meta={contact.lastActivityAt && <RelativeTime value={contact.lastActivityAt} />}
          metaBelow={contact.roles[0] && <Tag>{words.contacts.roles[contact.roles[0]]}</Tag>}
        />
      ))}
    </Section>
  );
}
