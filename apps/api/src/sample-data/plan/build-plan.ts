import { COMPANIES } from "../cast/companies.ts";
import type { CastCompany } from "../cast/company.ts";
import type { Act } from "./act.ts";
import type { Usage } from "./deck.ts";
import { planBilling } from "./plan-billing.ts";
import { planConversations } from "./plan-conversations.ts";
import { planDeals } from "./plan-deals.ts";
import { planDesk } from "./plan-desk.ts";
import { planUpcoming } from "./plan-meetings.ts";
import { planNorthwind } from "./plan-northwind.ts";
import { planObjectives } from "./plan-objectives.ts";
import { planPeople } from "./plan-people.ts";
import { planServices } from "./plan-services.ts";
import { planTickets } from "./plan-tickets.ts";
import { plannerOf } from "./planner.ts";
import { workingCalendar } from "./working-calendar.ts";

export interface CompanyPlan {
  company: CastCompany;
  /** in the order in which they happened */
  acts: Act[];
}

const SEED = "halyard";

/** Two years of every company up to the last working day before `now`. The same day and seed give the same plan. */
export function buildPlan(now: Date, timeZone: string): CompanyPlan[] {
  const calendar = workingCalendar(now, timeZone);
  const usage: Usage = new Map();
  return COMPANIES.map((company, index) => {
    const planner = plannerOf(company, { calendar, seed: SEED, usage });
    planPeople(planner);
    planBilling(planner);
    planConversations(planner);
    planDeals(planner);
    planDesk(planner);
    planUpcoming(planner);
    planTickets(planner);
    if (company.key === "northwind") planNorthwind(planner);
    else {
      planServices(planner);
      planObjectives(planner, index);
    }
    return { company, acts: planner.acts.toSorted((one, other) => one.at.getTime() - other.at.getTime()) };
  });
}
