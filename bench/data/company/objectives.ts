import { DAY, dayOf } from "../world.ts";
import type { Making } from "./company.ts";

const STATUSES = ["not_started", "in_progress", "in_progress", "in_progress", "paused", "completed"] as const;

interface MadeObjective {
  id: string;
  title: string;
  createdAt: number;
  status: (typeof STATUSES)[number];
  sharedAt: Date | null;
}

/** The goals agreed with a customer; most are shared with everyone who has portal access. */
export function addObjectives(making: Making): void {
  const wished = Math.max(1, Math.round(0.7 * making.size ** 0.25));
  for (let made = 0; made < wished && making.history.left() > 4; made++) addObjective(making, made);
}

function addObjective(making: Making, position: number): void {
  const { random, emit, companyId, write, team, world } = making;
  const createdAt = making.pastMoment();
  const isShared = position === 0 || random.chance(0.6);
  const objective: MadeObjective = {
    id: making.newId(createdAt),
    title: write.title(),
    createdAt,
    status: position === 0 ? "in_progress" : random.pick(STATUSES),
    sharedAt: isShared ? new Date(createdAt + DAY / 2) : null,
  };
  const target = random.between(20, 400);
  const current = objective.status === "completed" ? target : Math.floor(target * random.next());
  emit("objectives", {
    company_id: companyId,
    id: objective.id,
    title: objective.title,
    description: write.body(1, 3),
    assignee_member_id: team[0]?.id ?? null,
    priority: random.pick(["high", "medium", "low"]),
    risk: random.pick(["high", "medium", "low"]),
    health: random.between(1, 5),
    customer_health: random.between(1, 5),
    start_on: dayOf(createdAt),
    due_on: dayOf(Math.max(createdAt + 30 * DAY, world.now + random.between(-30, 240) * DAY)),
    baseline: 0,
    current,
    target,
    unit: random.pick(["hours", "orders", "%", "sites"]),
    status: objective.status,
    completed_at: objective.status === "completed" ? new Date(making.after(createdAt)) : null,
    shared_at: objective.sharedAt,
    created_by: team[0]?.id ?? null,
    created_at: new Date(createdAt),
    updated_at: new Date(createdAt),
  });
  addMilestones(making, objective);
  addProgress(making, objective, current);
  if (objective.sharedAt) addShareAndComments(making, objective, objective.sharedAt);
  tellObjective(making, objective);
}

function addMilestones({ emit, companyId, random, write, newId }: Making, objective: MadeObjective): void {
  for (let position = 0; position < 3; position++)
    emit("objective_milestones", {
      company_id: companyId,
      id: newId(objective.createdAt),
      objective_id: objective.id,
      title: write.title(),
      position,
      due_on: dayOf(objective.createdAt + (position + 1) * 30 * DAY),
      reached_at: random.chance(0.4) ? new Date(objective.createdAt + position * 20 * DAY) : null,
      shared_at: objective.sharedAt,
    });
}

function addProgress(making: Making, objective: MadeObjective, current: number): void {
  const { emit, companyId, team } = making;
  for (let step = 1; step <= 4; step++) {
    const at = new Date(making.after(objective.createdAt));
    emit("objective_progress", {
      company_id: companyId,
      id: making.newId(objective.createdAt),
      objective_id: objective.id,
      occurred_at: at,
      recorded_at: at,
      value: Math.round((current * step) / 4),
      author_member_id: team[0]?.id ?? null,
      author_name: team[0]?.name ?? "",
      shared_at: objective.sharedAt,
    });
  }
}

/** The ledger's row says what the copies on the record and its children say. */
function addShareAndComments(making: Making, objective: MadeObjective, sharedAt: Date): void {
  const { emit, companyId, team, write, history } = making;
  emit("shares", {
    company_id: companyId,
    id: making.newId(sharedAt.getTime()),
    object: "objective",
    record_id: objective.id,
    shared_by: team[0]?.id ?? null,
    shared_at: sharedAt,
  });
  for (let count = 0; count < 2; count++)
    emit("objective_comments", {
      company_id: companyId,
      id: making.newId(sharedAt.getTime()),
      objective_id: objective.id,
      visibility: "shared",
      body: write.body(1, 3),
      author_member_id: team[0]?.id ?? null,
      author_name: team[0]?.name ?? "",
      shared_at: sharedAt,
      created_at: new Date(making.after(sharedAt.getTime())),
    });
  if (history.left() < 2) return;
  history.tell({
    type: "share",
    at: sharedAt.getTime(),
    title: objective.title,
    facts: { status: "shared", changes: [{ field: "audience", before: null, after: null }] },
    actor: { kind: "member", id: team[0]?.id ?? null, name: team[0]?.name ?? "" },
    object: "objective",
    recordId: objective.id,
  });
}

function tellObjective({ history, team, write }: Making, objective: MadeObjective): void {
  const actor = { kind: "member" as const, id: team[0]?.id ?? null, name: team[0]?.name ?? "" };
  const facts = { status: objective.status.replaceAll("_", " ") };
  const event = {
    type: "objective" as const,
    title: objective.title,
    facts,
    actor,
    object: "objective",
    recordId: objective.id,
  };
  history.tell({ ...event, at: objective.createdAt, body: write.body(1, 2) });
}
