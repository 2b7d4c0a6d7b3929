import { DAY, dayOf } from "../world.ts";
import type { Making } from "./company.ts";

const KINDS = ["onboarding", "implementation", "training", "advisory", "review", "migration"] as const;

/** The engagements of a customer with what each must deliver; two of three are shared. */
export function addServices(making: Making): void {
  const wished = Math.max(1, Math.round(0.4 * making.size ** 0.3));
  for (let made = 0; made < wished; made++) addService(making, made);
}

function addService(making: Making, position: number): void {
  const { emit, random, companyId, write, team, world } = making;
  const startsAt = making.pastMoment();
  const id = making.newId(startsAt);
  const isActive = position === 0 || random.chance(0.5);
  const sharedAt = position === 0 || random.chance(0.66) ? new Date(startsAt + DAY) : null;
  const completedAt = isActive ? null : new Date(making.after(startsAt));
  emit("services", {
    company_id: companyId,
    id,
    name: write.title(),
    description: write.body(1, 2),
    kind: random.pick(KINDS),
    status: isActive ? "active" : "completed",
    owner_member_id: team[0]?.id ?? null,
    starts_on: dayOf(startsAt),
    ends_on: dayOf(Math.max(startsAt, world.now) + random.between(10, 120) * DAY),
    completed_at: completedAt,
    shared_at: sharedAt,
    created_at: new Date(startsAt),
    updated_at: new Date(startsAt),
  });
  if (sharedAt)
    emit("shares", {
      company_id: companyId,
      id: making.newId(sharedAt.getTime()),
      object: "service",
      record_id: id,
      shared_by: team[0]?.id ?? null,
      shared_at: sharedAt,
    });
  for (let step = 0; step < 5; step++) addDeliverable(making, { serviceId: id, startsAt, sharedAt, step, isActive });
}

function addDeliverable(
  making: Making,
  made: { serviceId: string; startsAt: number; sharedAt: Date | null; step: number; isActive: boolean },
): void {
  const { emit, random, companyId, write, team, world, history } = making;
  const { serviceId, startsAt, sharedAt, step, isActive } = made;
  const status = isActive ? random.pick(["not_started", "in_progress", "delivered", "approved"]) : "approved";
  const isDelivered = status === "delivered" || status === "approved";
  const deliveredAt = making.after(startsAt);
  const id = making.newId(startsAt);
  const title = write.title();
  emit("deliverables", {
    company_id: companyId,
    id,
    service_id: serviceId,
    title,
    position: step,
    status,
    owner_member_id: team[0]?.id ?? null,
    due_on: dayOf(isDelivered ? deliveredAt : world.now + random.between(-10, 60) * DAY),
    delivered_at: isDelivered ? new Date(deliveredAt) : null,
    shared_at: sharedAt,
    created_at: new Date(startsAt),
    updated_at: new Date(startsAt),
  });
  if (!isDelivered || history.left() < 2) return;
  history.tell({
    type: "deliverable",
    at: deliveredAt,
    title,
    facts: { status: "Delivered" },
    actor: { kind: "member", id: team[0]?.id ?? null, name: team[0]?.name ?? "" },
    object: "deliverable",
    recordId: id,
  });
}
