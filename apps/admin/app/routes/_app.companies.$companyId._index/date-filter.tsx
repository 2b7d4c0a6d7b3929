import { Form } from "@remix-run/react";
import { dayOf, formatDay } from "@tandem/ui/format/days";
import { Button } from "@tandem/ui/primitives/button";
import { DateField } from "@tandem/ui/primitives/date-field";
import { Field } from "@tandem/ui/primitives/field";
import { useReader } from "@tandem/ui/primitives/reader";
import { Calendar } from "lucide-react";
import * as words from "~/messages/en.ts";
import { FilterChoice, FilterPopover } from "./filter-popover.tsx";
import { filtersIn, hrefWith } from "./timeline-address.ts";

/** Days of the workspace: as presets, and from one to another. */
export function DateFilter({ params }: { params: URLSearchParams }) {
  const { now, timeZone } = useReader();
  const { from, to, ...rest } = filtersIn(params);
  const today = dayOf(now, timeZone);
  const said = words.timeline;
  const presets = [
    [said.today, today],
    [said.lastDays(7), daysBefore(today, 6)],
    [said.lastDays(30), daysBefore(today, 29)],
    [said.lastDays(90), daysBefore(today, 89)],
    [said.thisYear, `${today.slice(0, 4)}-01-01`],
  ] as const;
  const label = useRangeLabel(params) ?? said.anyDate;
  return (
    <FilterPopover icon={Calendar} label={label}>
      <FilterChoice href={hrefWith(params, { from: undefined, to: undefined })} isChosen={!from && !to}>
        {said.anyDate}
      </FilterChoice>
      {presets.map(([name, day]) => (
        <FilterChoice
          key={name}
          href={hrefWith(params, { from: day, to: today })}
          isChosen={from === day && to === today}
        >
          {name}
        </FilterChoice>
      ))}
      <Form method="get" preventScrollReset className="mt-2 grid grid-cols-2 gap-2 border-t border-line p-2">
        {Object.entries({ ...rest, by: params.get("by") }).map(
          ([name, value]) => value && <input key={name} type="hidden" name={name} value={value} />,
        )}
        <Field label={said.from}>
          <DateField name="from" defaultValue={from?.slice(0, 10)} />
        </Field>
        <Field label={said.to}>
          <DateField name="to" defaultValue={to?.slice(0, 10)} />
        </Field>
        <div className="col-span-2 flex justify-end">
          <Button type="submit" size="sm">
            {said.show}
          </Button>
        </div>
      </Form>
    </FilterPopover>
  );
}

/** "1 Nov – 30 Nov 2026", "from 1 Nov 2026"; null where there is no range. */
export function useRangeLabel(params: URLSearchParams): string | null {
  const { locale } = useReader();
  const { from, to } = filtersIn(params);
  const said = words.timeline;
  const named = (day: string) => (/^\d{4}-\d\d-\d\d/.test(day) ? formatDay(day.slice(0, 10), locale, "medium") : day);
  if (from && to) return from === to ? named(from) : `${named(from)} – ${named(to)}`;
  if (from) return said.since(named(from));
  return to ? said.until(named(to)) : null;
}

function daysBefore(day: string, count: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) - count * 86_400_000).toISOString().slice(0, 10);
}
