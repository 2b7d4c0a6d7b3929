import { Link } from "@remix-run/react";
import { Moment } from "@tandem/ui/customer/moment";
import { EmptyState } from "@tandem/ui/patterns/empty-state";
import { PaginationMore } from "@tandem/ui/patterns/pagination-more";
import { TextLink } from "@tandem/ui/primitives/link";
import { Tag } from "@tandem/ui/primitives/tag";
import { Mail } from "lucide-react";
import * as words from "~/messages/en.ts";
import { useSignedIn } from "~/signed-in.tsx";
import type { loader } from "./route.tsx";
import { ThreadMails } from "./thread-mails.tsx";
import { withParam } from "./with-param.ts";

type Screen = Awaited<ReturnType<typeof loader>>;
type ThreadListProps = {
  companyId: string;
  page: Screen["threads"];
  open: Screen["openThread"];
  params: URLSearchParams;
};

const said = words.communications;

/** Conversations by mail; the open one stands in the address, so that it can be sent to a colleague. */
export function ThreadList({ companyId, page, open, params }: ThreadListProps) {
  const canWrite = useSignedIn().me.role !== "viewer";
  const isLater = params.has("threadsCursor");
  if (page.items.length === 0 && !isLater)
    return (
      <EmptyState
        icon={Mail}
        title={said.noThreads}
        actions={canWrite && <TextLink href={`/companies/${companyId}/email/new`}>{said.send}</TextLink>}
      >
        {said.noThreadsDetail}
      </EmptyState>
    );
  const isElsewhere = open && !page.items.some((thread) => thread.id === open.id);
  const threads = isElsewhere ? [open, ...page.items] : page.items;
  return (
    <>
      <ul className="text-sm">
        {threads.map((thread) => {
          const isOpen = open?.id === thread.id;
          return (
            <li key={thread.id} id={`thread-${thread.id}`} className="border-b border-line py-2.5 last:border-b-0">
              <div className="flex flex-wrap items-baseline gap-x-2">
                <Link
                  to={withParam(params, "thread", isOpen ? null : thread.id)}
                  aria-expanded={isOpen}
                  preventScrollReset
                  className="max-w-full min-w-0 truncate font-medium hover:underline"
                  title={thread.subject || said.noSubject}
                >
                  {thread.subject || said.noSubject}
                </Link>
                <span className="shrink-0 text-ink-3 tnum">{said.mails(thread.messageCount)}</span>
                {thread.hasFailed && <Tag tone="red">{said.delivery.failed}</Tag>}
                <Moment value={thread.latestAt} className="ml-auto shrink-0 text-xs text-ink-3 tnum" />
              </div>
              <p className="truncate text-ink-3" title={thread.participants.join(", ")}>
                {namesOf(thread.participants)}
              </p>
              {isOpen ? (
                <ThreadMails companyId={companyId} mails={open.messages} canWrite={canWrite} />
              ) : (
                <p className="truncate text-ink-2">{thread.excerpt}</p>
              )}
            </li>
          );
        })}
      </ul>
      <PaginationMore
        href={page.nextCursor && withParam(params, "threadsCursor", page.nextCursor)}
        label={said.older}
      />
    </>
  );
}

const SHOWN = 4;

const namesOf = (names: readonly string[]) =>
  names.length > SHOWN ? `${names.slice(0, SHOWN).join(", ")} ${said.andMore(names.length - SHOWN)}` : names.join(", ");
