import * as words from "~/messages/en.ts";

type Invitation = {
  address: string;
  name: string;
  method: "request" | "cancel";
  state: "queued" | "sent" | "failed";
  note: string | null;
};

/** What each attendee was told, and whom it did not reach. */
export function Invitations({ invitations }: { invitations: readonly Invitation[] }) {
  const said = words.meetings;
  if (invitations.length === 0) return null;
  return (
    <section aria-labelledby="invitations" className="text-sm">
      <h2 id="invitations" className="mb-1 font-semibold">
        {said.invited}
      </h2>
      <ul className="grid gap-1">
        {invitations.map(({ address, name, method, state, note }) => (
          <li key={address} className="text-ink-2 wrap-anywhere">
            {name}
            <span className="text-ink-3"> · {address} · </span>
            <span className={state === "failed" ? "font-medium text-red" : undefined}>
              {state === "sent" && method === "cancel" ? said.cancelSent : said.invitationStates[state]}
            </span>
            {note && <span className="block text-xs text-ink-3">{note}</span>}
          </li>
        ))}
      </ul>
    </section>
  );
}
