import { useLoaderData, useSearchParams } from "@remix-run/react";
import { unwrap } from "@tandem/api/client";
import { EmptyState } from "@tandem/ui/patterns/empty-state";
import { ButtonLink } from "@tandem/ui/primitives/button";
import { Chip } from "@tandem/ui/primitives/chip";
import { ListChecks, Plus } from "lucide-react";
import { useAct } from "~/act.tsx";
import { activeMembers } from "~/active-members.server.ts";
import { useCompany } from "~/company.tsx";
import { givenIn, isNarrowed } from "~/given-in.ts";
import { Listed } from "~/listed.tsx";
import { type MemberRequest, memberAction, memberLoader } from "~/member-request.server.ts";
import * as words from "~/messages/en.ts";
import { RefusalBanner } from "~/refusal-banner.tsx";
import { useSignedIn } from "~/signed-in.tsx";
import { actOnTask } from "~/task-list/task-acts.server.ts";
import { TaskList } from "~/task-list/task-list.tsx";
import { TASK_FILTERS, TaskFilter } from "./task-filter.tsx";

const STATES = ["open", "done", "cancelled"] as const;

type Tasks = MemberRequest["api"]["v1"]["companies"][":companyId"]["tasks"];
type Asked = NonNullable<Parameters<Tasks["$get"]>[0]["query"]>;

export const loader = memberLoader(async ({ api, param, url }) => {
  const status = STATES.find((one) => one === url.searchParams.get("status")) ?? "open";
  const asked = givenIn<Asked>(url.searchParams, [...TASK_FILTERS, "sort", "cursor"]);
  const sort = status === "done" ? "done" : (asked.sort ?? "due");
  const path = { companyId: param("companyId") };
  const [page, members] = await Promise.all([
    api.v1.companies[":companyId"].tasks.$get({ param: path, query: { ...asked, status, sort } }).then(unwrap),
    activeMembers(api),
  ]);
  return { page, members, status, sort };
});

export const action = memberAction(actOnTask);

/** What is to be done for one company, by whomever. */
export default function CompanyTasks() {
  const { page, members, status, sort } = useLoaderData<typeof loader>();
  const [params] = useSearchParams();
  const { company } = useCompany();
  const { me } = useSignedIn();
  const act = useAct();
  const said = words.tasks;
  const none = (
    <EmptyState look="page" icon={ListChecks} title={said.none}>
      {said.noneDetail}
    </EmptyState>
  );
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
      {(page.items.length > 0 || isNarrowed(params, TASK_FILTERS)) && (
        <div className="flex px-6 pb-3 max-md:px-4">
          <TaskFilter params={params} members={members} isDone={status === "done"} />
        </div>
      )}
      <RefusalBanner refusal={act.refusal} className="mx-6 mb-3 max-md:mx-4" />
      <Listed params={params} page={page} filters={TASK_FILTERS} noMatch={said.noMatch} none={none}>
        <TaskList tasks={page.items} act={act} hasCompany={false} isGrouped={status === "open" && sort === "due"} />
      </Listed>
    </div>
  );
}
