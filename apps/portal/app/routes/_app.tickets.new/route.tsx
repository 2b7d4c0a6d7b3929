import { type MetaFunction, redirect } from "@remix-run/node";
import { Form, useActionData, useNavigation } from "@remix-run/react";
import { unwrap } from "@tandem/api/client";
import { Banner } from "@tandem/ui/patterns/banner";
import { Card } from "@tandem/ui/patterns/card";
import { PageHeader } from "@tandem/ui/patterns/page-header";
import { Button, ButtonLink } from "@tandem/ui/primitives/button";
import { Field } from "@tandem/ui/primitives/field";
import { Input } from "@tandem/ui/primitives/input";
import { RadioGroup } from "@tandem/ui/primitives/radio-group";
import { Textarea } from "@tandem/ui/primitives/textarea";
import { Send } from "lucide-react";
import { textOf, wordsOf } from "~/form-values.ts";
import { ticketForms as said } from "~/messages/en/ticket-forms.ts";
import { words } from "~/messages/en.ts";
import { portalAction, portalLoader } from "~/portal-request.server.ts";
import { useSignedIn } from "~/signed-in.tsx";

const PRIORITIES = ["low", "normal", "high", "urgent"] as const;

export const meta: MetaFunction = () => [{ title: said.open }];

/** Asks for nothing but a session: without one it leads to sign-in and back here. */
export const loader = portalLoader(async () => null);

export const action = portalAction(async ({ api }, form) => {
  const priority = PRIORITIES.find((one) => one === form.get("priority")) ?? "normal";
  const json = { subject: textOf(form, "subject"), body: wordsOf(form, "body"), priority };
  const { id } = await unwrap(await api.v1.portal.tickets.$post({ json }));
  throw redirect(`/tickets/${id}`);
});

/** The customer asks. What was typed stays where it is refused. */
export default function NewTicket() {
  const { me } = useSignedIn();
  const result = useActionData<typeof action>();
  const isPending = useNavigation().formMethod === "POST";
  const refusal = result && "refusal" in result ? result.refusal : null;
  const error = (path: string) => refusal?.fields.find((field) => field.path === path)?.message;
  return (
    <>
      <PageHeader
        flush
        back={{ href: "/tickets", label: words.tickets.title }}
        title={said.open}
        lede={said.openLede}
      />
      {!me.viewAs && (
        <Card className="mt-7 max-w-2xl">
          <Form method="post" className="grid gap-5">
            {refusal && refusal.fields.length === 0 && (
              <Banner tone="danger" live>
                {refusal.detail}
              </Banner>
            )}
            <Field label={said.subject} required error={error("subject")}>
              <Input name="subject" maxLength={300} required autoFocus />
            </Field>
            <Field label={said.body} required error={error("body")}>
              <Textarea name="body" rows={7} maxLength={20_000} required />
            </Field>
            <RadioGroup
              legend={said.priority}
              name="priority"
              defaultValue="normal"
              options={PRIORITIES.map((value) => ({ value, label: said.priorities[value] }))}
            />
            <div className="flex flex-wrap gap-3">
              <Button type="submit" variant="primary" icon={Send} pending={isPending}>
                {said.send}
              </Button>
              <ButtonLink href="/tickets">{said.cancel}</ButtonLink>
            </div>
          </Form>
        </Card>
      )}
    </>
  );
}
