import { unwrap } from "@tandem/api/client";
import type { MemberClient } from "~/api.server.ts";
import { textOf, textOrNull, wordsOf } from "~/form-values.ts";
import { meetingValues } from "~/meeting-form/meeting-values.ts";
import type { Told } from "~/messages/en/quick-actions.ts";
import { instantOf } from "~/workspace-time.ts";
import { type ActivityKind, kindOf } from "./activity-kinds.ts";

type Save = (api: MemberClient, companyId: string, form: FormData, timeZone: string) => Promise<unknown>;
type SignalKind = "read" | "downloaded" | "attended" | "assessed" | "asked";

const headersOf = (form: FormData) => ({ headers: { "Idempotency-Key": textOf(form, "once") } });
const at = (form: FormData, timeZone: string) => instantOf(textOf(form, "at"), timeZone);

const SAVE: Record<ActivityKind, [Save, Told]> = {
  call: [
    async (api, companyId, form, timeZone) => {
      const minutes = textOf(form, "minutes").replace(",", ".");
      const recordingUrl = textOrNull(form, "recordingUrl");
      const json = {
        direction: textOf(form, "direction") as "outbound" | "inbound",
        startedAt: at(form, timeZone),
        ...(minutes !== "" && { seconds: Math.round(Number(minutes) * 60) }),
        disposition: textOrNull(form, "disposition"),
        contactId: textOrNull(form, "contactId"),
        dealId: textOrNull(form, "dealId"),
        summary: wordsOf(form, "summary") || null,
        ...(recordingUrl && { recordingUrl }),
      };
      await unwrap(await api.v1.companies[":companyId"].calls.$post({ param: { companyId }, json }, headersOf(form)));
    },
    "call-logged",
  ],
  meeting: [
    async (api, companyId, form, timeZone) => {
      const { sendInvitations: _, ...meeting } = meetingValues(form, timeZone);
      const json = {
        ...meeting,
        status: "held" as const,
        notes: wordsOf(form, "notes") || null,
        outcome: textOrNull(form, "outcome"),
      };
      await unwrap(
        await api.v1.companies[":companyId"].meetings.$post({ param: { companyId }, json }, headersOf(form)),
      );
    },
    "meeting-logged",
  ],
  note: [
    async (api, companyId, form) => {
      const json = {
        body: wordsOf(form, "body"),
        contactId: textOrNull(form, "contactId"),
        isPrivate: form.get("isPrivate") === "on",
      };
      await unwrap(await api.v1.companies[":companyId"].notes.$post({ param: { companyId }, json }, headersOf(form)));
    },
    "note-added",
  ],
  signal: [
    async (api, companyId, form, timeZone) => {
      const json = {
        kind: textOf(form, "kind") as SignalKind,
        topic: textOf(form, "topic"),
        detail: wordsOf(form, "detail") || null,
        contactId: textOrNull(form, "contactId"),
        occurredAt: at(form, timeZone),
      };
      await unwrap(await api.v1.companies[":companyId"].signals.$post({ param: { companyId }, json }, headersOf(form)));
    },
    "signal-logged",
  ],
};

/** Writes down what took place, as what the form says it was. */
export async function saveActivity(
  api: MemberClient,
  companyId: string,
  form: FormData,
  timeZone: string,
): Promise<Told> {
  const [save, told] = SAVE[kindOf(textOf(form, "activity"))];
  await save(api, companyId, form, timeZone);
  return told;
}
