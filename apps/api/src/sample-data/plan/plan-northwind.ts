import { NORTHWIND_OBJECTIVES, NORTHWIND_SERVICES, NORTHWIND_THREADS, NORTHWIND_TICKETS } from "../texts/northwind.ts";
import type { Act } from "./act.ts";
import { planDeal } from "./plan-deals.ts";
import { letter } from "./plan-mails.ts";
import { planObjective } from "./plan-objectives.ts";
import { planService } from "./plan-services.ts";
import { planTicket } from "./plan-tickets.ts";
import { memberName, type Planner } from "./planner.ts";

/** The story that Northwind tells besides what all companies have. */
export function planNorthwind(planner: Planner): void {
  planMails(planner);
  planFloor(planner);
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

type Meeting = Extract<Act, { verb: "meeting" }>;

/** Check-ins of the last weeks, a call, a note, and what is in the calendar. */
function planFloor({ calendar, add }: Planner): void {
  const meeting = (daysAgo: number, hour: number, rest: Partial<Meeting> & Pick<Meeting, "key" | "title">) => {
    const isHeld = daysAgo > 0;
    const startsAt = calendar.at(daysAgo, hour);
    const minutes = rest.minutes ?? 45;
    add(
      isHeld ? new Date(startsAt.getTime() + minutes * 60_000) : calendar.at(3, 15),
      { member: "ana" },
      {
        verb: "meeting",
        kind: "check_in",
        startsAt,
        minutes,
        contacts: ["ben", "rafael", "ivy"],
        members: ["ana", "lena"],
        isHeld,
        notes: null,
        sharedNotes: null,
        agenda: null,
        outcome: null,
        service: "service-0",
        deal: null,
        location: "Video call",
        ...rest,
      },
    );
  };
  meeting(1, 11.5, {
    key: "story-checkin-1",
    title: "Weekly rollout check-in",
    notes:
      "Antwerp signed off. Ghent moves by a week if the electrician confirms. Rafael wants the label printer fault closed before the next site. Two tasks made.",
    sharedNotes: "Antwerp is live. Ghent waits for the electrician, new date to be confirmed by Ben.",
  });
  meeting(8, 9.5, {
    key: "story-checkin-2",
    title: "Weekly rollout check-in",
    notes:
      "Antwerp one week before: scanners there, network measured, twelve of fourteen people trained. Ivy reports the printers once more.",
    sharedNotes: "All set for Antwerp. The last two people are trained on the first morning.",
  });
  meeting(15, 9.5, {
    key: "story-checkin-3",
    title: "Weekly rollout check-in",
    contacts: ["ben", "ivy", "pieter"],
    notes: "Pieter has the plan for Antwerp on one page, better than ours. Ghent has no electrician yet.",
    sharedNotes: null,
  });
  meeting(72, 14, {
    key: "story-review-3",
    title: "Business review, third quarter",
    kind: "business_review",
    minutes: 60,
    contacts: ["ben", "rafael", "gerrit"],
    members: ["ana", "margaux"],
    service: "service-1",
    notes:
      "Order-to-ship at 36 hours, eight sites in sight. Finance was invited and did not come. Gerrit took notes for Margarethe.",
    sharedNotes: "36 hours from order to ship. Next: Antwerp, Ghent, and the hours in inbound.",
  });
  meeting(-2, 9.5, {
    key: "story-next-1",
    title: "Weekly rollout check-in",
    minutes: 30,
    agenda: "Ghent: is the electrician done? Printers in Antwerp after the new firmware.",
  });
  meeting(-4, 9, {
    key: "story-next-2",
    title: "Electrician at Ghent",
    kind: "other",
    minutes: 120,
    contacts: ["noor"],
    members: ["lena"],
    location: "Ghent, hall 2",
  });
  meeting(-19, 10, {
    key: "story-next-3",
    title: "Business review, fourth quarter",
    kind: "business_review",
    minutes: 60,
    contacts: ["ben", "rafael", "margarethe"],
    members: ["ana", "margaux"],
    service: "service-1",
    agenda: "What nine hours are worth, the six sites that are left, and the renewal.",
  });
  add(
    calendar.at(2, 10.33),
    { member: "jonas" },
    {
      verb: "call",
      contact: "rafael",
      direction: "outbound",
      seconds: 1080,
      connected: true,
      disposition: "Connected",
      summary: "Price is fine. He needs the CFO's yes and will not ask her before the Ghent site is live.",
    },
  );
  add(
    calendar.at(3, 17.2),
    { member: "ana" },
    {
      verb: "note",
      body: "@Jonas the renewal hangs on one person we have not met since summer. Ben offers to open the door. Let us bring numbers, not slides.",
      contact: "margarethe",
      isPrivate: false,
      mentions: ["jonas"],
    },
  );
  add(
    calendar.at(6, 15),
    { member: "ana" },
    {
      verb: "create_task",
      key: "story-task-1",
      title: "Ask Ben for a slot with the CFO",
      description: "Twenty minutes are enough, in Rotterdam or by phone.",
      priority: "high",
      contact: "ben",
      assignee: "ana",
      dueOn: calendar.day(3),
    },
  );
  add(
    calendar.at(1, 12.5),
    { member: "ana" },
    {
      verb: "create_task",
      key: "story-task-2",
      title: "Confirm the new date for Ghent",
      description: null,
      priority: "high",
      contact: "ben",
      assignee: "lena",
      dueOn: calendar.day(-4),
    },
  );
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
