import type { MemberKey } from "../cast/members.ts";
import type { MeetingText } from "../texts/meetings.ts";
import * as texts from "../texts/meetings.ts";
import { type Cadence, isSilent } from "./cadence.ts";
import type { Deck } from "./deck.ts";
import type { Planner } from "./planner.ts";

export interface MeetingDecks {
  checkIns: Deck<MeetingText>;
  reviews: Deck<MeetingText>;
  strained: Deck<MeetingText>;
}

export const decksOfMeetings = ({ company, deck }: Planner): MeetingDecks => ({
  checkIns: deck(texts.CHECK_INS),
  reviews: deck(texts.REVIEWS),
  strained: deck(company.shape === "risk" ? texts.STRAINED_REVIEWS.slice(1) : texts.STRAINED_REVIEWS.slice(0, 2)),
});

/** One meeting that was held; twice a year it is a review with everyone who decides. Returns 1: it counts once. */
export function planMeeting(
  planner: Planner,
  decks: MeetingDecks,
  { month, daysAgo, cadence }: { month: number; daysAgo: number; cadence: Cadence },
): number {
  const { random, calendar, company } = planner;
  const isStrained = company.shape !== "thriving" && company.key !== "northwind" && month < 4;
  const isReview = !isStrained && month % 6 === 1;
  const text =
    month === 23
      ? texts.KICK_OFF
      : isStrained
        ? decks.strained.draw()
        : (isReview ? decks.reviews : decks.checkIns).draw();
  const people = planner.present(daysAgo).filter((one) => !isSilent(cadence, one, daysAgo));
  const deciding = people.filter(({ roles }) => roles.some((role) => role !== "user"));
  const [first = people[0], ...others] = isReview ? deciding : random.shuffle(people).slice(0, isStrained ? 1 : 3);
  if (!first) return 0;
  const fill = planner.filler(first, daysAgo);
  const at = calendar.at(daysAgo, random.between(18, 30) / 2);
  planner.add(
    new Date(at.getTime() + text.minutes * 60_000),
    { member: planner.csm(daysAgo) },
    {
      verb: "meeting",
      key: `meeting-${month}`,
      title: fill(text.title),
      kind: text.kind,
      startsAt: at,
      minutes: text.minutes,
      contacts: [first, ...others].map(({ key }) => key),
      members: membersFor(text, planner.csm(daysAgo)),
      isHeld: true,
      notes: fill(text.notes),
      sharedNotes: text.shared ? fill(text.shared) : null,
      agenda: null,
      outcome: text.outcome ?? null,
      service: null,
      deal: null,
      location: random.chance(0.3) ? planner.company.sites[0] : "Video call",
    },
  );
  return 1;
}

function membersFor({ kind }: MeetingText, csm: MemberKey): MemberKey[] {
  if (kind === "training" || kind === "session" || kind === "kick_off") return [csm, "lena"];
  if (kind === "business_review") return [csm, "margaux"];
  if (kind === "demo" || kind === "negotiation") return [csm, "jonas"];
  return [csm];
}

/** What is in the calendar for the next weeks; a customer at risk has nothing but the one that we asked for. */
export function planUpcoming(planner: Planner): void {
  const { random, calendar, company } = planner;
  const count = company.shape === "risk" ? 1 : company.key === "northwind" ? 0 : random.between(1, 3);
  for (const [index, { title, kind, minutes, agenda }] of random.shuffle(texts.UPCOMING).slice(0, count).entries()) {
    const deciders = ["champion", "decision_maker"] as const;
    const people = [...new Set(deciders.map((role) => planner.byRole(role, 0)))];
    const [first] = people;
    if (!first) continue;
    const fill = planner.filler(first, 1);
    const startsAt = calendar.at(-(4 + index * 9 + random.between(0, 5)), random.between(19, 30) / 2);
    planner.add(
      calendar.at(random.between(6, 16), 14),
      { member: company.owner },
      {
        verb: "meeting",
        key: `upcoming-${index}`,
        title: fill(title),
        kind,
        startsAt,
        minutes,
        contacts: people.map(({ key }) => key),
        members: membersFor({ title, kind, minutes, notes: "" }, company.owner),
        isHeld: false,
        notes: null,
        sharedNotes: null,
        agenda: fill(agenda),
        outcome: null,
        service: null,
        deal: null,
        location: "Video call",
      },
    );
  }
}

/** Meetings about a deal, and one that did not take place. */
export function planNegotiation(planner: Planner, deal: string, daysAgo: number, text: MeetingText): void {
  const { calendar, company } = planner;
  const people = [planner.byRole("decision_maker", daysAgo), planner.byRole("economic_buyer", daysAgo)];
  const [first] = people;
  if (!first) return;
  const fill = planner.filler(first, daysAgo);
  const startsAt = calendar.at(daysAgo, 13.5);
  planner.add(
    new Date(startsAt.getTime() + text.minutes * 60_000),
    { member: "jonas" },
    {
      verb: "meeting",
      key: `${deal}.talk`,
      title: fill(text.title),
      kind: text.kind,
      startsAt,
      minutes: text.minutes,
      contacts: [...new Set(people.map(({ key }) => key))],
      members: ["jonas", company.owner],
      isHeld: true,
      notes: fill(text.notes),
      sharedNotes: null,
      agenda: null,
      outcome: text.outcome ?? null,
      service: null,
      deal,
      location: "Video call",
    },
  );
}
