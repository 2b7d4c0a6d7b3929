import { data } from "@remix-run/node";
import { unwrap } from "@tandem/api/client";
import type { Done } from "~/act.tsx";
import { textOf, textOrNull } from "~/form-values.ts";
import type { MemberRequest } from "~/member-request.server.ts";
import * as words from "~/messages/en.ts";
import { actOnSession } from "./session-acts.server.ts";

type Status = "not_started" | "in_progress" | "delivered";

/** Every form of the service's page names its act; each is one call of the API, and may say how it is taken back. */
export async function actOnService(request: MemberRequest, form: FormData): Promise<Done | null> {
  const { api, param } = request;
  const path = { companyId: param("companyId"), serviceId: param("serviceId") };
  const service = api.v1.companies[":companyId"].services[":serviceId"];
  const one = service.deliverables[":deliverableId"];
  const onePath = { ...path, deliverableId: textOf(form, "deliverableId") };
  const version = Number(textOf(form, "version"));
  const act = textOf(form, "act");
  switch (act) {
    case "archive":
    case "restore": {
      const archived = act === "archive";
      const after = await unwrap(await service.$patch({ param: path, json: { archived, version } }));
      const said = archived ? words.service.archivedToast : words.service.restoredToast;
      return { said, ...(archived && { undo: { act: "restore", version: String(after.version) } }) };
    }
    case "share":
      await unwrap(await service.share.$put({ param: path, json: { contactIds: null } }));
      return null;
    case "unshare":
      await unwrap(await service.share.$delete({ param: path }));
      return null;
    case "add":
      await unwrap(await service.deliverables.$post({ param: path, json: deliverableValues(form) }));
      return null;
    case "edit":
      await unwrap(await one.$patch({ param: onePath, json: { ...deliverableValues(form), version } }));
      return null;
    case "status":
      await unwrap(await one.$patch({ param: onePath, json: { status: textOf(form, "status") as Status, version } }));
      return null;
    case "archive-deliverable":
    case "restore-deliverable": {
      const archived = act === "archive-deliverable";
      const after = await unwrap(await one.$patch({ param: onePath, json: { archived, version } }));
      if (!archived) return null;
      const undo = { act: "restore-deliverable", deliverableId: after.id, version: String(after.version) };
      return { said: words.service.deliverable.archivedToast(after.title), undo };
    }
    case "order": {
      const deliverableIds = textOf(form, "ids").split(",");
      await unwrap(await service.deliverables.order.$put({ param: path, json: { deliverableIds } }));
      return null;
    }
    case "ask": {
      const contactId = textOf(form, "contactId");
      const after = await unwrap(await one.approval.$put({ param: onePath, json: { contactId, version } }));
      const undo = { act: "stop-asking", deliverableId: after.id };
      return { said: words.service.approval.askedToast(after.approval?.contact.name ?? ""), undo };
    }
    case "stop-asking":
      await unwrap(await one.approval.$delete({ param: onePath }));
      return null;
    case "log":
    case "schedule":
      return actOnSession(request, form);
    default:
      throw data(null, { status: 400 });
  }
}

const deliverableValues = (form: FormData) => ({
  title: textOf(form, "title"),
  description: textOrNull(form, "description"),
  dueOn: textOrNull(form, "dueOn"),
  ownerMemberId: textOrNull(form, "ownerMemberId"),
});
