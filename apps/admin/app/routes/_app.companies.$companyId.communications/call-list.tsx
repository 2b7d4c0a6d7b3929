import { Link } from "@remix-run/react";
import { Moment } from "@tandem/ui/customer/moment";
import { EmptyState } from "@tandem/ui/patterns/empty-state";
import { PaginationMore } from "@tandem/ui/patterns/pagination-more";
import { Disclosure } from "@tandem/ui/primitives/disclosure";
import { Icon } from "@tandem/ui/primitives/icon";
import { TextLink } from "@tandem/ui/primitives/link";
import { Phone, PhoneIncoming, PhoneOutgoing } from "lucide-react";
import * as words from "~/messages/en.ts";
import { useSignedIn } from "~/signed-in.tsx";
import type { loader } from "./route.tsx";
import { withParam } from "./with-param.ts";

type Screen = Awaited<ReturnType<typeof loader>>;
type Call = Screen["calls"]["items"][number];
type CallListProps = {
  companyId: string;
  page: Screen["calls"];
  open: Screen["openCall"];
  params: URLSearchParams;
};

const said = words.communications;

/** Calls with all that was written down about them. */
export function CallList({ companyId, page, open, params }: CallListProps) {
  const canWrite = useSignedIn().me.role !== "viewer";
  if (page.items.length === 0 && !params.has("callsCursor"))
    return (
      <EmptyState
        icon={Phone}
        title={said.noCalls}
        actions={
          canWrite && <TextLink href={`/companies/${companyId}/activity/new?kind=call`}>{said.logCall}</TextLink>
        }
      >
        {said.noCallsDetail}
      </EmptyState>
    );
  return (
    <>
      <ul className="text-sm">
        {page.items.map((call) => {
          const isOpen = open?.id === call.id;
          return (
            <li key={call.id} className="border-b border-line py-2.5 last:border-b-0">
              <div className="flex flex-wrap items-baseline gap-x-2">
                <Icon
                  of={call.direction === "inbound" ? PhoneIncoming : PhoneOutgoing}
                  size={14}
                  className="self-center text-ink-3"
                />
                <Link
                  to={withParam(params, "call", isOpen ? null : call.id)}
                  aria-expanded={isOpen}
                  preventScrollReset
                  className="font-medium hover:underline"
                >
                  {said.direction[call.direction]} {call.contact?.name}
                </Link>
                <span className="text-ink-3">{factsOf(call)}</span>
                <Moment value={call.startedAt} className="ml-auto shrink-0 text-xs text-ink-3 tnum" />
              </div>
              {isOpen ? (
                <WholeCall call={open} href={canWrite ? `/companies/${companyId}/calls/${call.id}` : null} />
              ) : (
                <p className="truncate text-ink-2">{call.summary}</p>
              )}
            </li>
          );
        })}
      </ul>
      <PaginationMore href={page.nextCursor && withParam(params, "callsCursor", page.nextCursor)} label={said.older} />
    </>
  );
}

function WholeCall({ call, href }: { call: NonNullable<Screen["openCall"]>; href: string | null }) {
  return (
    <div className="mt-2 grid max-w-[74ch] gap-2 text-ink-2">
      <p className="wrap-anywhere whitespace-pre-line">{call.summary ?? said.noSummary}</p>
      {call.transcript && (
        <Disclosure summary={said.transcript}>
          <p className="max-h-96 overflow-y-auto wrap-anywhere whitespace-pre-line">{call.transcript}</p>
        </Disclosure>
      )}
      {call.recordingUrl && (
        <p>
          <a href={call.recordingUrl} target="_blank" rel="noreferrer" className="text-accent-ink underline">
            {said.recording}
          </a>
        </p>
      )}
      {href && (
        <p>
          <TextLink href={href}>{words.desk.call.edit}</TextLink>
        </p>
      )}
    </div>
  );
}

/** "18 min, Connected, Ana Ribeiro" */
const factsOf = ({ seconds, disposition, connected, member }: Call) =>
  [
    seconds > 0 && said.minutes(Math.max(1, Math.round(seconds / 60))),
    disposition ?? (connected ? null : said.notConnected),
    member?.name,
  ]
    .filter(Boolean)
    .join(", ");
