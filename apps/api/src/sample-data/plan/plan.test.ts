import { startOfWorkspaceDay, workspaceDay } from "@tandem/domain/workspace/workspace-day";
import { describe, expect, it } from "vitest";
import type { Act, Verb } from "./act.ts";
import { buildPlan, type CompanyPlan } from "./build-plan.ts";
import { isWorkingDay } from "./working-calendar.ts";

const ZONE = "Europe/Amsterdam";
const START_DAYS = {
  "an ordinary Saturday": "2026-11-21T10:00:00Z",
  "a Sunday": "2027-02-07T22:59:00Z",
  "29 February": "2028-02-29T12:00:00Z",
  "the day the clocks go forward": "2027-03-28T08:00:00Z",
  "the day the clocks go back": "2026-10-25T08:00:00Z",
  "a Monday before work": "2026-11-23T05:10:00Z",
  "New Year's Day": "2027-01-01T00:30:00Z",
  "Easter Tuesday": "2027-03-30T09:00:00Z",
};

const planOn = (start: string) => buildPlan(new Date(start), ZONE);
const actsOf = (plans: CompanyPlan[]) => plans.flatMap(({ acts }) => acts);

it("says the same twice", () => {
  const start = new Date(START_DAYS["a Sunday"]);
  expect(buildPlan(start, ZONE)).toEqual(buildPlan(start, ZONE));
});

describe.each(Object.entries(START_DAYS))("on %s", (_, start) => {
  const plans = planOn(start);

  it("lets nothing happen in the future, at night, on a weekend or on a holiday", () => {
    const wrong = actsOf(plans).filter(({ at }) => {
      const day = workspaceDay(at, ZONE);
      const hour = (at.getTime() - startOfWorkspaceDay(day, ZONE).getTime()) / 3_600_000;
      return at >= new Date(start) || !isWorkingDay(day) || hour < 8 || hour > 20;
    });
    expect(wrong).toEqual([]);
  });

  it("plans meetings ahead on working days only, and never holds one before it began", () => {
    const meetings = actsOf(plans).filter((act) => act.verb === "meeting");
    for (const meeting of meetings) {
      expect(isWorkingDay(workspaceDay(meeting.startsAt, ZONE))).toBe(true);
      expect([meeting.title, meeting.startsAt <= meeting.at]).toEqual([meeting.title, meeting.isHeld]);
    }
  });

  it("uses nothing before it exists", () => {
    for (const { company, acts } of plans) expect([company.key, usedTooEarly(acts)]).toEqual([company.key, []]);
  });
});

const MAKES: Partial<Record<Verb, true>> = {
  email: true,
  meeting: true,
  create_deal: true,
  send_quote: true,
  place_order: true,
  subscribe: true,
  invoice: true,
  create_task: true,
  open_ticket: true,
  create_objective: true,
  create_service: true,
};

/** Keys and people that an act names before an earlier act made them. */
function usedTooEarly(acts: readonly Act[]): string[] {
  const known = new Set<string>();
  const problems: string[] = [];
  for (const act of acts) {
    const fields = act as Act & {
      key?: string;
      contact?: string | null;
      service?: string | null;
      deal?: string | null;
      order?: string | null;
      subscription?: string | null;
    };
    const named = [
      "contact" in act.by ? act.by.contact : null,
      act.verb === "add_contact" ? null : fields.contact,
      act.verb === "email" ? act.answers : null,
      fields.service,
      fields.deal,
      fields.order,
      fields.subscription,
      MAKES[act.verb] || act.verb === "answer_quote" ? null : fields.key,
      ...(act.verb === "meeting" ? act.contacts : []),
      ...(act.verb === "link" ? [act.from[1], act.to[1]] : []),
    ];
    for (const name of named) if (name && !known.has(name)) problems.push(`${act.verb} needs ${name}`);
    if (act.verb === "add_contact") known.add(act.contact);
    if (MAKES[act.verb] && fields.key) known.add(fields.key);
  }
  return problems;
}
