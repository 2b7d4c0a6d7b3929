import { Form, useNavigation } from "@remix-run/react";
import { Day } from "@tandem/ui/customer/day";
import { Moment } from "@tandem/ui/customer/moment";
import { Card } from "@tandem/ui/patterns/card";
import { InlineConfirm } from "@tandem/ui/patterns/inline-confirm";
import { Section } from "@tandem/ui/patterns/section";
import { useReader } from "@tandem/ui/primitives/reader";
import { Check } from "lucide-react";
import { answers } from "~/messages/answers.ts";
import { quantity } from "~/objective-words.ts";
import { useSignedIn } from "~/signed-in.tsx";
import type { ObjectiveDetail } from "./objective-detail.ts";

type Terms = ObjectiveDetail["terms"][number];

/** What was agreed and is now otherwise: old beside new, and the customer's yes; afterwards one line on record. */
export function TermsToAccept({ objective }: { objective: ObjectiveDetail }) {
  const { me } = useSignedIn();
  const isPending = useNavigation().formData?.get("act") === "accept";
  const waiting = objective.terms.find(({ acceptedAt }) => acceptedAt === null);
  if (!waiting) return null;
  const said = answers.terms;
  return (
    <Section inset="none" title={said.title}>
      <Card asks>
        <p className="font-semibold text-pretty">
          {said.asked(waiting.changedBy)}, <Moment value={waiting.changedAt} />
        </p>
        <table className="mt-3 w-full text-left tnum">
          <thead className="text-base text-ink-2">
            <tr>
              <td />
              <th scope="col" className="py-1 pr-3 font-normal">
                {said.before}
              </th>
              <th scope="col" className="py-1 font-normal">
                {said.after}
              </th>
            </tr>
          </thead>
          <tbody>
            {waiting.changes.map((change) => (
              <tr key={change.field} className="border-t border-line">
                <th scope="row" className="py-2 pr-3 font-normal text-ink-2">
                  {said.fields[change.field]}
                </th>
                <td className="py-2 pr-3">
                  <Figure of={change} unit={waiting.unit} value={change.before} />
                </td>
                <td className="py-2 font-semibold">
                  <Figure of={change} unit={waiting.unit} value={change.after} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
        {!me.viewAs && (
          <Form method="post" preventScrollReset className="mt-4 flex flex-wrap items-center gap-x-4 gap-y-2">
            <input type="hidden" name="act" value="accept" />
            <input type="hidden" name="termsId" value={waiting.id} />
            <InlineConfirm variant="primary" icon={Check} confirmLabel={said.confirm} pending={isPending}>
              {said.accept}
            </InlineConfirm>
            <span className="text-base text-ink-2">{said.object}</span>
          </Form>
        )}
      </Card>
    </Section>
  );
}

/** Every change they said yes to, with name and time. */
export function AcceptedTerms({ objective }: { objective: ObjectiveDetail }) {
  const accepted = objective.terms.filter(({ acceptedAt }) => acceptedAt !== null);
  if (accepted.length === 0) return null;
  const said = answers.terms;
  return (
    <Section inset="none" title={said.record}>
      <Card look="rows" as="ul">
        {accepted.map((terms) => (
          <li key={terms.id} className="grid gap-0.5 px-4 py-3.5 text-base lg:px-5">
            {terms.changes.map((change) => (
              <span key={change.field} className="tnum">
                {said.fields[change.field]}: <Figure of={change} unit={terms.unit} value={change.before} />
                {" → "}
                <b className="font-semibold">
                  <Figure of={change} unit={terms.unit} value={change.after} />
                </b>
              </span>
            ))}
            <span className="text-ink-2">
              {said.accepted(terms.acceptedBy ?? "")}, {terms.acceptedAt && <Moment value={terms.acceptedAt} />}
            </span>
          </li>
        ))}
      </Card>
    </Section>
  );
}

type FigureProps = { of: Terms["changes"][number]; unit: string | null; value: string | null };

function Figure({ of, unit, value }: FigureProps) {
  const { locale } = useReader();
  if (value === null) return <>{answers.terms.notSet}</>;
  return of.field === "dueOn" ? <Day value={value} look="medium" /> : <>{quantity(value, unit, locale)}</>;
}
