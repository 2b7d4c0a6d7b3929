import { data } from "@remix-run/node";
import { unwrap } from "@tandem/api/client";
import type { BookWhere } from "@tandem/domain/companies/book-condition";
import type { MemberClient } from "~/api.server.ts";
import { textOf } from "~/form-values.ts";
import { ownPath } from "~/own-path.ts";
import { listHref } from "../_app.companies._index/book-address.ts";

/** Does what the form of a view or a list asks for; answers where that leads, null for the same page. */
export async function savePlace(api: MemberClient, form: FormData): Promise<string | null> {
  const id = textOf(form, "id");
  const isList = form.get("kind") === "list";
  const where = form.has("where") ? (JSON.parse(textOf(form, "where")) as BookWhere) : undefined;
  const said = {
    ...(form.has("name") && { name: textOf(form, "name") }),
    ...(form.has("isShared") && { isShared: form.get("isShared") === "true" }),
  };
  const filter = { ...(where && { where }), ...(form.has("sort") && { sort: textOf(form, "sort") }) };
  const version = Number(textOf(form, "version"));
  const back = form.has("back") ? ownPath(textOf(form, "back")) : null;
  switch (form.get("act")) {
    case "create": {
      const json = { ...said, name: textOf(form, "name") };
      if (isList) return listHref((await unwrap(await api.v1.lists.$post({ json }))).id);
      const segment = await unwrap(await api.v1.segments.$post({ json: { ...json, ...filter, where: where ?? [] } }));
      return `/companies?view=${segment.id}`;
    }
    case "change": {
      if (isList) {
        await unwrap(await api.v1.lists[":listId"].$patch({ param: { listId: id }, json: { ...said, version } }));
        return back;
      }
      const json = { ...said, ...filter, version };
      await unwrap(await api.v1.segments[":segmentId"].$patch({ param: { segmentId: id }, json }));
      return where ? `/companies?view=${id}` : back;
    }
    case "delete": {
      if (isList) await unwrap(await api.v1.lists[":listId"].$delete({ param: { listId: id } }));
      else await unwrap(await api.v1.segments[":segmentId"].$delete({ param: { segmentId: id } }));
      return back ?? "/companies";
    }
    default:
      throw data(null, { status: 400 });
  }
}
