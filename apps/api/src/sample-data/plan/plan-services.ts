import { addDays } from "@tandem/domain/workspace/workspace-day";
import type { MemberKey } from "../cast/members.ts";
import { ONBOARDINGS, REVIEW_SERVICE, SEND_BACK_REASONS, SERVICES, type ServiceText } from "../texts/services.ts";
import type { Planner } from "./planner.ts";

export interface ServiceCourse {
  key: string;
  text: ServiceText;
  startDaysAgo: number;
  endIn: number;
  owner: MemberKey;
  /** days until each deliverable is due; below zero lies behind */
  due: readonly number[];
  /** days ago when it was delivered, null while it is owed */
  done: readonly (number | null)[];
  /** places of those that were begun and are not delivered */
  begun: readonly number[];
  finished: boolean;
  stars: number | null;
}

/** An onboarding that is over, what runs now, and the reviews of the year. */
export function planServices(planner: Planner): void {
  const { random, company } = planner;
  const isWell = company.shape === "thriving";
  const texts = planner.deck(SERVICES);
  const onboarding = random.pick(ONBOARDINGS);
  planService(planner, past("service-start", onboarding, 700, 540, "lena", isWell ? 5 : 3));
  if (isWell || company.shape === "attention")
    planService(
      planner,
      past(
        "service-second",
        texts.draw(),
        random.between(330, 420),
        random.between(200, 260),
        "lena",
        random.between(4, 5),
      ),
    );
  planService(planner, running(planner, "service-now", texts.draw()));
  planService(planner, reviews(planner));
}

function past(
  key: string,
  text: ServiceText,
  from: number,
  until: number,
  owner: MemberKey,
  stars: number,
): ServiceCourse {
  const count = text.deliverables.length;
  const due = text.deliverables.map((_, at) => -Math.round(from - ((from - until) * (at + 1)) / count));
  const done = due.map((days, at) => -days + (at % 3) - 1);
  return { key, text, startDaysAgo: from, endIn: -until, owner, due, done, begun: [], finished: true, stars };
}

/** On track where all is well; the others have something overdue by a few days, or by weeks. */
function running({ company, random }: Planner, key: string, text: ServiceText): ServiceCourse {
  const count = text.deliverables.length;
  const finished = Math.max(1, Math.floor(count * 0.6));
  const startDaysAgo = random.between(70, 100);
  const behind = { thriving: -random.between(12, 20), attention: 5, risk: 38 }[company.shape];
  const due = text.deliverables.map((_, at) =>
    at < finished
      ? -Math.round(startDaysAgo - ((startDaysAgo - 9) * (at + 1)) / finished)
      : (at - finished) * 16 - behind,
  );
  const done = due.map((days, at) => (at < finished ? Math.max(3, -days) : null));
  const begun = company.shape === "risk" ? [] : [finished];
  const endIn = Math.max(20, due.at(-1) ?? 30);
  return { key, text, startDaysAgo, endIn, owner: "lena", due, done, begun, finished: false, stars: null };
}

function reviews({ company, random }: Planner): ServiceCourse {
  const done =
    company.shape === "risk"
      ? [250, null, null, null]
      : [random.between(240, 262), random.between(150, 172), random.between(62, 80), null];
  const due = company.shape === "risk" ? [-251, -160, -70, 24] : [-251, -160, -70, 24];
  return {
    key: "service-reviews",
    text: REVIEW_SERVICE,
    startDaysAgo: 320,
    endIn: 45,
    owner: company.owner,
    due,
    done,
    begun: [],
    finished: false,
    stars: null,
  };
}

export function planService(planner: Planner, course: ServiceCourse): void {
  const { calendar, random, company, add } = planner;
  const { key, text, startDaysAgo, endIn, due, done, begun } = course;
  const champion = planner.byRole("champion", startDaysAgo);
  const fill = planner.filler(champion, startDaysAgo);
  const by = { member: course.owner };
  add(calendar.at(startDaysAgo + 5, 15), by, {
    verb: "create_service",
    key,
    name: fill(text.name),
    description: fill(text.description),
    kind: text.kind,
    owner: course.owner,
    startsOn: calendar.day(startDaysAgo),
    endsOn: endIn > 0 ? addDays(calendar.today, endIn) : calendar.day(-endIn),
    deliverables: text.deliverables.map((title, at) => ({ title: fill(title), dueOn: calendar.day(-(due[at] ?? 0)) })),
  });
  add(
    calendar.at(Math.min(startDaysAgo + 1, 358), 15.5),
    { member: company.owner },
    { verb: "share_service", key, contacts: null },
  );
  for (const [position, daysAgo] of done.entries()) {
    if (daysAgo === null) continue;
    const at = calendar.at(daysAgo, random.between(20, 33) / 2);
    add(at, by, { verb: "deliverable", service: key, position, status: "delivered" });
    if (startDaysAgo < 350 && daysAgo > 12 && random.chance(0.6)) planDecision(planner, course, position, at);
  }
  for (const position of begun)
    add(calendar.at(4, 9.5), by, { verb: "deliverable", service: key, position, status: "in_progress" });
  if (course.finished) add(calendar.at(-endIn, 16), by, { verb: "finish_service", key, stars: course.stars });
}

/** The customer approves what was delivered; now and then only at the second attempt. */
function planDecision(
  { calendar, random, present, byRole, add }: Planner,
  course: ServiceCourse,
  position: number,
  deliveredAt: Date,
) {
  const decider = present(1).find(({ hasPortal, joined }) => hasPortal && joined === null) ?? byRole("champion", 1);
  const by = { contact: decider.key };
  const service = course.key;
  if (random.chance(0.12)) {
    add(calendar.later(deliveredAt, 200), by, {
      verb: "decide",
      service,
      position,
      approves: false,
      reason: random.pick(SEND_BACK_REASONS),
    });
    add(
      calendar.later(deliveredAt, 900),
      { member: course.owner },
      { verb: "deliverable", service, position, status: "delivered" },
    );
    add(calendar.later(deliveredAt, 1200), by, { verb: "decide", service, position, approves: true, reason: null });
  } else add(calendar.later(deliveredAt, 300), by, { verb: "decide", service, position, approves: true, reason: null });
}
