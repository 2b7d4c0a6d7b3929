import { addDays } from "@tandem/domain/workspace/workspace-day";
import type { ObjectiveText } from "../texts/objectives.ts";
import type { Who } from "./act.ts";
import type { Planner } from "./planner.ts";

/** How an objective goes: from when until when, how far it came, and who sees it. */
export interface ObjectiveCourse {
  key: string;
  text: ObjectiveText;
  startDaysAgo: number;
  dueIn: number;
  /** what was recorded, oldest first; percent where there is no target */
  values: readonly number[];
  end: "open" | "paused" | "completed" | "abandoned";
  reason?: string;
  share: "all" | "named" | "none";
  health: number | null;
  risk?: string;
}

/** Who has little time for us says little in the portal, too. */
const quietSince = ({ company }: Planner) => {
  if (company.shape === "risk") return 26;
  return company.shape === "attention" && company.key !== "northwind" ? 33 : 3;
};

/** Nothing new is agreed with a customer who hardly answers. */
const newestStart = (planner: Planner) => Math.max(9, quietSince(planner) + 4);

export function planObjective(planner: Planner, course: ObjectiveCourse): void {
  const { calendar, random, company, add } = planner;
  const { key, text, startDaysAgo, dueIn } = course;
  const made = Math.max(startDaysAgo + 6, newestStart(planner));
  const champion = planner.byRole("champion", made);
  const fill = planner.filler(champion, made);
  const csm = { member: planner.csm(made) };
  const isCustomers = random.chance(0.35) && champion.left === null;
  const digits = (value: number) => String(Number(value.toFixed(text.decimals ?? 0)));
  const hasTarget = text.baseline !== null && text.target !== null;
  const dueOn = calendar.day(-dueIn);
  add(calendar.at(made, 10.5), csm, {
    verb: "create_objective",
    key,
    assignee: isCustomers ? { contact: champion.key } : csm,
    tag: random.chance(0.2) ? random.pick(company.tags) : null,
    input: {
      title: fill(text.title),
      description: fill(text.description),
      unit: text.unit,
      direction: text.direction ?? "reach",
      priority: random.pick(["high", "medium", "medium", "low"]),
      startOn: addDays(calendar.today, -startDaysAgo),
      dueOn,
      collaborators: random.chance(0.15) ? ["operations@harbour-advisers.example"] : [],
      ...(hasTarget && {
        baseline: digits(text.baseline ?? 0),
        current: digits(text.baseline ?? 0),
        target: digits(text.target ?? 0),
      }),
      milestones: text.milestones.map((title, at) => ({
        title: fill(title),
        dueOn: calendar.day(Math.round(startDaysAgo - ((startDaysAgo + dueIn) * (at + 1)) / text.milestones.length)),
      })),
    },
  });
  if (course.share !== "none") {
    const access = planner.present(1).filter(({ hasPortal, joined }) => hasPortal && joined === null);
    const contacts = course.share === "named" ? access.slice(0, 1).map((one) => one.key) : null;
    add(calendar.at(Math.min(made, 360), 14), { member: company.owner }, { verb: "share_objective", key, contacts });
  }
  const isRunning = course.end === "open" || course.end === "paused";
  const last = isRunning ? Math.max(random.between(5, 18), -dueIn) : Math.max(3 - dueIn, 3);
  planProgress(planner, course, { last, fill, digits });
  planComments(planner, course, { last, fill });
  if (course.health !== null)
    add(
      calendar.at(last + 1, 16),
      { member: company.owner },
      {
        verb: "rate_objective",
        key,
        health: course.health,
        risk: course.risk ? "high" : course.health < 3 ? "medium" : null,
        riskNote: course.risk ? fill(course.risk) : null,
      },
    );
  if (course.end !== "open")
    add(
      calendar.at(Math.max(last - 2, 2), 16.5),
      { member: company.owner },
      { verb: "objective_status", key, status: course.end, reason: course.reason ? fill(course.reason) : null },
    );
}

interface Told {
  last: number;
  fill: (text: string) => string;
}

function planProgress(
  planner: Planner,
  course: ObjectiveCourse,
  { last, fill, digits }: Told & { digits: (value: number) => string },
): void {
  const { calendar, add, random, company } = planner;
  const { key, text, values, startDaysAgo } = course;
  const hasTarget = text.baseline !== null && text.target !== null;
  for (const [at, value] of values.entries()) {
    const daysAgo = Math.round(startDaysAgo - ((startDaysAgo - last) * (at + 1)) / values.length);
    const by = { member: planner.csm(daysAgo) };
    const note = text.notes[at] ? fill(text.notes[at]) : null;
    const time = calendar.at(daysAgo, random.between(18, 32) / 2);
    add(time, by, {
      verb: "progress",
      key,
      note,
      ...(hasTarget ? { value: digits(value) } : { percent: Math.min(100, value) }),
    });
    const part = hasTarget
      ? (value - (text.baseline ?? 0)) / ((text.target ?? 1) - (text.baseline ?? 0) || 1)
      : value / 100;
    const before = at === 0 ? 0 : partOf(text, values[at - 1] ?? 0);
    for (const position of text.milestones.keys()) {
      const mark = (position + 1) / text.milestones.length;
      if (mark > before + 0.001 && mark <= part + 0.05)
        add(calendar.later(time, 30 + position), { member: company.owner }, { verb: "reach_milestone", key, position });
    }
  }
}

const partOf = ({ baseline, target }: ObjectiveText, value: number) =>
  baseline === null || target === null ? value / 100 : (value - baseline) / (target - baseline || 1);

/** Comments of both sides; what the customer says comes through the portal and needs the objective to be shared. */
function planComments(
  planner: Planner,
  { key, text, share, startDaysAgo, values }: ObjectiveCourse,
  { last, fill }: Told,
): void {
  const { calendar, add, random, company } = planner;
  // What was said about results makes no sense before the work has begun; a story may say otherwise.
  if (key === "goal-next") return;
  const speaker = planner.present(1).find(({ hasPortal, joined }) => hasPortal && joined === null);
  const from = Math.min(startDaysAgo > 0 && values.length > 0 ? startDaysAgo : newestStart(planner) - 1, 350);
  for (const [at, comment] of text.comments.entries()) {
    const step = ((from - last) * (at + 1)) / (text.comments.length + 1);
    const daysAgo = Math.max(Math.min(Math.round(from - step), from - at), quietSince(planner));
    const isTheirs = comment.startsWith("<");
    if (isTheirs && (share === "none" || !speaker)) continue;
    const by: Who = isTheirs && speaker ? { contact: speaker.key } : { member: company.owner };
    const visibility = comment.startsWith("#") || share === "none" ? "internal" : "shared";
    add(calendar.at(daysAgo, random.between(30, 33) / 2 + at * 0.05), by, {
      verb: "comment",
      key,
      body: fill(comment.slice(2)),
      visibility,
    });
  }
}
