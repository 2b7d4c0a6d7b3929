import { type MetaFunction, redirect } from "@remix-run/node";
import { Form, useActionData, useLoaderData, useNavigation } from "@remix-run/react";
import { unwrap } from "@tandem/api/client";
import { PageHeader } from "@tandem/ui/patterns/page-header";
import { Button, ButtonLink } from "@tandem/ui/primitives/button";
import { Field } from "@tandem/ui/primitives/field";
import { Input } from "@tandem/ui/primitives/input";
import { Textarea } from "@tandem/ui/primitives/textarea";
import { AppFrame } from "~/app-frame.tsx";
import { wordsOf } from "~/form-values.ts";
import { memberAction, memberLoader } from "~/member-request.server.ts";
import * as words from "~/messages/en.ts";
import { RefusalBanner } from "~/refusal-banner.tsx";
import { useSignedIn } from "~/signed-in.tsx";
import { readTicketPeople } from "~/ticket-form/read-ticket-people.server.ts";
import { TicketFields } from "~/ticket-form/ticket-fields.tsx";
import { ticketValues } from "~/ticket-form/ticket-values.ts";

export const meta: MetaFunction = () => [{ title: `${words.tickets.form.newTitle} · Tandem` }];

export const loader = memberLoader(async ({ api, param }) => {
  const companyId = param("companyId");
  const [company, people] = await Promise.all([
    api.v1.companies[":companyId"].$get({ param: { companyId } }).then(unwrap),
    readTicketPeople(api, companyId),
  ]);
  return { company, people };
});

export const action = memberAction(async ({ api, param }, form) => {
  const companyId = param("companyId");
  const json = { ...ticketValues(form), body: wordsOf(form, "body") };
  const ticket = await unwrap(await api.v1.companies[":companyId"].tickets.$post({ param: { companyId }, json }));
  throw redirect(`/companies/${companyId}/tickets/${ticket.id}`);
});

/** A request that came in by another way than the portal is written down here, in the customer's place. */
export default function NewTicket() {
  const { company, people } = useLoaderData<typeof loader>();
  const refusal = useActionData<typeof action>()?.refusal ?? null;
  const isPending = useNavigation().formMethod === "POST";
  const canWrite = useSignedIn().me.role !== "viewer";
  const said = words.tickets.form;
  const href = `/companies/${company.id}`;
  const error = (field: string) => refusal?.fields[field]?.[0];
  return (
    <AppFrame company={company} crumbs={[{ label: said.newTitle }]}>
      <PageHeader size="small" title={said.newTitle} lede={company.name} />
      <Form method="post" className="max-w-3xl px-6 py-5 max-md:px-4">
        <fieldset disabled={!canWrite} className="grid items-start gap-4 sm:grid-cols-2">
          <RefusalBanner refusal={refusal} className="sm:col-span-2" />
          <Field label={said.subject} required error={error("subject")} className="sm:col-span-2">
            <Input name="subject" maxLength={300} autoFocus />
          </Field>
          <Field label={said.body} hint={said.bodyHint} required error={error("body")} className="sm:col-span-2">
            <Textarea name="body" rows={6} maxLength={20_000} />
          </Field>
          <TicketFields people={people} refusal={refusal} />
          {canWrite && (
            <div className="flex gap-2 sm:col-span-2">
              <Button type="submit" variant="primary" pending={isPending}>
                {said.create}
              </Button>
              <ButtonLink href={`${href}/tickets`}>{words.forms.cancel}</ButtonLink>
            </div>
          )}
        </fieldset>
      </Form>
    </AppFrame>
  );
}
