import type { MetaFunction } from "@remix-run/node";
import { useLoaderData, useSearchParams } from "@remix-run/react";
import { unwrap } from "@tandem/api/client";
import { EmptyState } from "@tandem/ui/patterns/empty-state";
import { PageHeader } from "@tandem/ui/patterns/page-header";
import { PaginationMore } from "@tandem/ui/patterns/pagination-more";
import { Radio } from "lucide-react";
import { type Done, useAct } from "~/act.tsx";
import { AppFrame } from "~/app-frame.tsx";
import { textOf, textOrNull } from "~/form-values.ts";
import { memberAction, memberLoader } from "~/member-request.server.ts";
import * as words from "~/messages/en.ts";
import { RefusalBanner } from "~/refusal-banner.tsx";
import { useSignedIn } from "~/signed-in.tsx";
import { readTaskPeople } from "~/task-form/read-task-people.server.ts";
import { SignalForm } from "./signal-form.tsx";
import { SignalRow } from "./signal-row.tsx";

export const meta: MetaFunction = () => [{ title: `${words.desk.signals.title} · Tandem` }];

type Kind = keyof typeof words.desk.signals.kinds;

export const loader = memberLoader(async ({ api, param, url }) => {
  const path = { companyId: param("companyId") };
  const cursor = url.searchParams.get("cursor");
  const [people, page] = await Promise.all([
    readTaskPeople(api, path.companyId),
    api.v1.companies[":companyId"].signals.$get({ param: path, query: { ...(cursor && { cursor }) } }).then(unwrap),
  ]);
  return { ...people, page };
});

export const action = memberAction(async ({ api, param }, form): Promise<{ done?: Done }> => {
  const { signals } = api.v1.companies[":companyId"];
  const path = { companyId: param("companyId") };
  const one = { ...path, signalId: textOf(form, "signalId") };
  const said = words.desk.signals;
  switch (form.get("act")) {
    case "archive":
      await unwrap(await signals[":signalId"].$delete({ param: one }));
      return { done: { said: said.archived, undo: { act: "restore", signalId: one.signalId } } };
    case "restore":
      await unwrap(await signals[":signalId"].restore.$post({ param: one }));
      return {};
    default: {
      const kind = textOf(form, "kind") as Kind;
      const json = {
        kind,
        topic: textOf(form, "topic"),
        detail: textOrNull(form, "detail"),
        contactId: textOrNull(form, "contactId"),
      };
      await unwrap(await signals.$post({ param: path, json }));
      return { done: { said: said.recorded } };
    }
  }
});

/** What people at the company showed interest in, the latest first. */
export default function Signals() {
  const { company, contacts, page } = useLoaderData<typeof loader>();
  const [params] = useSearchParams();
  const act = useAct();
  const { me } = useSignedIn();
  const said = words.desk.signals;
  const canWrite = me.role !== "viewer";
  const more = new URLSearchParams(params);
  if (page.nextCursor) more.set("cursor", page.nextCursor);
  return (
    <AppFrame company={company} crumbs={[{ label: said.title }]}>
      <PageHeader size="small" title={said.title} lede={company.name} />
      <RefusalBanner refusal={act.refusal} className="mx-6 mb-3 max-md:mx-4" />
      {canWrite && <SignalForm key={page.items[0]?.id} contacts={contacts} act={act} />}
      {page.items.length === 0 ? (
        <div className="px-6 pb-6 max-md:px-4">
          <EmptyState look="page" icon={Radio} title={said.none}>
            {said.noneDetail}
          </EmptyState>
        </div>
      ) : (
        <ul className="divide-y divide-line border-t border-line text-sm">
          {page.items.map((signal) => (
            <SignalRow key={signal.id} signal={signal} canWrite={canWrite} act={act} />
          ))}
        </ul>
      )}
      <PaginationMore href={page.nextCursor && `?${more}`} />
    </AppFrame>
  );
}
