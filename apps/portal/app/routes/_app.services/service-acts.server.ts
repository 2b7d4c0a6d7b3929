import { unwrap } from "@tandem/api/client";
import { textOf, wordsOf } from "~/form-values.ts";
import type { PortalRequest } from "~/portal-request.server.ts";

/** What a customer does on this page: decides on a delivery, or says how an engagement was. */
export async function actOnServices({ api }: PortalRequest, form: FormData): Promise<void> {
  const { services, deliverables } = api.v1.portal;
  const decision = deliverables[":deliverableId"].decision;
  const param = { deliverableId: textOf(form, "deliverableId") };
  switch (textOf(form, "act")) {
    case "approve":
      await unwrap(await decision.$post({ param, json: { decision: "approved" } }));
      return;
    case "send-back":
      await unwrap(await decision.$post({ param, json: { decision: "sent_back", reason: wordsOf(form, "reason") } }));
      return;
    case "rate":
      await unwrap(
        await services[":serviceId"].satisfaction.$put({
          param: { serviceId: textOf(form, "serviceId") },
          json: { satisfaction: Number(textOf(form, "satisfaction")), comment: wordsOf(form, "comment") || null },
        }),
      );
  }
}
