import { useLoaderData, useSearchParams } from "@remix-run/react";
import { unwrap } from "@tandem/api/client";
import { EmptyState } from "@tandem/ui/patterns/empty-state";
import { PaginationMore } from "@tandem/ui/patterns/pagination-more";
import { ButtonLink } from "@tandem/ui/primitives/button";
import { Chip } from "@tandem/ui/primitives/chip";
import { ListChecks, Plus } from "lucide-react";
import { useAct } from "~/act.tsx";
import { useCompany } from "~/company.tsx";
import { memberAction, memberLoader } from "~/member-request.server.ts";
import * as words from "~/messages/en.ts";
import { RefusalBanner } from "~/refusal-banner.tsx";
import { useSignedIn } from "~/signed-in.tsx";
import { actOnTask } from "~/task-list/task-acts.server.ts";
import { TaskList } from "~/task-list/task-list.tsx";

const STATES = ["open", "done", "cancelled"] as const;

export const loader = memberLoader(async ({ api, param, url }) => {
  const status = STATES.find((one) => one === url.searchParams.get("status")) ?? "open";
  const cursor = url.searchParams.get("cursor");
  const query = { status, sort: status === "done" ? ("done" as const) : ("due" as const), ...(cursor && { cursor }) };
  const path = { companyId: param("companyId") };
  const page = await unwrap(await api.v1.companies[":companyId"].tasks.$get({ param: path, query }));
  return { ...page, status };
});

export const action = memberAction(actOnTask);

/** What is to be done for one company, by whomever. */
export default function CompanyTasks() {
  const { items, nextCursor, status } = useLoaderData<typeof loader>();
  const [params] = useSearchParams();
  const { company } = useCompany();
  const { me } = useSignedIn();
  const act = useAct();
  const said = words.tasks;
  const more = new URLSearchParams(params);
  if (nextCursor) more.set("cursor", nextCursor);
  return (
    <div>
      <div className="flex flex-wrap items-center gap-1.5 px-6 py-3 max-md:px-4">
        {STATES.map((one) => (
          <Chip key={one} href={one === "open" ? "?" : `?status=${one}`} active={status === one} size={28}>
            {said.states[one]}
          </Chip>
        ))}
        {me.role !== "viewer" && (
          <span className="ml-auto">
            <ButtonLink href={`/tasks/new?company=${company.id}&from=company`} icon={Plus} size="sm">
              {said.create}
            </ButtonLink>
          </span>
        )}
      </div>
      <RefusalBanner refusal={act.refusal} className="mx-6 mb-3 max-md:mx-4" />
      {items.length === 0 ? (
        <div className="px-6 pb-6 max-md:px-4">
          <EmptyState look="page" icon={ListChecks} title={said.none}>
            {said.noneDetail}
          </EmptyState>
        </div>
      ) : (
        <>
          <TaskList tasks={items} act={act} hasCompany={false} isGrouped={status === "open"} />
          <PaginationMore href={nextCursor && `?${more}`} />
        </>
      )}
    </div>
  );
}
