import { describe, expect, it } from "vitest";
import type { Shape } from "../cast/company.ts";
import type { Act } from "./act.ts";
import { buildPlan, type CompanyPlan } from "./build-plan.ts";

const ZONE = "Europe/Amsterdam";
const DAY = 86_400_000;
/** The default weights; each component of the score is 0–100. */
const WEIGHTS = { engagement: 25, recency: 20, momentum: 20, breadth: 15, response: 10, sentiment: 10 };

/** Linear between breakpoints such as [[0, 0], [1, 85]], flat outside. */
function between(points: readonly (readonly [number, number])[], x: number): number {
  const at = points.findIndex(([edge]) => x <= edge);
  const [right, left] = [points[at], points[at - 1]];
  if (!right) return points.at(-1)?.[1] ?? 0;
  if (!left) return right[1];
  return left[1] + ((x - left[0]) / (right[0] - left[0])) * (right[1] - left[1]);
}

interface Touch {
  daysAgo: number;
  contacts: string[];
  isTheirs: boolean;
  text: string;
}

function touchesOf(acts: readonly Act[], now: Date): Touch[] {
  return acts.flatMap((act): Touch[] => {
    const daysAgo = (now.getTime() - act.at.getTime()) / DAY;
    const isTheirs = "contact" in act.by;
    if (act.verb === "email") return [{ daysAgo, contacts: isTheirs ? [act.contact] : [], isTheirs, text: act.body }];
    if (act.verb === "call")
      return [{ daysAgo, contacts: act.connected ? [act.contact] : [], isTheirs: act.connected, text: "" }];
    if (act.verb === "meeting" && act.isHeld) return [{ daysAgo, contacts: act.contacts, isTheirs: true, text: "" }];
    if ((act.verb === "reply" || act.verb === "open_ticket" || act.verb === "comment") && "contact" in act.by)
      return [{ daysAgo, contacts: [act.by.contact], isTheirs: true, text: act.body }];
    return [];
  });
}

/** Days that deals of the whole book stayed in a stage before they moved on. */
function averageStays(plans: readonly CompanyPlan[]): Map<string, number> {
  const stays = new Map<string, number[]>();
  for (const { acts } of plans)
    for (const path of pathsOf(acts).values())
      for (const [index, { stage, at }] of path.slice(0, -1).entries())
        stays.set(stage, [...(stays.get(stage) ?? []), ((path[index + 1]?.at.getTime() ?? 0) - at.getTime()) / DAY]);
  return new Map([...stays].map(([stage, days]) => [stage, days.reduce((sum, one) => sum + one, 0) / days.length]));
}

const ORDER = ["Prospecting", "Engaging", "Proposal", "Negotiation", "Won", "Lost"];

function pathsOf(acts: readonly Act[]): Map<string, { stage: string; at: Date; minor: number }[]> {
  const paths = new Map<string, { stage: string; at: Date; minor: number }[]>();
  for (const act of acts) {
    if (act.verb === "create_deal") paths.set(act.key, [{ stage: act.stage, at: act.at, minor: act.minor }]);
    if (act.verb === "move_deal") {
      const path = paths.get(act.key);
      path?.push({ stage: act.stage, at: act.at, minor: path[0]?.minor ?? 0 });
    }
  }
  return paths;
}

function momentum(acts: readonly Act[], stays: ReadonlyMap<string, number>, now: Date): number {
  const open = [...pathsOf(acts).values()].flatMap((path) => {
    const [last, before] = [path.at(-1), path.at(-2)];
    if (!last || last.stage === "Won" || last.stage === "Lost") return [];
    const days = (now.getTime() - last.at.getTime()) / DAY;
    const score = between(
      [
        [1, 100],
        [2, 50],
        [3, 0],
      ],
      days / (stays.get(last.stage) ?? 21),
    );
    const step = before && days <= 60 ? Math.sign(ORDER.indexOf(last.stage) - ORDER.indexOf(before.stage)) * 10 : 0;
    return [{ score: Math.min(100, Math.max(0, score + step)), minor: last.minor }];
  });
  const total = open.reduce((sum, { minor }) => sum + minor, 0);
  return open.reduce((sum, { score, minor }) => sum + score * minor, 0) / (total || 1);
}

function breadth({ company }: CompanyPlan, touches: readonly Touch[]): number {
  const engaged = new Set(touches.filter(({ daysAgo }) => daysAgo <= 90).flatMap(({ contacts }) => contacts));
  const roles = new Set(company.contacts.filter(({ key }) => engaged.has(key)).flatMap((contact) => contact.roles));
  const critical = (["champion", "decision_maker", "economic_buyer"] as const).filter((role) => roles.has(role)).length;
  return 50 * Math.min(1, engaged.size / 4) + 50 * (critical / 3);
}

/** Of the mails we sent within a quarter, how many were answered, and how fast. */
function response(acts: readonly Act[], now: Date): number {
  const mails = acts.filter((act) => act.verb === "email" && act.at.getTime() > now.getTime() - 90 * DAY);
  const outcomes = mails.flatMap((mail) => {
    if (mail.verb !== "email" || mail.direction === "received") return [];
    const answer = mails.find((one) => one.verb === "email" && one.answers === mail.key);
    const hours = answer ? (answer.at.getTime() - mail.at.getTime()) / 3_600_000 : null;
    return hours === null && now.getTime() - mail.at.getTime() < 14 * DAY ? [] : [hours];
  });
  const answered = outcomes.filter((hours) => hours !== null).toSorted((one, other) => one - other);
  const median = answered[Math.floor(answered.length / 2)] ?? 336;
  return (
    70 * (answered.length / (outcomes.length || 1)) +
    0.3 *
      between(
        [
          [4, 100],
          [24, 80],
          [72, 40],
          [336, 0],
        ],
        median,
      )
  );
}

const GOOD =
  /\b(thank|thanks|great|good|happy|perfect|love|lovely|wonderful|excellent|glad|pleased|works|brilliant|better|appreciate|convinced|proud|fantastic|nice|help|fine|fun|best)\b/gi;
const BAD =
  /\b(not|no|nobody|wrong|disappointed|frustrated|unacceptable|terrible|never|sorry|difficult|angry|waiting|cannot|late|struggle|stopped)\b/gi;

/** A crude ear for the words of the last 30 days: −1…1. */
function sentiment(touches: readonly Touch[]): number {
  const texts = touches.filter(({ daysAgo, isTheirs, text }) => daysAgo <= 30 && isTheirs && text);
  const moods = texts.map(({ text }) => {
    const [good, bad] = [text.match(GOOD)?.length ?? 0, text.match(BAD)?.length ?? 0];
    return (good - bad) / Math.max(1, good + bad);
  });
  const mean = moods.reduce((sum, one) => sum + one, 0) / (moods.length || 1);
  return between(
    [
      [-0.5, 0],
      [0, 60],
      [0.5, 100],
    ],
    mean,
  );
}

function scoreOf(plan: CompanyPlan, stays: ReadonlyMap<string, number>, now: Date) {
  const touches = touchesOf(plan.acts, now);
  const count = (from: number, to: number) => touches.filter(({ daysAgo }) => daysAgo > from && daysAgo <= to).length;
  const last = Math.min(...touches.filter(({ isTheirs }) => isTheirs).map(({ daysAgo }) => daysAgo));
  const parts = {
    engagement: between(
      [
        [0, 0],
        [0.5, 50],
        [1, 85],
        [1.5, 100],
      ],
      count(0, 30) / Math.max(1, count(30, 210) / 6),
    ),
    recency: between(
      [
        [3, 100],
        [14, 60],
        [30, 30],
        [60, 0],
      ],
      last,
    ),
    momentum: momentum(plan.acts, stays, now),
    breadth: breadth(plan, touches),
    response: response(plan.acts, now),
    sentiment: sentiment(touches),
  };
  const keys = Object.keys(WEIGHTS) as (keyof typeof WEIGHTS)[];
  const score = Math.round(keys.reduce((sum, key) => sum + WEIGHTS[key] * parts[key], 0) / 100);
  return { score, parts };
}

const bandOf = (score: number): Shape => (score >= 80 ? "thriving" : score >= 60 ? "attention" : "risk");

describe.each(["2026-11-21T10:00:00Z", "2027-02-28T12:00:00Z", "2027-08-18T06:00:00Z", "2028-01-03T09:00:00Z"])(
  "on %s",
  (start) => {
    const now = new Date(start);
    const plans = buildPlan(now, ZONE);
    const stays = averageStays(plans);

    it("twelve companies thrive, three need attention and one is at risk, by the health formula", () => {
      const bands = plans.map((plan) => {
        const { score, parts } = scoreOf(plan, stays, now);
        return { company: plan.company.key, band: bandOf(score), score, parts };
      });
      const wrong = bands.filter(({ band }, index) => band !== plans[index]?.company.shape);
      expect(wrong).toEqual([]);
      const count = (shape: Shape) => bands.filter(({ band }) => band === shape).length;
      expect([count("thriving"), count("attention"), count("risk")]).toEqual([12, 3, 1]);
    });
  },
);
