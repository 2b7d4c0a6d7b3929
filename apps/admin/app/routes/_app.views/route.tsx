import { data, redirect } from "@remix-run/node";
import { unwrap } from "@tandem/api/client";
import type { BookWhere } from "@tandem/domain/companies/book-condition";
import { textOf } from "~/form-values.ts";
import { memberAction } from "~/member-request.server.ts";

export const loader = () => redirect("/companies");

/** Saves, changes and deletes views and lists, and leads to what is there then. */
export const action = memberAction(async ({ api }, form) => {
  const id = textOf(form, "id");
  const isList = form.get("kind") === "list";
  const where = form.has("where") ? (JSON.parse(textOf(form, "where")) as BookWhere) : undefined;
  const said = {
    ...(form.has("name") && { name: textOf(form, "name") }),
    ...(form.has("isShared") && { isShared: form.get("isShared") === "true" }),
  };
  const filter = { ...(where && { where }), ...(form.has("sort") && { sort: textOf(form, "sort") }) };
  const version = Number(textOf(form, "version"));
  switch (form.get("act")) {
    case "create": {
      const json = { ...said, ...filter, name: textOf(form, "name"), where: where ?? [] };
      const segment = await unwrap(await api.v1.segments.$post({ json }));
      return redirect(`/companies?view=${segment.id}`);
    }
    case "change": {
      if (isList) {
        await unwrap(await api.v1.lists[":listId"].$patch({ param: { listId: id }, json: { ...said, version } }));
        return null;
      }
      const json = { ...said, ...filter, version };
      await unwrap(await api.v1.segments[":segmentId"].$patch({ param: { segmentId: id }, json }));
      return where ? redirect(`/companies?view=${id}`) : null;
    }
    case "delete": {
      if (isList) await unwrap(await api.v1.lists[":listId"].$delete({ param: { listId: id } }));
      else await unwrap(await api.v1.segments[":segmentId"].$delete({ param: { segmentId: id } }));
      return redirect("/companies");
    }
    default:
      throw data(null, { status: 400 });
  }
});
