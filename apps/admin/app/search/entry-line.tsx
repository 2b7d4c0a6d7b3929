import { Day } from "@tandem/ui/customer/day";
import { Money } from "@tandem/ui/customer/money";
import { ObjectivePace } from "@tandem/ui/customer/objective-pace";
import { ObjectiveStatus } from "@tandem/ui/customer/objective-status";
import { Percent } from "@tandem/ui/customer/percent";
import { TicketPriority } from "@tandem/ui/customer/ticket-priority";
import { useMessages } from "@tandem/ui/messages/messages-context";
import { Avatar } from "@tandem/ui/primitives/avatar";
import { CompanyMark } from "@tandem/ui/primitives/company-mark";
import { Icon } from "@tandem/ui/primitives/icon";
import { Marked } from "@tandem/ui/primitives/marked";
import { Tag } from "@tandem/ui/primitives/tag";
import { Handshake, LifeBuoy, Package, Target } from "lucide-react";
import { Fragment, type ReactNode } from "react";
import * as words from "~/messages/en.ts";
import type { HitOf, SearchEntry } from "./search-entry.tsx";

/** One hit on one line: what it is, where it belongs, and the one fact by which it is told apart. */
export function EntryLine({ entry }: { entry: SearchEntry }) {
  switch (entry.kind) {
    case "companies":
      return <CompanyLine hit={entry.hit} />;
    case "contacts":
      return <ContactLine hit={entry.hit} />;
    case "deals": {
      const { hit } = entry;
      const end = hit.value ? <Money minor={hit.value.minor} currency={hit.value.currency} /> : null;
      return (
        <Line mark={<Icon of={Handshake} />} title={hit.name} marks={hit.highlights.name} hit={hit} end={end}>
          {hit.stage}
        </Line>
      );
    }
    case "objectives": {
      const { hit } = entry;
      const end = (
        <span className="flex items-center gap-2">
          {hit.progress !== null && <Percent share={hit.progress} />}
          {hit.pace ? <ObjectivePace pace={hit.pace} look="quiet" /> : <ObjectiveStatus status={hit.status} />}
        </span>
      );
      return <Line mark={<Icon of={Target} />} title={hit.title} marks={hit.highlights.title} hit={hit} end={end} />;
    }
    case "tickets":
      return <TicketLine hit={entry.hit} />;
    case "services": {
      const { hit } = entry;
      const end = hit.deliverableCount > 0 && words.search.delivered(hit.deliveredCount, hit.deliverableCount);
      return <Line mark={<Icon of={Package} />} title={hit.name} marks={hit.highlights.name} hit={hit} end={end} />;
    }
  }
}

function CompanyLine({ hit }: { hit: HitOf<"companies"> }) {
  const said = useMessages().relationship;
  const facts: ReactNode[] = [said[hit.relationship], hit.city, hit.ownerName].filter(Boolean);
  if (hit.renewalOn) facts.push(<Renewal key="renewal" on={hit.renewalOn} />);
  if (hit.highlights.name.length === 0 && hit.highlights.domain.length > 0 && hit.domain)
    facts.unshift(<Marked key="domain" text={hit.domain} ranges={hit.highlights.domain} />);
  return (
    <Line mark={<CompanyMark name={hit.name} size={24} />} title={hit.name} marks={hit.highlights.name} hit={hit}>
      <Facts of={facts} />
    </Line>
  );
}

const Renewal = ({ on }: { on: string }) => (
  <>
    {words.search.renewal} <Day value={on} look="distance" inline />
  </>
);

function ContactLine({ hit }: { hit: HitOf<"contacts"> }) {
  const said = words.contacts.roles as Record<string, string>;
  const [role] = hit.roles;
  const { name, email, company } = hit.highlights;
  const isByAddress = email.length > 0 && name.length === 0 && company.length === 0;
  return (
    <Line
      mark={<Avatar name={hit.name} size={24} />}
      title={hit.name}
      marks={hit.highlights.name}
      hit={hit}
      end={hit.endedOn ? <Tag>{words.search.left}</Tag> : role && <Tag>{said[role] ?? role}</Tag>}
    >
      {isByAddress && hit.email ? <Marked text={hit.email} ranges={hit.highlights.email} /> : hit.title}
    </Line>
  );
}

function TicketLine({ hit }: { hit: HitOf<"tickets"> }) {
  const isOver = hit.status === "solved" || hit.status === "closed";
  const title = (
    <>
      <span className="tnum">#{hit.number}</span> <Marked text={hit.subject} ranges={hit.highlights.subject} />
    </>
  );
  const end = isOver ? <Tag>{words.tickets.statuses[hit.status]}</Tag> : <TicketPriority priority={hit.priority} />;
  return <Line mark={<Icon of={LifeBuoy} />} title={hit.subject} shown={title} hit={hit} end={end} />;
}

type LineProps = {
  mark: ReactNode;
  title: string;
  marks?: number[][];
  /** In place of the marked title. */
  shown?: ReactNode;
  hit: { match: string; company?: { name: string }; highlights: Record<string, number[][]> };
  end?: ReactNode;
  children?: ReactNode;
};

function Line({ mark, title, marks, shown, hit, end, children }: LineProps) {
  const facts = [
    hit.match === "similar" && words.search.similar,
    hit.company && <Marked text={hit.company.name} ranges={hit.highlights.company} />,
    children,
  ];
  return (
    <>
      <span className="inline-flex size-6 shrink-0 items-center justify-center text-ink-3">{mark}</span>
      <span className="flex min-w-0 flex-1 items-baseline gap-2 max-md:flex-col max-md:gap-0">
        <span className="max-w-full shrink-0 truncate font-medium md:max-w-[70%]" title={title}>
          {shown ?? <Marked text={title} ranges={marks} />}
        </span>
        <span className="min-w-0 truncate text-ink-2 max-md:max-w-full max-md:text-xs">
          <Facts of={facts.filter(Boolean)} />
        </span>
      </span>
      {end && <span className="shrink-0 text-ink-2">{end}</span>}
    </>
  );
}

const Facts = ({ of }: { of: ReactNode[] }) =>
  of.map((fact, i) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: they stand where they stand
    <Fragment key={i}>
      {i > 0 && ", "}
      {fact}
    </Fragment>
  ));
