import { data, redirect } from "@remix-run/node";
import { unwrap } from "@tandem/api/client";
import { textOf } from "~/form-values.ts";
import type { MemberRequest } from "~/member-request.server.ts";

/** Renames a file, puts it away or brings it back. */
export async function actOnFile({ api, param, url }: MemberRequest, form: FormData) {
  const path = { companyId: param("companyId"), fileId: textOf(form, "fileId") };
  const file = api.v1.companies[":companyId"].files[":fileId"];
  const version = Number(textOf(form, "version"));
  const done = { fileId: path.fileId, name: textOf(form, "name"), version };
  switch (form.get("act")) {
    case "archive":
      await unwrap(await file.$delete({ param: path }));
      return { archived: done };
    case "restore":
      await unwrap(await file.$patch({ param: path, json: { version, archived: false } }));
      return { restored: done };
    case "rename": {
      await unwrap(await file.$patch({ param: path, json: { version, name: done.name } }));
      url.searchParams.delete("rename");
      throw redirect(url.pathname.replace(/\.data$/, "") + url.search);
    }
    default:
      throw data(null, { status: 400 });
  }
}
