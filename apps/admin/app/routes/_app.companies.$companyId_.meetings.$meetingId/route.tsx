import type { MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { unwrap } from "@tandem/api/client";
import { Button } from "@tandem/ui/primitives/button";
import { Field } from "@tandem/ui/primitives/field";
import { Input } from "@tandem/ui/primitives/input";
import { Tag } from "@tandem/ui/primitives/tag";
import { Textarea } from "@tandem/ui/primitives/textarea";
import { textOf, textOrNull, wordsOf } from "~/form-values.ts";
import { readAround } from "~/links/read-around.server.ts";
import { RecordAround } from "~/links/record-around.tsx";
import { MeetingFields } from "~/meeting-form/meeting-fields.tsx";
import { meetingValues } from "~/meeting-form/meeting-values.ts";
import { memberLoader } from "~/member-request.server.ts";
import * as words from "~/messages/en.ts";
import { ActPage } from "~/quick-actions/act-page.tsx";
import { backTo } from "~/quick-actions/back-to.ts";
import { readChoices, readTimeZone } from "~/quick-actions/read-choices.server.ts";
import { typedAction } from "~/quick-actions/typed-action.server.ts";
import { goTold } from "~/told.server.ts";
import { defaultsOf, withAttendees } from "./defaults-of.ts";
import { Invitations } from "./invitations.tsx";

const said = words.meetings;
const TOLD = { held: "meeting-held", cancelled: "meeting-cancelled" } as const;

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${data?.meeting.title ?? said.title} · Tandem` },
];

export const loader = memberLoader(async ({ api, param, url }) => {
  const [companyId, meetingId] = [param("companyId"), param("meetingId")];
  const of = { companyId, object: "meeting" as const, recordId: meetingId };
  const [choices, meeting, around] = await Promise.all([
    readChoices(api, companyId),
    api.v1.companies[":companyId"].meetings[":meetingId"].$get({ param: { companyId, meetingId } }).then(unwrap),
    readAround(api, of),
  ]);
  const back = backTo(url.searchParams.get("back") ?? `/companies/${companyId}/meetings`, companyId);
  return {
    choices: withAttendees(choices, meeting),
    meeting,
    defaults: defaultsOf(meeting, choices.timeZone),
    back,
    around,
  };
});

export const action = typedAction(async ({ api, param }, form) => {
  const [companyId, meetingId] = [param("companyId"), param("meetingId")];
  const intent = textOf(form, "intent");
  const status: "held" | "cancelled" | undefined = intent === "held" || intent === "cancelled" ? intent : undefined;
  const json = {
    ...meetingValues(form, await readTimeZone(api)),
    version: Number(textOf(form, "version")),
    notes: wordsOf(form, "notes") || null,
    outcome: textOrNull(form, "outcome"),
    ...(status && { status }),
  };
  const path = { companyId, meetingId };
  await unwrap(await api.v1.companies[":companyId"].meetings[":meetingId"].$patch({ param: path, json }));
  return goTold(backTo(textOf(form, "back"), companyId), status ? TOLD[status] : "meeting-changed");
});

export default function MeetingPage() {
  const { choices, meeting, defaults, back, around } = useLoaderData<typeof loader>();
  const result = useActionData<typeof action>();
  const typed = (name: string, otherwise: string) => result?.typed[name]?.[0] ?? otherwise;
  const error = (name: string) => result?.refusal?.fields[name]?.[0];
  const isPlanned = meeting.status === "planned";
  return (
    <ActPage
      company={choices.company}
      title={meeting.title}
      lede={
        <>
          <Tag>{said.statuses[meeting.status]}</Tag> {choices.company.name}. {said.newLede(choices.timeZone)}
        </>
      }
      refusal={result?.refusal ?? null}
      back={back}
      submit={{ label: words.forms.save }}
      below={<RecordAround around={around} name={meeting.title} inset="page" />}
      more={
        isPlanned && (
          <span className="ml-auto flex flex-wrap gap-2">
            <Button type="submit" name="intent" value="held">
              {said.hold}
            </Button>
            <Button type="submit" name="intent" value="cancelled" variant="danger">
              {said.cancel}
            </Button>
          </span>
        )
      }
    >
      <input type="hidden" name="version" value={meeting.version} />
      <MeetingFields
        defaults={defaults}
        choices={choices}
        result={result}
        isPlanned={isPlanned}
        sendHint={said.tellHint}
      />
      <Field label={said.fields.notes} hint={said.internalHint} error={error("notes")}>
        <Textarea name="notes" rows={5} maxLength={20_000} defaultValue={typed("notes", meeting.notes ?? "")} />
      </Field>
      <Field label={said.fields.outcome} error={error("outcome")}>
        <Input name="outcome" maxLength={500} defaultValue={typed("outcome", meeting.outcome ?? "")} />
      </Field>
      <Invitations invitations={meeting.invitations} />
    </ActPage>
  );
}
