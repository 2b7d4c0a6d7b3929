import { data } from "@remix-run/node";
import { unwrap } from "@tandem/api/client";
import { textOf, wordsOf } from "~/form-values.ts";
import type { PortalRequest } from "~/portal-request.server.ts";

/** Every form of the ticket's page names its act; each is one call of the API. */
export async function actOnTicket({ api, param }: PortalRequest, form: FormData): Promise<void> {
  const path = { ticketId: param("ticketId") };
  const ticket = api.v1.portal.tickets[":ticketId"];
  switch (form.get("act")) {
    case "reply":
      await unwrap(await ticket.messages.$post({ param: path, json: { body: wordsOf(form, "body") } }));
      return;
    case "solved":
      await unwrap(await ticket.status.$put({ param: path, json: { status: "solved" } }));
      return;
    case "open":
      await unwrap(await ticket.status.$put({ param: path, json: { status: "open" } }));
      return;
    case "rate": {
      const comment = wordsOf(form, "comment").trim() || null;
      await unwrap(
        await ticket.rating.$put({ param: path, json: { rating: Number(textOf(form, "rating")), comment } }),
      );
      return;
    }
    default:
      throw data(null, { status: 400 });
  }
}
