import type { MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData, useSearchParams } from "@remix-run/react";
import { Segmented } from "@tandem/ui/primitives/segmented";
import { textOf } from "~/form-values.ts";
import { memberLoader } from "~/member-request.server.ts";
import * as words from "~/messages/en.ts";
import { ActPage } from "~/quick-actions/act-page.tsx";
import { backTo } from "~/quick-actions/back-to.ts";
import { readChoices, readTimeZone } from "~/quick-actions/read-choices.server.ts";
import { typedAction } from "~/quick-actions/typed-action.server.ts";
import { goTold } from "~/told.server.ts";
import { wallClockOf } from "~/workspace-time.ts";
import { ACTIVITY_KINDS, kindOf } from "./activity-kinds.ts";
import { CallFields } from "./call-fields.tsx";
import { saveActivity } from "./save-activity.server.ts";
import { HeldFields, NoteFields, SignalFields } from "./short-fields.tsx";

const said = words.quickActions.activity;
const FIELDS = { call: CallFields, meeting: HeldFields, note: NoteFields, signal: SignalFields };

export const meta: MetaFunction = () => [{ title: `${said.title} · Tandem` }];

export const loader = memberLoader(async ({ api, param, url }) => {
  const companyId = param("companyId");
  const choices = await readChoices(api, companyId);
  return {
    choices,
    now: wallClockOf(new Date(), choices.timeZone),
    contactId: url.searchParams.get("contact") ?? "",
    back: backTo(url.searchParams.get("back"), companyId),
    once: crypto.randomUUID(),
  };
});

export const action = typedAction(async ({ api, param }, form) => {
  const companyId = param("companyId");
  const told = await saveActivity(api, companyId, form, await readTimeZone(api));
  return goTold(backTo(textOf(form, "back"), companyId), told);
});

export default function LogActivity() {
  const { choices, now, contactId, back, once } = useLoaderData<typeof loader>();
  const [params] = useSearchParams();
  const result = useActionData<typeof action>();
  const kind = kindOf(result?.typed.activity?.[0] ?? params.get("kind"));
  const Fields = FIELDS[kind];
  const href = (to: string) => {
    const next = new URLSearchParams(params);
    next.set("kind", to);
    return `?${next}`;
  };
  return (
    <ActPage
      company={choices.company}
      title={said.title}
      lede={said.lede}
      refusal={result?.refusal ?? null}
      back={back}
      submit={{ label: said.submit[kind] }}
      above={
        <Segmented
          label={said.kindLabel}
          current={kind}
          items={ACTIVITY_KINDS.map((value) => ({ value, label: said.kinds[value], href: href(value) }))}
        />
      }
    >
      <input type="hidden" name="activity" value={kind} />
      <input type="hidden" name="once" value={once} />
      <Fields
        choices={choices}
        typed={(name, otherwise = "") => result?.typed[name]?.[0] ?? otherwise}
        chosen={(name) => result?.typed[name] ?? null}
        error={(name) => result?.refusal?.fields[name]?.[0]}
        now={now}
        contactId={contactId}
      />
    </ActPage>
  );
}
