import { textOf, textOrNull, wordsOf } from "~/form-values.ts";
import { addressesIn } from "~/quick-actions/recipients.ts";
import { instantOf } from "~/workspace-time.ts";

type MeetingKind =
  | "check_in"
  | "business_review"
  | "kick_off"
  | "training"
  | "demo"
  | "negotiation"
  | "session"
  | "other";

/** The form of a meeting as the API takes it; times are typed in the workspace's zone. */
export function meetingValues(form: FormData, timeZone: string) {
  const startsAt = instantOf(textOf(form, "startsAt"), timeZone);
  return {
    title: textOf(form, "title"),
    kind: textOf(form, "kind") as MeetingKind,
    startsAt,
    ...endOf(startsAt, textOf(form, "minutes")),
    location: textOrNull(form, "location"),
    attendees: [
      ...form.getAll("contactId").map((id) => ({ contactId: String(id) })),
      ...form.getAll("memberId").map((id) => ({ memberId: String(id) })),
      ...addressesIn(textOf(form, "addresses")).map((email) => ({ email })),
    ],
    dealId: textOrNull(form, "dealId"),
    agenda: wordsOf(form, "agenda") || null,
    invitationText: wordsOf(form, "invitationText") || null,
    sendInvitations: form.get("sendInvitations") === "on",
  };
}

/** Without a number of minutes the API has its own idea of how long it takes. */
export function endOf(startsAt: string, minutes: string): { endsAt?: string } {
  const end = Date.parse(startsAt) + Number(minutes) * 60_000;
  return minutes === "" || Number.isNaN(end) || Math.abs(end) > 8e15 ? {} : { endsAt: new Date(end).toISOString() };
}
