import type { CastContact } from "../cast/person.ts";
import type { CallText } from "../texts/calls.ts";
import * as calls from "../texts/calls.ts";
import type { MailThread } from "../texts/mail-thread.ts";
import { FLOOR_THREADS } from "../texts/threads-floor.ts";
import { LATE_THREADS } from "../texts/threads-late.ts";
import { OFFICE_THREADS } from "../texts/threads-office.ts";
import { START_THREADS } from "../texts/threads-start.ts";
import { SLOW_THREADS, UNANSWERED, WORRIED_THREADS } from "../texts/threads-strained.ts";
import { YARD_THREADS } from "../texts/threads-yard.ts";
import { type Cadence, cadenceOf, isSilent } from "./cadence.ts";
import type { Deck } from "./deck.ts";
import { planThread } from "./plan-mails.ts";
import { decksOfMeetings, type MeetingDecks, planMeeting } from "./plan-meetings.ts";
import type { Planner } from "./planner.ts";

type Phase = "start" | "running" | "late" | "strained";

const isShort = (thread: MailThread) => thread.length === 3;

interface Talk {
  cadence: Cadence;
  threads: Record<Phase, Deck<MailThread>>;
  /** what was said last: a question and its answer, which fit into one day */
  last: MailThread;
  unanswered: Deck<MailThread>;
  calls: Record<Phase, Deck<CallText>>;
  meetings: MeetingDecks;
  threadCount: number;
}

/** Mails, calls and meetings of two years, month by month from the oldest; the shape of the company decides how many. */
export function planConversations(planner: Planner): void {
  const { company } = planner;
  const isWorried = company.shape === "risk";
  const strained = isWorried ? WORRIED_THREADS : SLOW_THREADS;
  const last = planner.deck((company.shape === "thriving" ? LATE_THREADS : strained).filter(isShort)).draw();
  const talk: Talk = {
    cadence: cadenceOf(company),
    threads: {
      start: planner.deck(START_THREADS),
      running: planner.deck([...FLOOR_THREADS, ...OFFICE_THREADS, ...YARD_THREADS]),
      late: planner.deck(LATE_THREADS.filter((thread) => thread !== last)),
      strained: planner.deck(strained.filter((thread) => thread !== last)),
    },
    last,
    unanswered: planner.deck(UNANSWERED),
    calls: {
      start: planner.deck(calls.START_CALLS),
      running: planner.deck(calls.RUNNING_CALLS),
      late: planner.deck(calls.LATE_CALLS),
      strained: planner.deck(isWorried ? calls.WORRIED_CALLS : calls.STRAINED_CALLS),
    },
    meetings: decksOfMeetings(planner),
    threadCount: 0,
  };
  for (let month = 23; month >= 0; month--) planMonth(planner, talk, month);
}

/** Thirty days: a meeting, now and then a call, and mails until the month is as busy as it should be. */
function planMonth(planner: Planner, talk: Talk, month: number): void {
  const { random, calendar } = planner;
  const { cadence } = talk;
  const phase = phaseOf(planner, month);
  const newest = month === 0 ? cadence.lastDaysAgo : month * 30;
  const oldest = month * 30 + 27;
  const quiet = isQuiet(calendar.day(month * 30 + 15)) && month > 0 ? 0.6 : 1;
  const rate =
    month === 0 ? cadence.perMonth * cadence.recentShare : month < 7 ? cadence.perMonth : cadence.perMonthEarly;
  let budget = Math.round(rate * quiet);
  if (budget === 0) return;

  const someDay = () => random.between(newest + (month === 0 ? 2 : 0), oldest);
  if (month < 7 ? budget > 2 : month % 2 === 0)
    budget -= planMeeting(planner, talk.meetings, { month, daysAgo: someDay(), cadence });
  if (budget > 2 && random.chance(month < 7 ? 0.9 : 0.6)) {
    planCall(planner, talk, phase, someDay());
    budget--;
  }
  if (month === 0) budget -= planLastThread(planner, talk);
  while (budget > 0) budget -= Math.max(1, planOneThread(planner, talk, phase, someDay()));
}

function phaseOf({ company, random }: Planner, month: number): Phase {
  if (month > 17) return "start";
  if (company.shape === "thriving") return month < 4 && random.chance(0.8) ? "late" : "running";
  return month < (company.key === "northwind" ? 0 : 4) ? "strained" : "running";
}

/** Between the years and in the middle of summer fewer people write. */
const isQuiet = (day: string) => /-(08|12-2[0-9]|12-3[01])/.test(day.slice(4));

function planOneThread(planner: Planner, talk: Talk, phase: Phase, daysAgo: number): number {
  const { random } = planner;
  const isRecent = daysAgo < 120;
  const isUnanswered = random.chance(isRecent ? talk.cadence.unanswered : 0.03);
  const thread = isUnanswered ? talk.unanswered.draw() : talk.threads[phase].draw();
  return writeThread(planner, talk, thread, { daysAgo, hour: random.between(17, 28) / 2, gaps: [50, 420] });
}

/** What was said last comes from the customer, and on the day it should. */
function planLastThread(planner: Planner, talk: Talk): number {
  const { lastDaysAgo: daysAgo } = talk.cadence;
  return writeThread(planner, talk, talk.last, { daysAgo, hour: 8.75, gaps: [55, 130] });
}

function writeThread(
  planner: Planner,
  talk: Talk,
  thread: MailThread,
  timing: { daysAgo: number; hour: number; gaps: readonly [number, number] },
): number {
  const { random, csm } = planner;
  const to = partner(planner, talk.cadence, timing.daysAgo);
  const others = planner
    .present(timing.daysAgo)
    .filter((one) => one !== to && !isSilent(talk.cadence, one, timing.daysAgo));
  const copy = others.length > 0 && random.chance(0.25) ? random.pick(others).key : null;
  const by = random.chance(0.12) ? random.pick(["mei", "lena", "jonas"] as const) : csm(timing.daysAgo);
  return planThread(planner, thread, { to, by, copy }, { key: `mail-${talk.threadCount++}`, ...timing });
}

const WEIGHTS = { champion: 5, user: 3, influencer: 2, decision_maker: 2, economic_buyer: 2, blocker: 1 } as const;

/** Whom we speak with: the champion most, everybody sometimes. */
function partner(planner: Planner, cadence: Cadence, daysAgo: number): CastContact {
  const people = planner.present(daysAgo).filter((one) => !isSilent(cadence, one, daysAgo));
  return planner.random.pick(people.flatMap((one) => Array<CastContact>(WEIGHTS[one.roles[0] ?? "user"]).fill(one)));
}

function planCall(planner: Planner, talk: Talk, phase: Phase, daysAgo: number): void {
  const { random, calendar, csm } = planner;
  const contact = partner(planner, talk.cadence, daysAgo);
  const [disposition, summary] = talk.calls[phase].draw();
  const connected = disposition === "Connected";
  const member = random.chance(0.2) ? "jonas" : csm(daysAgo);
  planner.add(
    calendar.at(daysAgo, random.between(19, 32) / 2),
    { member },
    {
      verb: "call",
      contact: contact.key,
      direction: connected && random.chance(0.35) ? "inbound" : "outbound",
      seconds: connected ? random.between(240, 1900) : 0,
      connected,
      disposition,
      summary: planner.filler(contact, daysAgo)(summary),
    },
  );
}
