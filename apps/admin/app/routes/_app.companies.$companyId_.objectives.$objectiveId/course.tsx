import { Day } from "@tandem/ui/customer/day";
import { formatDay } from "@tandem/ui/format/days";
import { Section } from "@tandem/ui/patterns/section";
import { Disclosure } from "@tandem/ui/primitives/disclosure";
import { useReader } from "@tandem/ui/primitives/reader";
import type { CompanyView } from "~/company.tsx";
import * as words from "~/messages/en.ts";
import { quantity } from "~/objective-words.ts";
import { placeCourse } from "./place-course.ts";

interface Props {
  objective: CompanyView["objectives"][number];
  course: { points: { day: string; value: string | null; percent: number | null }[]; projectedOn: string | null };
}

/** What was recorded against the straight line from start to due, and where it leads; the same figures as a table. */
export function Course({ objective, course }: Props) {
  const { locale } = useReader();
  const { points, projectedOn } = course;
  if (points.length === 0) return null;
  const said = words.objectives.detail.course;
  const { unit, dueOn, progress } = objective;
  const figure = ({ value, percent }: Props["course"]["points"][number]) =>
    value === null ? `${percent} %` : quantity(value, unit, locale);
  const drawn = placeCourse(objective, points);
  const last = points.at(-1);
  const pace = progress.pace ? said.pace[progress.pace] : null;
  return (
    <Section title={said.title} count={pace ?? undefined}>
      {drawn && (
        <svg
          viewBox="0 0 640 180"
          className="block h-auto w-full max-w-2xl"
          role="img"
          aria-label={[said.label(points.length), last && figure(last), pace].filter(Boolean).join(", ")}
        >
          <line {...drawn.plan} stroke="var(--ink-3)" strokeWidth={1.5} strokeDasharray="6 5" />
          <polyline
            points={drawn.line}
            fill="none"
            stroke="var(--chart)"
            strokeWidth={2.5}
            strokeLinejoin="round"
            strokeLinecap="round"
          />
          <circle {...drawn.end} r={4} fill="var(--chart)" stroke="var(--surface)" strokeWidth={2} />
          <circle cx={drawn.plan.x2} cy={drawn.plan.y2} r={4} fill="var(--surface)" stroke="var(--ink)" />
        </svg>
      )}
      {projectedOn && (
        <p className="mt-2 text-sm text-ink-2">
          {said.projected(dueOn !== null && projectedOn > dueOn)} <Day value={projectedOn} look="medium" inline />
        </p>
      )}
      <Disclosure summary={said.asTable} className="max-w-2xl">
        <table className="w-full text-sm tnum">
          <tbody>
            {points.map((point, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: two points may be of one day, and none ever moves
              <tr key={index} className="border-b border-line last:border-b-0">
                <th scope="row" className="py-1 text-left font-normal text-ink-2">
                  {formatDay(point.day, locale, "medium")}
                </th>
                <td className="py-1 text-right">{figure(point)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </Disclosure>
    </Section>
  );
}
