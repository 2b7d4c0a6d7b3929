import { NORTHWIND_OBJECTIVES, NORTHWIND_SERVICES, NORTHWIND_THREADS, NORTHWIND_TICKETS } from "../texts/northwind.ts";
import { planDeal } from "./plan-deals.ts";
import { letter } from "./plan-mails.ts";
import { planNorthwindCalendar } from "./plan-northwind-calendar.ts";
import { planObjective } from "./plan-objective.ts";
import { planService } from "./plan-services.ts";
import { planTicket } from "./plan-tickets.ts";
import { memberName, type Planner } from "./planner.ts";

/** The story that Northwind tells besides what all companies have. */
export function planNorthwind(planner: Planner): void {
  planMails(planner);
  planNorthwindCalendar(planner);
  planDeal(planner, {
    key: "deal-renewal",
    name: "Renewal 2027, all sites",
    minor: 18_600_000,
    products: ["core", "scanner"],
    owner: "ana",
    path: [
      ["Prospecting", 118],
      ["Engaging", 96],
      ["Proposal", 71],
      ["Negotiation", 49],
    ],
    closeIn: planner.company.renewsIn,
  });
  planDeal(planner, {
    key: "deal-module",
    name: "Warehouse module, 4 sites",
    minor: 4_800_000,
    products: ["warehouse", "training"],
    owner: "jonas",
    path: [
      ["Prospecting", 74],
      ["Engaging", 58],
      ["Proposal", 42],
    ],
    closeIn: 27,
  });
  for (const { key, startDaysAgo, dueIn, values, status, share, health, reason, ...text } of NORTHWIND_OBJECTIVES) {
    const end = status === "completed" || status === "abandoned" ? status : "open";
    planObjective(planner, { key, text, startDaysAgo, dueIn, values, end, share, health, reason });
  }
  for (const [at, { startDaysAgo, endIn, status, rating, due, done, begun, ...text }] of NORTHWIND_SERVICES.entries())
    planService(planner, {
      key: `service-${at}`,
      text,
      startDaysAgo,
      endIn,
      owner: text.kind === "review" ? "ana" : "lena",
      due,
      done,
      begun: begun ?? [],
      finished: status === "completed",
      stars: rating ?? null,
    });
  for (const [at, { daysAgo, who, solvedAfter, text }] of NORTHWIND_TICKETS.entries())
    planTicket(planner, {
      key: `story-ticket-${at}`,
      text,
      daysAgo,
      requester: planner.contact(who),
      isOpen: solvedAfter === null,
      minutesBetween: [60, 220],
    });
  planLinks(planner);
}

function planMails(planner: Planner): void {
  const { calendar, add, random } = planner;
  for (const [number, { who, copy, by, subject, mails }] of NORTHWIND_THREADS.entries()) {
    const to = planner.contact(who);
    let earlier: Date | null = null;
    for (const [index, [daysAgo, time, from, text]] of mails.entries()) {
      const [hour = 9, minute = 0] = time.split(":").map(Number);
      const planned = calendar.at(daysAgo, hour + minute / 60);
      // Around a weekend two days become one: an answer still comes after its question.
      const at: Date = earlier && planned <= earlier ? calendar.later(earlier, 20) : planned;
      earlier = at;
      const isOurs = from === ">";
      const [sender, reader] = isOurs ? [memberName(by), to.name] : [to.name, memberName(by)];
      add(at, isOurs ? { member: by } : { contact: who }, {
        verb: "email",
        key: `story-${number}.${index}`,
        answers: index > 0 ? `story-${number}.${index - 1}` : null,
        direction: isOurs ? "sent" : "received",
        contact: who,
        copy: copy ?? null,
        subject: index > 0 ? `Re: ${subject}` : subject,
        body: letter({ random }, text, { sender, reader, isAnswer: false }),
      });
    }
  }
}

function planLinks({ calendar, add }: Planner): void {
  const by = { member: "ana" } as const;
  const at = calendar.at(1, 17);
  add(at, by, { verb: "link", kind: "blocks", from: ["ticket", "story-ticket-0"], to: ["deal", "deal-renewal"] });
  add(at, by, { verb: "link", kind: "promises", from: ["deal", "deal-renewal"], to: ["objective", "hours"] });
  add(at, by, { verb: "link", kind: "delivers", from: ["service", "service-0"], to: ["objective", "warehouses"] });
  add(at, by, {
    verb: "link",
    kind: "concerns",
    from: ["meeting", "story-checkin-1"],
    to: ["objective", "warehouses"],
  });
}
