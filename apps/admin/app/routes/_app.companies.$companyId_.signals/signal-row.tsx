import { RelativeTime } from "@tandem/ui/customer/relative-time";
import { IconButton } from "@tandem/ui/primitives/button";
import { Link } from "@tandem/ui/primitives/link";
import { Archive } from "lucide-react";
import type { Act } from "~/act.tsx";
import * as words from "~/messages/en.ts";
import type { loader } from "./route.tsx";

type Signal = Awaited<ReturnType<typeof loader>>["page"]["items"][number];

export function SignalRow({ signal, canWrite, act }: { signal: Signal; canWrite: boolean; act: Act }) {
  const said = words.desk.signals;
  return (
    <li className="flex items-start gap-3 px-6 py-2 max-md:px-4">
      <div className="min-w-0 flex-1">
        <p className="wrap-anywhere">
          <span className="text-ink-3">{said.kinds[signal.kind]}</span>{" "}
          <Link
            href={`/companies/${signal.companyId}/signals/${signal.id}`}
            className="font-medium hover:underline"
            title={canWrite ? said.edit : undefined}
          >
            {signal.topic}
          </Link>
        </p>
        {signal.detail && <p className="max-w-[66ch] whitespace-pre-line text-ink-2">{signal.detail}</p>}
        <p className="text-xs text-ink-3">
          {signal.contact ? (
            <Link href={`/companies/${signal.companyId}/contacts/${signal.contact.id}`}>{signal.contact.name}</Link>
          ) : (
            said.company
          )}{" "}
          · <RelativeTime value={signal.occurredAt} />
        </p>
      </div>
      {canWrite && (
        <act.Form method="post">
          <input type="hidden" name="act" value="archive" />
          <input type="hidden" name="signalId" value={signal.id} />
          <IconButton type="submit" size="sm" variant="quiet" icon={Archive} label={said.archiveOf(signal.topic)} />
        </act.Form>
      )}
    </li>
  );
}
