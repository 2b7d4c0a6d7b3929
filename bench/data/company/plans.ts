import { DAY, dayOf } from "../world.ts";
import type { Making } from "./company.ts";

/** What is to come: meetings of the next weeks, and tasks, some of which are done and told. */
export function addPlans(making: Making): void {
  const { random, size } = making;
  for (let count = random.between(0, size > 500 ? 6 : 2); count > 0; count--) addMeeting(making);
  for (let count = random.between(1, size > 500 ? 12 : 4); count > 0; count--) addTask(making);
}

function addMeeting(making: Making): void {
  const { emit, random, companyId, write, team, contacts, world } = making;
  const startsAt = world.now + random.between(1, 60) * DAY + random.between(0, 8) * 3_600_000;
  const id = making.newId(world.now);
  const created = new Date(world.now - DAY);
  emit("meetings", {
    company_id: companyId,
    id,
    title: write.title(),
    kind: random.pick(["check_in", "business_review", "training", "demo"]),
    status: "planned",
    starts_at: new Date(startsAt),
    ends_at: new Date(startsAt + 3_600_000),
    notes: null,
    organizer_member_id: team[0]?.id ?? null,
    created_at: created,
    updated_at: created,
  });
  const attendee = { company_id: companyId, meeting_id: id };
  emit("meeting_attendees", {
    ...attendee,
    id: making.newId(world.now),
    contact_id: random.pick(contacts).id,
    member_id: null,
  });
  emit("meeting_attendees", {
    ...attendee,
    id: making.newId(world.now),
    contact_id: null,
    member_id: team[0]?.id ?? null,
  });
}

function addTask(making: Making): void {
  const { emit, random, companyId, write, team, world, history } = making;
  const isDone = history.left() > 1 && random.chance(0.5);
  const assignee = random.pick(team);
  const at = isDone ? making.pastMoment() : world.now - random.between(1, 30) * DAY;
  const id = making.newId(at);
  const title = write.title();
  const priority = random.pick(["high", "medium", "low"]);
  emit("tasks", {
    company_id: companyId,
    id,
    title,
    status: isDone ? "done" : "open",
    priority,
    assignee_member_id: assignee.id,
    due_on: dayOf(isDone ? at : world.now + random.between(-5, 30) * DAY),
    done_at: isDone ? new Date(at) : null,
    created_by: assignee.id,
    created_at: new Date(at),
    updated_at: new Date(at),
  });
  if (!isDone) return;
  const actor = { kind: "member" as const, id: assignee.id, name: assignee.name };
  history.tell({ type: "task_completed", at, title, facts: { priority }, actor, object: "task", recordId: id });
}
