import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { unwrap } from "@tandem/api/client";
import { AppFrame } from "~/app-frame.tsx";
import { DealsViews } from "~/deals/deals-views.tsx";
import { useMoveDeal } from "~/deals/use-move-deal.ts";
import { memberLoader } from "~/member-request.server.ts";
import * as words from "~/messages/en.ts";
import { BoardColumn } from "./board-column.tsx";
import { BoardToolbar } from "./board-toolbar.tsx";

export const meta: MetaFunction = () => [{ title: `${words.deals.board.title} · Tandem` }];

const FILTERS = ["q", "pipelineId", "owner", "closesWithinDays"];

export const loader = memberLoader(async ({ api, url }) => {
  const query = Object.fromEntries(
    FILTERS.flatMap((name) => (url.searchParams.get(name) ? [[name, url.searchParams.get(name)]] : [])),
  );
  const [board, members, pipelines] = await Promise.all([
    api.v1.deals.board.$get({ query }).then(unwrap),
    api.v1.members.$get().then(unwrap),
    api.v1.pipelines.$get().then(unwrap),
  ]);
  const owners = members.items.filter((member) => member.active).map(({ id, name }) => ({ value: id, label: name }));
  return { ...board, owners, pipelines: pipelines.items, search: url.search };
});

export type BoardData = Awaited<ReturnType<typeof loader>>;

/** The open deals of one pipeline, a column for each stage; a deal goes on by its menu. */
export default function Board() {
  const { pipeline, columns, owners, pipelines, search } = useLoaderData<typeof loader>();
  const onMove = useMoveDeal();
  const params = new URLSearchParams(search);
  const said = words.deals;
  return (
    <AppFrame
      crumbs={[{ label: said.title, href: "/deals" }, { label: said.board.title }]}
      actions={<DealsViews current="board" />}
    >
      <h1 className="sr-only">{said.board.title}</h1>
      <BoardToolbar params={params} owners={owners} pipelines={pipelines} current={pipeline.id} />
      <div className="grid gap-3 overflow-x-auto px-6 pb-6 md:auto-cols-[minmax(232px,1fr)] md:grid-flow-col max-md:px-4">
        {columns.map((column) => {
          const stage = pipeline.stages.find((one) => one.id === column.stageId);
          return (
            stage && (
              <BoardColumn key={stage.id} stage={stage} column={column} stages={pipeline.stages} onMove={onMove} />
            )
          );
        })}
      </div>
    </AppFrame>
  );
}
