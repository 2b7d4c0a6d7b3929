import type { Act } from "./act.ts";
import type { Planner } from "./planner.ts";

type Meeting = Extract<Act, { verb: "meeting" }>;

/** Check-ins of the last weeks, a call, a note, and what is in the calendar. */
export function planNorthwindCalendar({ calendar, add }: Planner): void {
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
