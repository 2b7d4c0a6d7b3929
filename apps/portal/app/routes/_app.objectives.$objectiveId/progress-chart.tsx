import { Day } from "@tandem/ui/customer/day";
import { dayOf, formatDay } from "@tandem/ui/format/days";
import { Card } from "@tandem/ui/patterns/card";
import { Section } from "@tandem/ui/patterns/section";
import { Disclosure } from "@tandem/ui/primitives/disclosure";
import { useReader } from "@tandem/ui/primitives/reader";
import { answers } from "~/messages/answers.ts";
import { words } from "~/messages/en.ts";
import { bareQuantity, quantity } from "~/objective-words.ts";
import type { ObjectiveDetail } from "./objective-detail.ts";
import { planOf } from "./plan-geometry.ts";

/** Actual against the straight line from start to due, from the day it was shared; the same figures as a table. */
export function ProgressChart({ objective }: { objective: ObjectiveDetail }) {
  const { now, timeZone, locale } = useReader();
  const plan = planOf(objective, dayOf(now, timeZone), timeZone);
  if (!plan) return null;
  const said = words.objectives;
  const figure = (value: number) => quantity(String(value), objective.unit, locale);
  const points = plan.actual.map((point) => `${point.x},${point.y}`).join(" ");
  const last = plan.actual.at(-1);
  return (
    <Section inset="none" title={said.progress}>
      <Card>
        <svg
          viewBox="0 0 640 240"
          className="block h-auto w-full text-[13px] tnum"
          role="img"
          aria-label={[`${said.progress}: ${said.now(figure(plan.current))}`, paceOf(objective)].join(", ")}
        >
          {plan.ticks.map((tick) => (
            <g key={tick.value}>
              <line x1={48} x2={632} y1={tick.y} y2={tick.y} stroke="var(--line)" />
              <text x={40} y={tick.y + 4} textAnchor="end" fill="var(--ink-2)">
                {bareQuantity(String(tick.value), objective.unit, locale)}
              </text>
            </g>
          ))}
          <line
            x1={plan.start.x}
            y1={plan.start.y}
            x2={plan.due.x}
            y2={plan.due.y}
            stroke="var(--ink-3)"
            strokeWidth={1.5}
            strokeDasharray="6 5"
          />
          <line x1={plan.todayX} x2={plan.todayX} y1={16} y2={204} stroke="var(--ink-3)" strokeDasharray="2 3" />
          <polyline
            points={points}
            fill="none"
            stroke="var(--accent)"
            strokeWidth={3}
            strokeLinejoin="round"
            strokeLinecap="round"
          />
          {last && (
            <circle cx={last.x} cy={last.y} r={5} fill="var(--accent)" stroke="var(--surface)" strokeWidth={2} />
          )}
          <circle cx={plan.due.x} cy={plan.due.y} r={4.5} fill="var(--surface)" stroke="var(--ink)" strokeWidth={1.5} />
          <text x={plan.start.x} y={228} fill="var(--ink-2)">
            {formatDay(plan.start.day, locale, "short")}
          </text>
          <text x={plan.due.x} y={228} textAnchor="end" fill="var(--ink-2)">
            {formatDay(plan.due.day, locale, "short")}
          </text>
          {plan.todayX > 130 && plan.todayX < 550 && (
            <text x={plan.todayX} y={228} textAnchor="middle" fontWeight={600} fill="var(--ink)">
              {said.chart.today}
            </text>
          )}
        </svg>
        {objective.projectedOn && (
          <p className="mt-3 text-base text-ink-2">
            {answers.projected(objective.dueOn !== null && objective.projectedOn > objective.dueOn)}{" "}
            <Day value={objective.projectedOn} look="medium" />
          </p>
        )}
        <Disclosure summary={said.asTable}>
          <table className="mt-2 w-full text-base tnum">
            <tbody>
              {plan.actual.map((point) => (
                <tr key={point.day} className="border-b border-line last:border-b-0">
                  <th scope="row" className="py-1.5 text-left font-normal text-ink-2">
                    {formatDay(point.day, locale, "medium")}
                  </th>
                  <td className="py-1.5 text-right">{figure(point.value)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </Disclosure>
      </Card>
    </Section>
  );
}

/** The pace in words, for who does not see the lines. */
const paceOf = ({ progress }: ObjectiveDetail) => (progress.pace ? answers.pace[progress.pace] : "");
