import type { MemberKey } from "../cast/members.ts";
import { NOTES, PRIVATE_NOTES, STRAINED_NOTES } from "../texts/notes.ts";
import { SIGNALS } from "../texts/signals.ts";
import { ENRICHMENTS, INTEGRATION_EVENTS } from "../texts/source-events.ts";
import { TASKS } from "../texts/tasks.ts";
import { cadenceOf, isSilent } from "./cadence.ts";
import type { Planner } from "./planner.ts";

/** What happens at our own desks: notes, tasks, and what other systems report. */
export function planDesk(planner: Planner): void {
  planNotes(planner);
  planTasks(planner);
  planSignals(planner);
  planSources(planner);
}

const MENTIONED: Record<string, MemberKey> = { Jonas: "jonas", Mei: "mei", Lena: "lena", Ana: "ana" };

function planNotes(planner: Planner): void {
  const { random, calendar, company, add } = planner;
  const decks = { usual: planner.deck(NOTES), strained: planner.deck(STRAINED_NOTES) };
  const count = random.between(8, 12);
  for (let at = 0; at < count; at++) {
    const daysAgo = Math.max(2, Math.round(690 - (at * 680) / count) - random.between(0, 30));
    const isStrained = company.shape !== "thriving" && daysAgo < 130;
    writeNote(planner, (isStrained ? decks.strained : decks.usual).draw(), daysAgo, false);
  }
  writeNote(planner, random.pick(PRIVATE_NOTES), random.between(40, 200), true);

  function writeNote(of: Planner, text: string, daysAgo: number, isPrivate: boolean) {
    const contact = random.pick(of.present(daysAgo));
    const author = of.csm(daysAgo);
    const mentions = [...text.matchAll(/@(\w+)/g)].flatMap(([, name = ""]) => MENTIONED[name] ?? []);
    const body = mentions.includes(author) ? text.replace(/@\w+ /, "") : text;
    add(
      calendar.at(daysAgo, random.between(20, 34) / 2),
      { member: author },
      {
        verb: "note",
        body: of.filler(contact, daysAgo)(body),
        contact: text.includes("{to}") ? contact.key : null,
        isPrivate,
        mentions: mentions.filter((one) => one !== author),
      },
    );
  }
}

function planTasks(planner: Planner): void {
  const { random, calendar, company, add, csm } = planner;
  const texts = planner.deck(TASKS);
  const count = random.between(6, 9);
  for (let at = 0; at < count; at++) {
    const isOpen = at >= count - 2;
    const daysAgo = isOpen ? random.between(3, 12) : Math.round(600 - (at * 560) / count) - random.between(0, 25);
    const [title, priority, description] = texts.draw();
    const contact = random.pick(planner.present(daysAgo));
    const fill = planner.filler(contact, daysAgo);
    const assignee = random.chance(0.7) ? csm(daysAgo) : random.pick(["jonas", "lena", "mei"] as const);
    const takes = random.between(2, 11);
    const isLate = isOpen && company.shape !== "thriving" && at === count - 1;
    const madeAt = calendar.at(daysAgo, 16.5);
    add(
      madeAt,
      { member: csm(daysAgo) },
      {
        verb: "create_task",
        key: `task-${at}`,
        title: fill(title),
        description: description ? fill(description) : null,
        priority,
        contact: title.includes("{to}") ? contact.key : null,
        assignee,
        dueOn: calendar.day(isLate ? 2 : isOpen ? -random.between(2, 14) : daysAgo - takes - 1),
      },
    );
    if (!isOpen)
      add(calendar.later(madeAt, takes * 400), { member: assignee }, { verb: "finish_task", key: `task-${at}` });
  }
}

function planSignals(planner: Planner): void {
  const { random, calendar, company, add } = planner;
  const cadence = cadenceOf(company);
  const texts = planner.deck(SIGNALS);
  const count = random.between(9, 14);
  for (let at = 0; at < count; at++) {
    const daysAgo = Math.round(560 - (at * 545) / count) - random.between(0, 12);
    if (company.shape === "risk" && daysAgo < 40) continue;
    const [kind, topic, detail] = texts.draw();
    const contact = random.pick(planner.present(daysAgo).filter((one) => !isSilent(cadence, one, daysAgo)));
    add(
      calendar.at(Math.max(2, daysAgo), random.between(18, 33) / 2),
      { member: planner.csm(daysAgo) },
      {
        verb: "signal",
        kind,
        topic,
        detail: planner.filler(contact, daysAgo)(detail),
        contact: contact.key,
      },
    );
  }
}

function planSources(planner: Planner): void {
  const { random, calendar, company, add } = planner;
  const by = { member: "admin" } as const;
  const people = planner.byRole("champion", 300);
  for (const [at, { title, field, from, to }] of random.shuffle(ENRICHMENTS).slice(0, 2).entries()) {
    const fill = planner.filler(people, 300);
    const named = (text: string) =>
      fill(text)
        .replace("{e1}", String(Math.round(company.employees * 0.93)))
        .replace("{e2}", String(company.employees));
    add(calendar.at(520 - at * 260, 8.6), by, {
      verb: "source_event",
      type: "enrichment_update",
      title: fill(title),
      body: "",
      source: "company-register",
      change: { field, before: named(from), after: named(to) },
    });
  }
  for (const [at, { title, body, source }] of random.shuffle(INTEGRATION_EVENTS).slice(0, 3).entries()) {
    const fill = planner.filler(people, 200);
    add(calendar.at(340 - at * 130, 8.7), by, {
      verb: "source_event",
      type: "integration_event",
      title: fill(title),
      body: fill(body),
      source,
      change: null,
    });
  }
  const factor = company.shape === "thriving" ? 0.012 : -0.015;
  for (let week = 25; week >= 1; week--)
    add(calendar.at(week * 7, 8.5), by, {
      verb: "usage",
      feature: "scanner_users",
      amount: Math.round(company.seats * (0.72 + (25 - week) * factor + random.next() * 0.05)),
    });
  if (company.shape !== "thriving") planWarning(planner);
}

function planWarning({ company, calendar, add }: Planner): void {
  const system = { member: "admin" } as const;
  if (company.shape === "risk") {
    add(calendar.at(118, 8.5), system, {
      verb: "health_band",
      before: "Thriving",
      after: "Needs attention",
      score: 71,
    });
    add(calendar.at(41, 8.5), system, { verb: "health_band", before: "Needs attention", after: "At risk", score: 55 });
    add(calendar.at(41, 8.5), system, { verb: "alert", kind: "health_dropped", title: "Health fell to at risk" });
    return;
  }
  add(calendar.at(26, 8.5), system, { verb: "health_band", before: "Thriving", after: "Needs attention", score: 78 });
  add(calendar.at(24, 8.5), system, {
    verb: "alert",
    kind: "deal_stalled",
    title: "Renewal longer in Negotiation than usual",
  });
}
