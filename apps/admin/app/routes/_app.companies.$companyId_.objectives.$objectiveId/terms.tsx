import { Day } from "@tandem/ui/customer/day";
import { RelativeTime } from "@tandem/ui/customer/relative-time";
import { Section } from "@tandem/ui/patterns/section";
import { useReader } from "@tandem/ui/primitives/reader";
import { StateWord } from "@tandem/ui/primitives/state-word";
import * as words from "~/messages/en.ts";
import { quantity } from "~/objective-words.ts";

interface TermsLine {
  id: string;
  changes: { field: "baseline" | "target" | "dueOn"; before: string | null; after: string | null }[];
  unit: string | null;
  changedAt: string;
  changedBy: string;
  acceptedAt: string | null;
  acceptedBy: string | null;
}

/** What was changed of what both sides agreed on since the customer sees it, and whether they said yes. */
export function Terms({ terms }: { terms: readonly TermsLine[] }) {
  if (terms.length === 0) return null;
  const said = words.objectives.detail.terms;
  return (
    <Section title={said.title}>
      <ul className="grid gap-3 text-sm">
        {terms.map((one) => (
          <li key={one.id}>
            {one.acceptedAt ? (
              <StateWord shape="check" tone="green" word={said.accepted(one.acceptedBy ?? "")} />
            ) : (
              <StateWord shape="diamond" tone="accent" word={said.waiting} />
            )}{" "}
            <span className="text-ink-3">
              <RelativeTime value={one.acceptedAt ?? one.changedAt} inline />
            </span>
            {one.changes.map((change) => (
              <span key={change.field} className="block tnum">
                {said.fields[change.field]}: <Figure of={change} unit={one.unit} value={change.before} />
                {" → "}
                <Figure of={change} unit={one.unit} value={change.after} />
              </span>
            ))}
            <span className="block text-xs text-ink-3">{said.changedBy(one.changedBy)}</span>
          </li>
        ))}
      </ul>
    </Section>
  );
}

type FigureProps = { of: TermsLine["changes"][number]; unit: string | null; value: string | null };

function Figure({ of, unit, value }: FigureProps) {
  const { locale } = useReader();
  if (value === null) return <>{words.objectives.detail.terms.notSet}</>;
  return of.field === "dueOn" ? <Day value={value} look="medium" inline /> : <>{quantity(value, unit, locale)}</>;
}
