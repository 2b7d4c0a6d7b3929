import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { unwrap } from "@tandem/api/client";
import { EmptyState } from "@tandem/ui/patterns/empty-state";
import { PaginationMore } from "@tandem/ui/patterns/pagination-more";
import { ButtonLink } from "@tandem/ui/primitives/button";
import { Tabs } from "@tandem/ui/primitives/tabs";
import { ListChecks, Plus } from "lucide-react";
import { useAct } from "~/act.tsx";
import { AppFrame } from "~/app-frame.tsx";
import { memberAction, memberLoader } from "~/member-request.server.ts";
import * as words from "~/messages/en.ts";
import { RefusalBanner } from "~/refusal-banner.tsx";
import { useSignedIn } from "~/signed-in.tsx";
import { actOnTask } from "~/task-list/task-acts.server.ts";
import { taskFilters } from "~/task-list/task-filters.ts";
import { TaskList } from "~/task-list/task-list.tsx";
import { TaskToolbar } from "~/task-list/task-toolbar.tsx";

export const meta: MetaFunction = () => [{ title: `${words.tasks.title} · Tandem` }];

export const loader = memberLoader(async ({ api, url }) => {
  const cursor = url.searchParams.get("cursor");
  const [workspace, members] = await Promise.all([
    api.v1.workspace.$get().then(unwrap),
    api.v1.members.$get().then(unwrap),
  ]);
  const filters = taskFilters(url.searchParams, workspace, new Date());
  const page = await unwrap(await api.v1.tasks.$get({ query: { ...filters, ...(cursor && { cursor }) } }));
  return {
    page,
    filters,
    members: members.items.filter((one) => one.active).map(({ id, name }) => ({ value: id, label: name })),
    search: url.search,
  };
});

export const action = memberAction(actOnTask);

/** What is to be done: one's own first, everyone's by a filter. */
export default function Tasks() {
  const { page, filters, members, search } = useLoaderData<typeof loader>();
  const { me } = useSignedIn();
  const act = useAct();
  const params = new URLSearchParams(search);
  const said = words.tasks;
  return (
    <AppFrame
      crumbs={[{ label: said.title }]}
      actions={
        me.role !== "viewer" && (
          <ButtonLink href="/tasks/new" icon={Plus} variant="primary">
            {said.create}
          </ButtonLink>
        )
      }
    >
      <h1 className="sr-only">{said.title}</h1>
      <Tabs
        label={said.title}
        items={(["open", "done", "cancelled"] as const).map((status) => ({
          label: said.states[status],
          href: withParam(params, "status", status === "open" ? "" : status),
          current: filters.status === status,
        }))}
      />
      <TaskToolbar params={params} members={members} />
      <RefusalBanner refusal={act.refusal} className="mx-6 mb-3 max-md:mx-4" />
      {page.items.length === 0 ? (
        <Nothing isFiltered={["priority", "due"].some((name) => params.get(name))} />
      ) : (
        <>
          <TaskList tasks={page.items} act={act} hasCompany isGrouped={filters.sort === "due"} />
          <PaginationMore href={page.nextCursor && withParam(params, "cursor", page.nextCursor)} />
        </>
      )}
    </AppFrame>
  );
}

function Nothing({ isFiltered }: { isFiltered: boolean }) {
  const said = words.tasks;
  return (
    <div className="p-6 max-md:p-4">
      <EmptyState
        look="page"
        icon={ListChecks}
        title={isFiltered ? said.noMatch : said.none}
        actions={
          isFiltered ? (
            <ButtonLink href="/tasks">{said.clear}</ButtonLink>
          ) : (
            <ButtonLink href="/tasks?assignee=everyone">{said.whose.everyone}</ButtonLink>
          )
        }
      >
        {isFiltered ? said.noMatchDetail : said.noneDetail}
      </EmptyState>
    </div>
  );
}

function withParam(params: URLSearchParams, name: string, value: string): string {
  const next = new URLSearchParams(params);
  if (name !== "cursor") next.delete("cursor");
  if (value) next.set(name, value);
  else next.delete(name);
  return next.size > 0 ? `/tasks?${next}` : "/tasks";
}
