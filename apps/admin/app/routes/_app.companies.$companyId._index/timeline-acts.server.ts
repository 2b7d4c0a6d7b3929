import { unwrap } from "@tandem/api/client";
import type { TimelineType } from "@tandem/domain/timeline/timeline-event";
import { textOf, wordsOf } from "~/form-values.ts";
import type { MemberRequest } from "~/member-request.server.ts";

type Act = (request: MemberRequest, form: FormData) => Promise<unknown>;

const mentionsIn = (form: FormData) => form.getAll("mentionedMemberIds").map(String);
const noteAt = ({ param }: MemberRequest, form: FormData) => ({
  param: { companyId: param("companyId"), noteId: textOf(form, "noteId") },
});

/** What the page of the timeline can be told to do; without a word it writes a note. */
export const ACTS: Record<string, Act> = {
  write: async ({ api, param }, form) =>
    unwrap(
      await api.v1.companies[":companyId"].notes.$post({
        param: { companyId: param("companyId") },
        json: {
          body: wordsOf(form, "body"),
          isPrivate: form.get("isPrivate") === "on",
          mentionedMemberIds: mentionsIn(form),
        },
      }),
    ),
  edit: async (request, form) =>
    unwrap(
      await request.api.v1.companies[":companyId"].notes[":noteId"].$patch({
        ...noteAt(request, form),
        json: {
          version: Number(form.get("version")),
          body: wordsOf(form, "body"),
          mentionedMemberIds: mentionsIn(form),
          ...(form.has("mayBePrivate") && { isPrivate: form.get("isPrivate") === "on" }),
        },
      }),
    ),
  archive: async (request, form) =>
    unwrap(await request.api.v1.companies[":companyId"].notes[":noteId"].$delete(noteAt(request, form))),
  restore: async (request, form) =>
    unwrap(await request.api.v1.companies[":companyId"].notes[":noteId"].restore.$post(noteAt(request, form))),
  mute: async ({ api, param }, form) => {
    const type = textOf(form, "type") as TimelineType | "";
    const source = textOf(form, "source");
    return unwrap(
      await api.v1.companies[":companyId"].timeline.mutes.$post({
        param: { companyId: param("companyId") },
        json: type ? { type } : { source },
      }),
    );
  },
  unmute: async ({ api, param }, form) =>
    unwrap(
      await api.v1.companies[":companyId"].timeline.mutes[":muteId"].$delete({
        param: { companyId: param("companyId"), muteId: textOf(form, "muteId") },
      }),
    ),
};
