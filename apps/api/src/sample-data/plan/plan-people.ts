import type { Planner } from "./planner.ts";
import { FIRST_DAY } from "./planner.ts";

const PATH = ["audience", "researcher", "hand_raiser", "buyer", "value_creator", "adopter", "advocate", "champion"];

/** The company enters the book, its people come and go, and some of them get into the portal. */
export function planPeople(planner: Planner): void {
  const { company, calendar, random, add, csm } = planner;
  const by = { member: csm(FIRST_DAY) };
  add(calendar.at(FIRST_DAY, 9), by, { verb: "create_company" });
  for (const [index, person] of company.contacts.entries()) {
    const since = person.joined ?? FIRST_DAY;
    const title = person.promoted ? (BEFORE_PROMOTION[person.key] ?? person.title) : person.title;
    add(new Date(calendar.at(since, 9.2).getTime() + index * 60_000), by, {
      verb: "add_contact",
      contact: person.key,
      title,
    });
    if (person.promoted)
      add(
        calendar.at(person.promoted.daysAgo, 10),
        { member: csm(person.promoted.daysAgo) },
        {
          verb: "change_title",
          contact: person.key,
          title: person.promoted.title,
        },
      );
    if (PATH.indexOf(person.stage) > 1)
      add(
        calendar.at(Math.round(since * 0.45), 15),
        { member: csm(since * 0.45) },
        {
          verb: "move_stage",
          contact: person.key,
        },
      );
    if (person.left !== null)
      add(calendar.at(person.left, 16), { member: csm(person.left) }, { verb: "leave", contact: person.key });
    if (person.hasPortal) planPortal(planner, person.key, Math.min(since - 8, random.between(380, 460)));
  }
}

const BEFORE_PROMOTION: Record<string, string> = { ben: "Warehouse operations manager" };

/** Access, and visits now and then since; the last one lies within the last weeks. */
function planPortal({ calendar, random, add, csm, company }: Planner, contact: string, given: number): void {
  add(calendar.at(given, 11), { member: csm(given) }, { verb: "give_access", contact });
  const visits = company.shape === "risk" ? [given - 3, 190, 64] : [given - 3, 160, 70, 31, random.between(2, 9)];
  for (const daysAgo of visits.filter((day) => day < given))
    add(calendar.at(daysAgo, 10 + random.between(0, 5)), { contact }, { verb: "visit", contact });
}
