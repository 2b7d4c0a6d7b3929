import { data } from "@remix-run/node";
import { unwrap } from "@tandem/api/client";
import type { Done } from "~/act.tsx";
import { textOf } from "~/form-values.ts";
import type { MemberRequest } from "~/member-request.server.ts";
import * as words from "~/messages/en.ts";

/** What a row of a list does to its task, and how it is taken back. */
export async function actOnTask({ api }: MemberRequest, form: FormData): Promise<{ done?: Done }> {
  const param = { companyId: textOf(form, "companyId"), taskId: textOf(form, "taskId") };
  const task = api.v1.companies[":companyId"].tasks[":taskId"];
  const act = textOf(form, "act");
  switch (act) {
    case "done":
    case "open": {
      const json = { status: act, version: Number(textOf(form, "version")) } as const;
      const { version } = await unwrap(await task.$patch({ param, json }));
      const undo = { ...param, act: act === "done" ? "open" : "done", version: String(version) };
      return { done: { said: act === "done" ? words.tasks.completed : words.tasks.reopened, undo } };
    }
    case "archive":
      await unwrap(await task.$delete({ param }));
      return { done: { said: words.tasks.archived, undo: { ...param, act: "restore" } } };
    case "restore":
      await unwrap(await task.restore.$post({ param }));
      return {};
    default:
      throw data(null, { status: 400 });
  }
}
