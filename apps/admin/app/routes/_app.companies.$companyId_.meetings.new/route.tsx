import type { MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { unwrap } from "@tandem/api/client";
import { CalendarPlus } from "lucide-react";
import { textOf } from "~/form-values.ts";
import { MeetingFields } from "~/meeting-form/meeting-fields.tsx";
import { meetingValues } from "~/meeting-form/meeting-values.ts";
import { memberLoader } from "~/member-request.server.ts";
import * as words from "~/messages/en.ts";
import { ActPage } from "~/quick-actions/act-page.tsx";
import { backTo } from "~/quick-actions/back-to.ts";
import { readChoices, readTimeZone } from "~/quick-actions/read-choices.server.ts";
import { typedAction } from "~/quick-actions/typed-action.server.ts";
import { useSignedIn } from "~/signed-in.tsx";
import { goTold } from "~/told.server.ts";
import { nextQuarter, wallClockOf } from "~/workspace-time.ts";

const said = words.meetings;

export const meta: MetaFunction = () => [{ title: `${said.newTitle} · Tandem` }];

export const loader = memberLoader(async ({ api, param, url }) => {
  const companyId = param("companyId");
  const choices = await readChoices(api, companyId);
  const contactId = url.searchParams.get("contact");
  return {
    choices,
    contactIds: contactId ? [contactId] : [],
    startsAt: wallClockOf(nextQuarter(new Date()), choices.timeZone),
    back: backTo(url.searchParams.get("back"), companyId),
    once: crypto.randomUUID(),
  };
});

export const action = typedAction(async ({ api, param }, form) => {
  const companyId = param("companyId");
  const json = meetingValues(form, await readTimeZone(api));
  const headers = { "Idempotency-Key": textOf(form, "once") };
  await unwrap(await api.v1.companies[":companyId"].meetings.$post({ param: { companyId }, json }, { headers }));
  const isTold = json.sendInvitations && json.attendees.length > 0;
  return goTold(backTo(textOf(form, "back"), companyId), isTold ? "meeting-invited" : "meeting-scheduled");
});

export default function ScheduleMeeting() {
  const { choices, contactIds, startsAt, back, once } = useLoaderData<typeof loader>();
  const { me } = useSignedIn();
  const result = useActionData<typeof action>();
  const nothing = { title: "", location: "", agenda: "", invitationText: "", dealId: "", addresses: "" };
  return (
    <ActPage
      company={choices.company}
      title={said.newTitle}
      lede={`${choices.company.name}. ${said.newLede(choices.timeZone)}`}
      refusal={result?.refusal ?? null}
      back={back}
      submit={{ label: said.submit, icon: CalendarPlus }}
    >
      <input type="hidden" name="once" value={once} />
      <MeetingFields
        defaults={{ ...nothing, kind: "check_in", startsAt, minutes: "30", contactIds, memberIds: [me.id] }}
        choices={choices}
        result={result}
        isPlanned
        sendHint={said.sendHint}
      />
    </ActPage>
  );
}
