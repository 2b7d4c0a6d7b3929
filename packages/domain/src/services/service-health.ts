import type { Deliverable, Service, ServiceHealth } from "./service.ts";

type Owed = Pick<Deliverable, "status" | "dueOn">;

/** Days past due that still count as at risk, and days ahead within which work should have begun. */
const WINDOW = 7;

/**
 * At risk when a deliverable is past due by 1–7 days, or due within 7 days and not started; late beyond that. Sent back is
 * owed again. What is paused, completed or cancelled owes nothing today: cancelled work stands still for good and says paused.
 */
export function serviceHealth(
  { status }: Pick<Service, "status">,
  deliverables: readonly Owed[],
  today: string,
): ServiceHealth {
  if (status === "completed") return "completed";
  if (status === "paused" || status === "cancelled") return "paused";
  const owed = deliverables.filter((deliverable) => !isDelivered(deliverable));
  if (owed.some((deliverable) => daysPastDue(deliverable, today) > WINDOW)) return "late";
  return owed.some((deliverable) => isAtRisk(deliverable, today)) ? "at_risk" : "on_track";
}

/** How many the customer has received, approved or not yet decided. */
export const deliveredCount = (deliverables: readonly Pick<Owed, "status">[]): number =>
  deliverables.filter(isDelivered).length;

const isDelivered = ({ status }: Pick<Owed, "status">) => status === "delivered" || status === "approved";

function isAtRisk(deliverable: Owed, today: string): boolean {
  const past = daysPastDue(deliverable, today);
  return past >= 1 || (deliverable.status === "not_started" && past >= -WINDOW);
}

/** Negative while it is still ahead; a deliverable without a day is never past due. */
const daysPastDue = ({ dueOn }: Owed, today: string): number =>
  dueOn === null ? Number.NEGATIVE_INFINITY : (Date.parse(today) - Date.parse(dueOn)) / 86_400_000;
