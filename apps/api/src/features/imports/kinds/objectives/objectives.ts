import { listObjectiveParts } from "@tandem/db/imports/objective-parts";
import type { FieldValues } from "@tandem/domain/imports/merge-record";
import { recordsOfCompanies } from "../../records/record-kind.ts";
import { checkObjective, readObjective, tieReasonToStatus } from "./read-objective.ts";
import { tellObjectives } from "./tell-objectives.ts";
import { writeParts } from "./write-parts.ts";

const DECIMAL = { whole: 20, scale: 10 };

/** Objectives are told apart by external id, else by title at their company where the import was told to. They are not shared. */
export const objectives = recordsOfCompanies({
  kind: "objectives",
  object: "objective",
  table: "objectives",
  numbered: "source",
  natural: { values: ["title"], when: "matchName" },
  columns: {
    title: "title",
    description: "description",
    priority: "priority",
    risk: "risk",
    riskNote: "riskNote",
    attribute: "attributeId",
    health: "health",
    startOn: "startOn",
    dueOn: "dueOn",
    baseline: "baseline",
    current: "current",
    target: "target",
    unit: "unit",
    direction: "direction",
    manualPercent: "manualPercent",
    status: "status",
    statusReason: "statusReason",
    completedAt: "completedAt",
  },
  decimals: { baseline: DECIMAL, current: DECIMAL, target: DECIMAL },
  persons: { assignee: { member: "assigneeMemberId", contact: "assigneeContactId", unknown: "refuse" } },
  beside: {
    values: ["collaborators", "tags"],
    read: async (trx, known) => {
      const parts = await listObjectiveParts(trx, known);
      return new Map(
        [...parts].map(([id, { collaborators, tags }]): [string, FieldValues] => [id, { collaborators, tags }]),
      );
    },
  },
  defaults: () => ({ priority: "medium", direction: "reach", status: "not_started" }),
  derive: readObjective,
  settle: tieReasonToStatus,
  check: checkObjective,
  derived: ({ attributeId }) => ({ completion: attributeId ? "attribute" : "manual" }),
  tell: tellObjectives,
  follow: writeParts,
});
