import type { MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { unwrap } from "@tandem/api/client";
import { Field } from "@tandem/ui/primitives/field";
import { Input } from "@tandem/ui/primitives/input";
import { Textarea } from "@tandem/ui/primitives/textarea";
import { Send } from "lucide-react";
import { useState } from "react";
import { textOf, wordsOf } from "~/form-values.ts";
import { AttachmentsField } from "~/mail/attachments-field.tsx";
import { memberLoader } from "~/member-request.server.ts";
import * as words from "~/messages/en.ts";
import { ActPage } from "~/quick-actions/act-page.tsx";
import { backTo } from "~/quick-actions/back-to.ts";
import { addressesIn, problemOf } from "~/quick-actions/recipients.ts";
import { RecipientsField } from "~/quick-actions/recipients-field.tsx";
import { typedAction } from "~/quick-actions/typed-action.server.ts";
import { useSignedIn } from "~/signed-in.tsx";
import { goTold } from "~/told.server.ts";
import { AnsweredMail } from "./answered-mail.tsx";
import { attachedIn, attachFilesOf, problemOfAttachments } from "./attached-in.ts";
import { readersOf } from "./readers-of.ts";

const said = words.quickActions.email;

export const meta: MetaFunction = () => [{ title: `${said.title} · Tandem` }];

export const loader = memberLoader(async ({ api, param, url }) => {
  const companyId = param("companyId");
  const of = api.v1.companies[":companyId"];
  const emailId = url.searchParams.get("reply");
  const [company, contacts, answered] = await Promise.all([
    of.$get({ param: { companyId } }).then(unwrap),
    of.contacts.$get({ param: { companyId }, query: { limit: "200" } }).then(unwrap),
    emailId ? of.emails[":emailId"].$get({ param: { companyId, emailId } }).then(unwrap) : null,
  ]);
  const people = contacts.items.filter((contact) => !contact.endedOn);
  const to = people.find((contact) => contact.id === url.searchParams.get("to"))?.email ?? "";
  return {
    company: { id: company.id, name: company.name },
    people: people.map(({ id, name, email }) => ({ id, name, email })),
    answered,
    to,
    back: backTo(url.searchParams.get("back"), companyId),
    /** The same form sent twice is one mail. */
    once: crypto.randomUUID(),
  };
});

export const action = typedAction(async ({ api, param }, form) => {
  const companyId = param("companyId");
  await attachFilesOf(form, async (file) =>
    unwrap(await api.v1.companies[":companyId"].attachments.$post({ param: { companyId } }, { init: { body: file } })),
  );
  const attachmentIds = form.getAll("attachmentId").map(String);
  const replyToEmailId = textOf(form, "replyToEmailId");
  const json = {
    to: addressesIn(textOf(form, "to")).map((address) => ({ address })),
    cc: addressesIn(textOf(form, "cc")).map((address) => ({ address })),
    subject: textOf(form, "subject"),
    body: wordsOf(form, "body"),
    ...(replyToEmailId && { replyToEmailId }),
    ...(attachmentIds.length > 0 && { attachmentIds }),
  };
  const headers = { "Idempotency-Key": textOf(form, "once") };
  await unwrap(await api.v1.companies[":companyId"].emails.send.$post({ param: { companyId }, json }, { headers }));
  return goTold(backTo(textOf(form, "back"), companyId), "email-sent");
});

export default function SendEmail() {
  const { company, people, answered, to, back, once } = useLoaderData<typeof loader>();
  const { me, workspace } = useSignedIn();
  const result = useActionData<typeof action>();
  const refusal = result?.refusal ?? null;
  const typed = (name: string, otherwise = "") => result?.typed[name]?.[0] ?? otherwise;
  const readers = readersOf(answered, me.email);
  const [isSending, setSending] = useState(false);
  const error = (name: "to" | "cc") => refusal && problemOf(refusal.fields, name, typed(name));
  return (
    <ActPage
      company={company}
      title={answered ? said.replyTitle : said.title}
      lede={said.lede(me.name, workspace.name, me.email ?? "")}
      refusal={refusal}
      back={back}
      encType="multipart/form-data"
      submit={{ label: said.submit, icon: Send, isWaiting: isSending }}
    >
      <input type="hidden" name="once" value={once} />
      {answered && <input type="hidden" name="replyToEmailId" value={answered.id} />}
      <RecipientsField
        name="to"
        label={said.fields.to}
        hint={said.addressHint}
        required
        error={error("to") || undefined}
        defaultValue={typed("to", readers.to || to)}
        people={people}
        autoFocus={!answered && !to}
      />
      <RecipientsField
        name="cc"
        label={said.fields.cc}
        error={error("cc") || undefined}
        defaultValue={typed("cc", readers.cc)}
        people={[]}
      />
      <Field label={said.fields.subject} required error={refusal?.fields.subject?.[0]}>
        <Input
          name="subject"
          maxLength={500}
          defaultValue={typed("subject", answered ? said.reply(answered.subject) : "")}
        />
      </Field>
      <Field label={said.fields.body} required error={refusal?.fields.body?.[0]}>
        <Textarea
          name="body"
          rows={12}
          maxLength={100_000}
          defaultValue={typed("body")}
          autoFocus={Boolean(answered || to)}
        />
      </Field>
      <AttachmentsField
        companyId={company.id}
        defaultValue={attachedIn(result?.typed)}
        error={refusal ? problemOfAttachments(refusal.fields) : undefined}
        onBusy={setSending}
      />
      {answered && <AnsweredMail mail={answered} />}
    </ActPage>
  );
}
