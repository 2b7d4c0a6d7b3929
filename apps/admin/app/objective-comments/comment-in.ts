import { wordsOf } from "~/form-values.ts";

/** What the form of a comment says, as the API takes it. */
export const commentIn = (form: FormData) => ({
  body: wordsOf(form, "body"),
  visibility: form.get("visibility") === "shared" ? ("shared" as const) : ("internal" as const),
  mentionedMemberIds: form.getAll("mentionedMemberIds").map(String),
});
