import { Day } from "@tandem/ui/customer/day";
import { NoValue } from "@tandem/ui/customer/no-value";
import { RelativeTime } from "@tandem/ui/customer/relative-time";
import { ValuePath } from "@tandem/ui/customer/value-path";
import { KeyFigures } from "@tandem/ui/patterns/key-figures";
import { Link } from "@tandem/ui/primitives/link";
import * as words from "~/messages/en.ts";
import type { Contact360View } from "./contact-view.ts";

/** The strip under the name: where they are, where they stand, when we last heard. */
export function ContactFigures({ view: { contact, company, openTicketCount } }: { view: Contact360View }) {
  const said = words.contact360.figures;
  return (
    <KeyFigures
      items={[
        {
          label: said.company,
          value: (
            <Link href={`/companies/${company.id}`} className="min-w-0 truncate hover:underline" title={company.name}>
              {company.name}
            </Link>
          ),
          meta: words.companies.relationships[company.relationship],
        },
        {
          label: said.valuePath,
          value: contact.valuePathStage ? words.contacts.form.stages[contact.valuePathStage] : <NoValue />,
          meta: contact.valuePathStage && <ValuePath stage={contact.valuePathStage} small />,
        },
        {
          label: said.roles,
          value: contact.roles[0] ? words.contacts.roles[contact.roles[0]] : <NoValue />,
          meta: contact.roles.length > 1 && `+${contact.roles.length - 1}`,
        },
        { label: said.openTickets, value: String(openTicketCount) },
        {
          label: said.portal,
          value: contact.portalAccess ? (
            <Day value={contact.portalAccess.grantedAt.slice(0, 10)} />
          ) : (
            <span className="text-ink-3">{said.noPortal}</span>
          ),
        },
        {
          label: said.lastActivity,
          value: contact.lastActivityAt ? <RelativeTime value={contact.lastActivityAt} /> : <NoValue />,
        },
      ]}
    />
  );
}
