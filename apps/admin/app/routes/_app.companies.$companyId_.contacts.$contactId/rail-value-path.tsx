import { RelativeTime } from "@tandem/ui/customer/relative-time";
import { ValuePath } from "@tandem/ui/customer/value-path";
import { Section } from "@tandem/ui/patterns/section";
import { Disclosure } from "@tandem/ui/primitives/disclosure";
import type { Refusal } from "~/member-request.server.ts";
import * as words from "~/messages/en.ts";
import { useSignedIn } from "~/signed-in.tsx";
import type { Contact360View, Stage } from "./contact-view.ts";
import { ValuePathForm } from "./value-path-form.tsx";

const nameOf = (stage: Stage | null) =>
  stage ? words.contacts.form.stages[stage] : words.contact360.valuePath.notKnown;

/** Where the person stands among eight steps, the form that moves them, and every move so far with its reason. */
export function RailValuePath({ view: { contact, valuePathMoves }, refusal }: RailValuePathProps) {
  const { me } = useSignedIn();
  const said = words.contact360.valuePath;
  return (
    <Section
      inset="rail"
      title={said.title}
      count={contact.valuePathStage ? nameOf(contact.valuePathStage) : undefined}
    >
      <ValuePath stage={contact.valuePathStage} />
      {!contact.valuePathStage && <p className="mt-2 text-sm text-ink-3">{said.none}</p>}
      {me.role !== "viewer" && !contact.archivedAt && (
        <ValuePathForm key={valuePathMoves[0]?.movedAt ?? ""} stage={contact.valuePathStage} refusal={refusal} />
      )}
      {valuePathMoves.length > 0 && (
        <Disclosure summary={said.history} className="mt-1">
          <ol className="grid gap-2 pt-1 text-sm">
            {valuePathMoves.map((move) => (
              <li key={`${move.movedAt} ${move.toStage}`}>
                <div className="flex items-baseline justify-between gap-3">
                  <span className="min-w-0">{said.arrow(nameOf(move.fromStage), nameOf(move.toStage))}</span>
                  <RelativeTime value={move.movedAt} className="shrink-0 text-ink-3" />
                </div>
                {(move.reason || move.movedBy) && (
                  <p className="text-ink-3 wrap-anywhere">
                    {move.reason} {move.movedBy && said.by(move.movedBy.name)}
                  </p>
                )}
              </li>
            ))}
          </ol>
        </Disclosure>
      )}
    </Section>
  );
}

type RailValuePathProps = { view: Contact360View; refusal: Refusal | null };
