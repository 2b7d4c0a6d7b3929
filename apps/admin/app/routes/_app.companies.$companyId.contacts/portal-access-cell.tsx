import { useFetcher } from "@remix-run/react";
import { RelativeTime } from "@tandem/ui/customer/relative-time";
import { InlineConfirm } from "@tandem/ui/patterns/inline-confirm";
import { Button } from "@tandem/ui/primitives/button";
import * as words from "~/messages/en.ts";
import { useSignedIn } from "~/signed-in.tsx";
import type { ContactRow } from "./contact-table.tsx";
import type { action } from "./route.tsx";

/** Whether this person may sign in to the portal, when they last did, and the button that changes it. */
export function PortalAccessCell({ contact }: { contact: ContactRow }) {
  const { me } = useSignedIn();
  const fetcher = useFetcher<typeof action>();
  const said = words.contacts.portal;
  const isPending = fetcher.state !== "idle";
  const refusal = fetcher.data?.refusal;
  const access = contact.portalAccess;
  return (
    <fetcher.Form method="post" className="relative z-1 flex flex-wrap items-center gap-2">
      <input type="hidden" name="contactId" value={contact.id} />
      {access && (
        <span className="text-xs text-ink-3">
          {access.lastVisitAt ? <RelativeTime value={access.lastVisitAt} /> : said.neverVisited}
        </span>
      )}
      {me.role !== "viewer" &&
        !contact.endedOn &&
        (access ? (
          <>
            <input type="hidden" name="act" value="withdraw" />
            <InlineConfirm
              size="xs"
              pending={isPending}
              confirmLabel={said.confirmWithdraw}
              aria-label={said.withdrawOf(contact.name)}
            >
              {said.withdraw}
            </InlineConfirm>
          </>
        ) : (
          <Button
            type="submit"
            size="xs"
            pending={isPending}
            disabled={!contact.email}
            title={contact.email ? undefined : said.needsEmail}
            aria-label={said.giveTo(contact.name)}
          >
            {said.give}
          </Button>
        ))}
      {refusal && <span className="text-xs text-red">{refusal.detail}</span>}
    </fetcher.Form>
  );
}
