import { Day } from "@tandem/ui/customer/day";
import { Section } from "@tandem/ui/patterns/section";
import { CompanyMark } from "@tandem/ui/primitives/company-mark";
import { Link, TextLink } from "@tandem/ui/primitives/link";
import { Tag } from "@tandem/ui/primitives/tag";
import * as words from "~/messages/en.ts";
import { useSignedIn } from "~/signed-in.tsx";
import { type Contact360View, contactHref } from "./contact-view.ts";

type Employment = Contact360View["employments"][number];

/** The companies of this person over time, wherever the book knows them. */
export function RailCompanies({ view: { contact, employments } }: { view: Contact360View }) {
  const { me } = useSignedIn();
  const said = words.contact360.companies;
  return (
    <Section
      inset="rail"
      title={said.title}
      count={employments.length}
      action={me.role !== "viewer" && <TextLink href={`${contactHref(contact)}/new-company`}>{said.add}</TextLink>}
    >
      <ul className="grid gap-2.5 text-sm">
        {employments.map((one) => (
          <li key={one.contactId} className="flex items-center gap-2.5">
            <CompanyMark name={one.company.name} size={28} />
            <div className="min-w-0 flex-1">
              <div className="flex items-center gap-2">
                <span className="min-w-0 truncate font-medium" title={one.company.name}>
                  {one.contactId === contact.id ? (
                    one.company.name
                  ) : (
                    <Link href={`/companies/${one.company.id}/contacts/${one.contactId}`} className="hover:underline">
                      {one.company.name}
                    </Link>
                  )}
                </span>
                {one.contactId === contact.id && <Tag>{said.here}</Tag>}
                {one.isArchived && <Tag>{said.archived}</Tag>}
              </div>
              <p className="truncate text-ink-3">
                {one.title && `${one.title}, `}
                <Span employment={one} />
              </p>
            </div>
          </li>
        ))}
      </ul>
    </Section>
  );
}

function Span({ employment: { startedOn, endedOn } }: { employment: Employment }) {
  const said = words.contact360.companies;
  if (!startedOn && !endedOn) return said.unknownStart;
  return (
    <>
      {startedOn && (
        <>
          {said.from} <Day value={startedOn} look="medium" />{" "}
        </>
      )}
      {endedOn && (
        <>
          {said.to} <Day value={endedOn} look="medium" />
        </>
      )}
    </>
  );
}
