import { placeDeliverables } from "@tandem/db/imports/place-deliverables";
import type { FieldValue } from "@tandem/domain/imports/merge-record";
import { deliverableStep } from "../../../services/tell-delivery.ts";
import { liesAhead } from "../../records/lies-ahead.ts";
import { copyOf, IMPORTER, timeIn } from "../../records/record-events.ts";
import { recordsOfCompanies } from "../../records/record-kind.ts";
import type { ChangedRow, CreatedRow } from "../../records/record-spec.ts";

/** Deliverables are told apart by external id, else by title at their company where the import was told to. */
export const deliverables = recordsOfCompanies({
  kind: "deliverables",
  object: "deliverable",
  table: "deliverables",
  numbered: "source",
  natural: { values: ["serviceId", "title"], when: "matchName" },
  companyFrom: "service",
  columns: {
    title: "title",
    service: "serviceId",
    description: "description",
    position: "position",
    status: "status",
    owner: "ownerMemberId",
    dueOn: "dueOn",
    deliveredAt: "deliveredAt",
  },
  memberJob: "services",
  defaults: () => ({ status: "not_started", position: 0 }),

  derive: ({ incoming, known }, { now }) => {
    const { status, deliveredAt } = incoming;
    if (deliveredAt) return { status: "delivered", ...incoming };
    const isNews = known !== null && status === "delivered" && known.values.status !== "delivered";
    return isNews ? { ...incoming, deliveredAt: now.toISOString() } : incoming;
  },
  settle: ({ merged, known }) => {
    const { status } = merged.changes;
    const isTakenBack = typeof status === "string" && !isDone(status) && known.values.deliveredAt !== null;
    return isTakenBack ? { ...merged, changes: { ...merged.changes, deliveredAt: null } } : merged;
  },
  check: ({ status, deliveredAt }, { known, batch }) => {
    if (known && known.row.decidedAt !== null && known.values.status === "approved" && status !== "approved")
      return { field: "status", problem: "The customer has approved this deliverable." };
    if (deliveredAt && !isDone(status))
      return { field: "deliveredAt", problem: `What is ${String(status).replace("_", " ")} has not been delivered.` };
    return liesAhead(batch, "deliveredAt", deliveredAt);
  },

  /** The history tells of a delivery whose time is known, and of one that was taken back between two imports. */
  tell: ({ now }, { created, changed }) => {
    const step = (row: CreatedRow | ChangedRow, before: string | null, at: Date) => ({
      ...deliverableStep(String(row.named.service?.name ?? ""), {
        title: String(row.values.title),
        before,
        after: String(row.values.status),
      }),
      ...copyOf(row),
      occurredAt: at,
      actor: IMPORTER,
    });
    const delivered = created.flatMap((row) => {
      const at = timeIn(row.values.deliveredAt);
      return at ? [step(row, null, at)] : [];
    });
    const moved = changed.flatMap((row) => {
      const [before, after] = [String(row.known.values.status), String(row.values.status)];
      if (before === after) return [];
      if (after === "delivered") return [step(row, before, timeIn(row.values.deliveredAt) ?? now)];
      return before === "delivered" && after !== "approved" ? [step(row, before, now)] : [];
    });
    const copies = changed
      .filter(({ merged: { changes } }) => changes.title !== undefined)
      .map((row) => ({ ...copyOf(row), title: String(row.values.title) }));
    return { events: [...delivered, ...moved], copies };
  },

  follow: ({ trx }, { created }) =>
    placeDeliverables(
      trx,
      created.map(({ companyId, id, values, read }) => ({
        companyId,
        id,
        serviceId: String(values.serviceId),
        isPlaced: read.values.position !== undefined,
      })),
    ),
});

const isDone = (status: FieldValue | undefined) => status === "delivered" || status === "approved";
