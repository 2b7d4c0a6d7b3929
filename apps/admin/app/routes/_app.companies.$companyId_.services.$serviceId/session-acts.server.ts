import { unwrap } from "@tandem/api/client";
import type { Done } from "~/act.tsx";
import { textOf, textOrNull } from "~/form-values.ts";
import type { MemberRequest } from "~/member-request.server.ts";
import * as words from "~/messages/en.ts";
import { instantOf } from "~/workspace-time.ts";

/** A session is a meeting that names the service: one that was held, or one to come. */
export async function actOnSession({ api, param }: MemberRequest, form: FormData): Promise<Done> {
  const isLogged = form.get("act") === "log";
  const { timeZone } = await unwrap(await api.v1.workspace.$get());
  const startsAt = instantOf(textOf(form, "startsAt"), timeZone);
  const start = Date.parse(startsAt);
  const minutes = Number(textOf(form, "minutes")) || 60;
  const json = {
    title: textOf(form, "title"),
    kind: "session" as const,
    status: isLogged ? ("held" as const) : ("planned" as const),
    serviceId: param("serviceId"),
    startsAt,
    ...(Number.isFinite(start) && { endsAt: new Date(start + minutes * 60_000).toISOString() }),
    ...(isLogged ? { notes: textOrNull(form, "text") } : { agenda: textOrNull(form, "text") }),
  };
  await unwrap(await api.v1.companies[":companyId"].meetings.$post({ param: { companyId: param("companyId") }, json }));
  const said = words.service.sessions;
  return { said: isLogged ? said.logged : said.scheduled };
}
