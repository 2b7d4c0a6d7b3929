import { type MetaFunction, redirect } from "@remix-run/node";
import { Form, useActionData, useLoaderData } from "@remix-run/react";
import { unwrap } from "@tandem/api/client";
import { PageHeader } from "@tandem/ui/patterns/page-header";
import { Button } from "@tandem/ui/primitives/button";
import { CompanyMark } from "@tandem/ui/primitives/company-mark";
import { Link } from "@tandem/ui/primitives/link";
import { SearchField } from "@tandem/ui/primitives/search-field";
import { AppFrame } from "~/app-frame.tsx";
import { textOf } from "~/form-values.ts";
import { memberAction, memberLoader } from "~/member-request.server.ts";
import * as words from "~/messages/en.ts";
import { useSignedIn } from "~/signed-in.tsx";
import { readTaskPeople } from "~/task-form/read-task-people.server.ts";
import { TaskForm } from "~/task-form/task-form.tsx";
import { taskValues } from "~/task-form/task-values.ts";

export const meta: MetaFunction = () => [{ title: `${words.tasks.create} · Tandem` }];

export const loader = memberLoader(async ({ api, url }) => {
  const companyId = url.searchParams.get("company");
  const q = url.searchParams.get("q") ?? "";
  if (companyId) return { people: await readTaskPeople(api, companyId), q, found: [] };
  const page = await unwrap(await api.v1.companies.$get({ query: { ...(q && { q }), limit: "12" } }));
  return { people: null, q, found: page.items.map(({ id, name }) => ({ id, name })) };
});

export const action = memberAction(async ({ api, url }, form) => {
  const companyId = url.searchParams.get("company") ?? textOf(form, "companyId");
  await unwrap(await api.v1.companies[":companyId"].tasks.$post({ param: { companyId }, json: taskValues(form) }));
  throw redirect(url.searchParams.get("from") === "company" ? `/companies/${companyId}/tasks` : "/tasks");
});

/** First the company, then the task: both have an address. */
export default function NewTask() {
  const { people, q, found } = useLoaderData<typeof loader>();
  const refusal = useActionData<typeof action>()?.refusal ?? null;
  const { me } = useSignedIn();
  const said = words.tasks;
  return (
    <AppFrame crumbs={[{ label: said.title, href: "/tasks" }, { label: said.create }]}>
      <PageHeader size="small" title={people ? said.createFor(people.company.name) : said.create} />
      {people ? (
        <TaskForm
          members={people.members}
          contacts={people.contacts}
          me={me.id}
          refusal={refusal}
          submitLabel={said.create}
          cancelHref="/tasks"
        />
      ) : (
        <CompanyPicker q={q} found={found} />
      )}
    </AppFrame>
  );
}

function CompanyPicker({ q, found }: { q: string; found: readonly { id: string; name: string }[] }) {
  const said = words.tasks;
  return (
    <div className="max-w-xl px-6 pb-5 max-md:px-4">
      <h2 className="mb-2 text-base font-semibold">{said.whichCompany}</h2>
      <Form method="get" className="flex gap-2">
        <SearchField name="q" label={said.findCompany} defaultValue={q} autoFocus className="flex-1" />
        <Button type="submit">{said.find}</Button>
      </Form>
      {found.length === 0 && <p className="mt-3 text-sm text-ink-3">{said.noCompany}</p>}
      <ul className="mt-3 divide-y divide-line text-sm">
        {found.map(({ id, name }) => (
          <li key={id}>
            <Link
              href={`/tasks/new?company=${id}`}
              className="flex min-h-10 items-center gap-2 rounded-control px-2 hover:bg-hover"
            >
              <CompanyMark name={name} />
              <span className="min-w-0 truncate" title={name}>
                {name}
              </span>
            </Link>
          </li>
        ))}
      </ul>
    </div>
  );
}
