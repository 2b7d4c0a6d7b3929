import type { ToldRecord } from "@tandem/domain/timeline/timeline-entry";
import { Moment } from "@tandem/ui/customer/moment";
import { Card } from "@tandem/ui/patterns/card";
import { Avatar } from "@tandem/ui/primitives/avatar";
import * as words from "~/messages/en.ts";

/** A mail as a card: who, to whom, when, and what it says. Its HTML was made safe by the API and cannot leave this box. */
export function EntryMail({ email, html }: Extract<ToldRecord, { kind: "email" }>) {
  const said = words.timeline.entry;
  const { from, toAddresses, ccAddresses, body, sentAt } = email;
  return (
    <Card>
      <header className="flex items-start gap-3 border-b border-line pb-3">
        <Avatar name={from.name} size={28} />
        <div className="min-w-0 text-xs text-ink-3 wrap-anywhere">
          <p className="text-sm font-medium text-ink">
            {from.name} {from.address && <span className="font-normal text-ink-3">{from.address}</span>}
          </p>
          {toAddresses.length > 0 && (
            <p>
              {said.to} {toAddresses.join(", ")}
            </p>
          )}
          {ccAddresses.length > 0 && (
            <p>
              {said.copy} {ccAddresses.join(", ")}
            </p>
          )}
          <Moment value={sentAt} look="exact" />
        </div>
      </header>
      {html ? (
        <div
          className="mail-body mt-3 overflow-x-auto wrap-anywhere [contain:content]"
          // biome-ignore lint/security/noDangerouslySetInnerHtml: sanitised by the API (safe-mail-html.ts), with nothing that runs, loads or styles
          dangerouslySetInnerHTML={{ __html: html }}
        />
      ) : body ? (
        <p className="mt-3 max-w-[66ch] whitespace-pre-line wrap-anywhere">{body}</p>
      ) : (
        <p className="mt-3 text-ink-3">{said.noText}</p>
      )}
    </Card>
  );
}
