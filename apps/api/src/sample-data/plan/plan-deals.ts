import { addDays } from "@tandem/domain/workspace/workspace-day";
import type { MemberKey } from "../cast/members.ts";
import type { ProductKey } from "../cast/products.ts";
import { EXTENSIONS, FIRST_DEAL, LOST_REASONS, NEXT_STEPS } from "../texts/deals.ts";
import { NEGOTIATION } from "../texts/meetings.ts";
import type { StageName } from "./act.ts";
import { numberOf, planOrder } from "./plan-billing.ts";
import { planNegotiation } from "./plan-meetings.ts";
import type { Planner } from "./planner.ts";

export interface PlannedDeal {
  key: string;
  name: string;
  minor: number;
  products: ProductKey[];
  owner: MemberKey;
  /** days ago when it entered each of these stages, in order */
  path: readonly (readonly [StageName, number])[];
  closeIn: number;
}

/** The deals of a company: how it began, what was added, what was lost, and what is open. */
export function planDeals(planner: Planner): void {
  const { random, company } = planner;
  const extensions = planner.deck(EXTENSIONS);
  const talks = planner.deck(NEGOTIATION);
  const value = (share: number) => Math.round((company.yearly * share) / 100) * 10_000;
  const filled = (name: string, daysAgo: number) =>
    planner.filler(planner.byRole("decision_maker", daysAgo), daysAgo)(name);
  const closed = (key: string, text: typeof FIRST_DEAL, daysAgo: number, end: "Won" | "Lost") => {
    const path = stays(planner, daysAgo, end);
    const name = filled(text.name, path[0]?.[1] ?? daysAgo);
    planDeal(planner, {
      key,
      name,
      minor: value(text.share),
      products: [...text.products],
      owner: "jonas",
      path,
      closeIn: -daysAgo,
    });
    if (end === "Won" && random.chance(0.5)) planNegotiation(planner, key, daysAgo + 4, talks.draw());
  };
  closed("deal-first", FIRST_DEAL, 640, "Won");
  closed("deal-second", extensions.draw(), random.between(420, 500), "Won");
  if (random.chance(0.65))
    closed("deal-third", extensions.draw(), random.between(260, 350), random.chance(0.55) ? "Won" : "Lost");
  if (random.chance(0.6))
    closed("deal-fourth", extensions.draw(), random.between(95, 190), company.shape === "thriving" ? "Won" : "Lost");
  planRenewal(planner);
  if (company.shape === "thriving" && (company.renewsIn > 200 || random.chance(0.6))) {
    const text = extensions.draw();
    const since = random.between(5, 11);
    const path = openPath(random.pick(["Engaging", "Proposal"]), since, random.between(14, 20));
    planDeal(planner, {
      key: "deal-open",
      name: filled(text.name, since),
      minor: value(text.share),
      products: [...text.products],
      owner: "jonas",
      path,
      closeIn: random.between(25, 80),
    });
  }
}

/** A renewal is open once it is less than seven months away. */
function planRenewal(planner: Planner): void {
  const { company, random, calendar } = planner;
  if (company.key === "northwind" || (company.renewsIn > 210 && company.shape === "thriving")) return;
  const year = addDays(calendar.today, company.renewsIn).slice(0, 4);
  const paths: Record<typeof company.shape, PlannedDeal["path"]> = {
    thriving: openPath(
      random.pick(["Engaging", "Proposal", "Negotiation"]),
      random.between(4, 11),
      random.between(13, 19),
    ),
    attention: openPath("Negotiation", random.between(36, 39), 16),
    risk: [
      ["Prospecting", 150],
      ["Engaging", 128],
      ["Proposal", 104],
      ["Negotiation", 78],
      ["Proposal", 45],
    ],
  };
  planDeal(planner, {
    key: "deal-renewal",
    name: `Renewal ${year}`,
    minor: company.yearly * 100,
    products: ["core", "scanner"],
    owner: company.owner,
    path: paths[company.shape],
    closeIn: company.renewsIn,
  });
}

const OPEN: readonly StageName[] = ["Prospecting", "Engaging", "Proposal", "Negotiation"];

/** The way to an open stage: in it since so many days, with equal stays before. */
const openPath = (stage: StageName, since: number, stay: number): [StageName, number][] =>
  OPEN.slice(0, OPEN.indexOf(stage) + 1).map((name, index, names) => [name, since + (names.length - 1 - index) * stay]);

/** The way to the end, with stays as they are usual: the book's averages come from them. */
function stays({ random }: Planner, closedDaysAgo: number, end: "Won" | "Lost"): [StageName, number][] {
  const lengths: [StageName, number][] = [
    ["Negotiation", random.between(15, 23)],
    ["Proposal", random.between(13, 21)],
    ["Engaging", random.between(14, 20)],
    ["Prospecting", random.between(9, 15)],
  ];
  const passed = end === "Lost" && random.chance(0.5) ? lengths.slice(1) : lengths;
  let daysAgo = closedDaysAgo;
  const path: [StageName, number][] = [[end, closedDaysAgo]];
  for (const [stage, length] of passed) {
    daysAgo += length;
    path.unshift([stage, daysAgo]);
  }
  return path;
}

export function planDeal(planner: Planner, deal: PlannedDeal): void {
  const { calendar, random, company, add } = planner;
  const { key, name, minor, products, owner, path, closeIn } = deal;
  const { currency } = company;
  const steps = planner.deck(NEXT_STEPS);
  const [first, ...moves] = path;
  if (!first) return;
  const contact = planner.byRole("decision_maker", first[1]);
  const fill = planner.filler(contact, first[1]);
  add(
    calendar.at(first[1], 11),
    { member: owner },
    {
      verb: "create_deal",
      key,
      name,
      minor,
      currency,
      stage: first[0],
      products,
      owner,
      contact: contact.key,
      closeOn: calendar.day(-closeIn),
      nextStep: fill(steps.draw()),
    },
  );
  for (const [stage, daysAgo] of moves) {
    const at = calendar.at(daysAgo, random.between(20, 33) / 2);
    const isOpen = stage !== "Won" && stage !== "Lost";
    add(
      at,
      { member: owner },
      {
        verb: "move_deal",
        key,
        stage,
        ...(stage === "Lost" && { lostReason: random.pick(LOST_REASONS) }),
        ...(isOpen && { nextStep: fill(steps.draw()) }),
      },
    );
    if (stage === "Proposal" && moves.filter(([one]) => one === stage).length === 1) {
      const number = `Q-${numberOf(planner, daysAgo)}`;
      add(
        calendar.later(at, 90),
        { member: owner },
        {
          verb: "send_quote",
          key: `${key}.quote`,
          deal: key,
          number,
          title: name,
          minor,
          currency,
          validUntil: calendar.day(daysAgo - 45),
        },
      );
    }
    if (stage === "Lost")
      add(calendar.later(at, 5), { member: owner }, { verb: "answer_quote", key: `${key}.quote`, status: "declined" });
    if (stage === "Won") planOrder(planner, deal, at, daysAgo);
  }
}
