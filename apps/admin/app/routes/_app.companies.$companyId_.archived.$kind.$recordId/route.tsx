import { data, type MetaFunction, redirect } from "@remix-run/node";
import { Form, useLoaderData } from "@remix-run/react";
import { unwrap } from "@tandem/api/client";
import { EmptyState } from "@tandem/ui/patterns/empty-state";
import { Button, ButtonLink } from "@tandem/ui/primitives/button";
import { Archive, ArchiveRestore } from "lucide-react";
import { AppFrame } from "~/app-frame.tsx";
import { type MemberRequest, memberAction, memberLoader } from "~/member-request.server.ts";
import * as words from "~/messages/en.ts";
import { useSignedIn } from "~/signed-in.tsx";

export const meta: MetaFunction = () => [{ title: `${words.desk.archived.title} · Tandem` }];

type Kind = keyof typeof words.desk.archived.kinds;
const KINDS = Object.keys(words.desk.archived.kinds) as Kind[];

function kindOf(param: MemberRequest["param"]): Kind {
  const kind = KINDS.find((one) => one === param("kind"));
  if (!kind) throw data(null, { status: 404 });
  return kind;
}

export const loader = memberLoader(async ({ api, param }) => {
  const company = await unwrap(await api.v1.companies[":companyId"].$get({ param: { companyId: param("companyId") } }));
  return { company: { id: company.id, name: company.name }, kind: kindOf(param) };
});

export const action = memberAction(async ({ api, param }) => {
  const { calls, notes, meetings, tasks, signals } = api.v1.companies[":companyId"];
  const [companyId, id, kind] = [param("companyId"), param("recordId"), kindOf(param)];
  const restore: Record<Kind, () => Promise<unknown>> = {
    calls: async () => unwrap(await calls[":callId"].restore.$post({ param: { companyId, callId: id } })),
    notes: async () => unwrap(await notes[":noteId"].restore.$post({ param: { companyId, noteId: id } })),
    meetings: async () => unwrap(await meetings[":meetingId"].restore.$post({ param: { companyId, meetingId: id } })),
    tasks: async () => unwrap(await tasks[":taskId"].restore.$post({ param: { companyId, taskId: id } })),
    signals: async () => unwrap(await signals[":signalId"].restore.$post({ param: { companyId, signalId: id } })),
  };
  await restore[kind]();
  throw redirect(`/companies/${companyId}/${kind}/${id}`);
});

/** What was just archived, and the way back: also when the page is opened again later. */
export default function ArchivedRecord() {
  const { company, kind } = useLoaderData<typeof loader>();
  const { me } = useSignedIn();
  const href = `/companies/${company.id}`;
  const said = words.desk.archived;
  return (
    <AppFrame company={company} crumbs={[{ label: said.title }]}>
      <h1 className="sr-only">{said.title}</h1>
      <div className="p-6 max-md:p-4">
        <EmptyState
          look="page"
          icon={Archive}
          title={`${said.kinds[kind]}: ${said.title.toLowerCase()}`}
          actions={
            <>
              {me.role !== "viewer" && (
                <Form method="post">
                  <Button type="submit" icon={ArchiveRestore} variant="primary">
                    {said.restore}
                  </Button>
                </Form>
              )}
              <ButtonLink href={href}>{said.back(company.name)}</ButtonLink>
            </>
          }
        >
          {said.detail}
        </EmptyState>
      </div>
    </AppFrame>
  );
}
