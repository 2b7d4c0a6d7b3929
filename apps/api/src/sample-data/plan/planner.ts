import type { CastCompany } from "../cast/company.ts";
import { MEMBERS, type MemberKey } from "../cast/members.ts";
import type { CastContact } from "../cast/person.ts";
import type { Act, Deed, Who } from "./act.ts";
import { type Deck, deckOf, type Usage } from "./deck.ts";
import { fillerOf } from "./fill-text.ts";
import { type Random, seededRandom } from "./seeded-random.ts";
import type { WorkingCalendar } from "./working-calendar.ts";

/** How far back the history of a company reaches. */
export const FIRST_DAY = 728;

/** Plans one company: its own luck, the calendar, and the acts so far. */
export interface Planner {
  company: CastCompany;
  calendar: WorkingCalendar;
  random: Random;
  acts: Act[];
  add(at: Date, by: Who, deed: Deed): void;
  /** who was at the company that many days ago */
  present(daysAgo: number): CastContact[];
  contact(key: string): CastContact;
  byRole(role: CastContact["roles"][number], daysAgo: number): CastContact;
  /** the member who looked after the company then */
  csm(daysAgo: number): MemberKey;
  /** texts to draw from, those first that the book has used least */
  deck<T>(texts: readonly T[]): Deck<T>;
  /** texts of one occasion, spoken with that person */
  filler(to: CastContact, daysAgo: number): (text: string) => string;
}

export const firstName = (name: string): string => name.replace(/^Dr\. /, "").split(" ")[0] ?? name;
export const memberName = (key: MemberKey): string => MEMBERS.find((member) => member.key === key)?.name ?? key;

/** People who were in the company's hands before the owner of today. */
const FORMER_CSM: Partial<Record<string, MemberKey>> = { initech: "dario", delacourt: "dario" };

export function plannerOf(
  company: CastCompany,
  { calendar, seed, usage }: { calendar: WorkingCalendar; seed: string; usage: Usage },
): Planner {
  const random = seededRandom(`${seed}:${company.key}`);
  const acts: Act[] = [];
  const present = (daysAgo: number) =>
    company.contacts.filter(
      ({ joined, left }) => (joined === null || joined > daysAgo + 1) && (left === null || left < daysAgo - 2),
    );
  const contact = (key: string) => {
    const found = company.contacts.find((one) => one.key === key);
    if (!found) throw new Error(`${company.key} has no contact ${key}`);
    return found;
  };
  return {
    company,
    calendar,
    random,
    acts,
    present,
    contact,
    deck: (texts) => deckOf(texts, random, usage),
    add: (at, by, deed) => {
      if (at <= calendar.latest) acts.push({ at, by, ...deed });
    },
    byRole: (role, daysAgo) => {
      const people = present(daysAgo);
      const found = people.find((one) => one.roles.includes(role)) ?? people[0];
      if (!found) throw new Error(`nobody is at ${company.key} ${daysAgo} days ago`);
      return found;
    },
    csm: (daysAgo) => (daysAgo > 262 && FORMER_CSM[company.key]) || company.owner,
    filler: (to, daysAgo) => {
      const [site = "", site2 = ""] = random.shuffle(company.sites);
      const others = present(daysAgo).filter((one) => one.key !== to.key);
      return fillerOf(
        {
          site,
          site2,
          goods: company.goods,
          season: company.season,
          system: company.system,
          company: company.name,
          to: firstName(to.name),
          other: firstName(random.pick(others).name),
        },
        random,
      );
    },
  };
}
