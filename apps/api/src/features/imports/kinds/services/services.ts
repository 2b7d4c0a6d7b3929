import { joinTeams } from "../../records/join-teams.ts";
import { copyOf } from "../../records/record-events.ts";
import { recordsOfCompanies } from "../../records/record-kind.ts";

/** Services are told apart by external id, else by name at their company where the import was told to. They are not shared. */
export const services = recordsOfCompanies({
  kind: "services",
  object: "service",
  table: "services",
  numbered: "source",
  natural: { values: ["name"], when: "matchName" },
  columns: {
    name: "name",
    description: "description",
    kind: "kind",
    status: "status",
    owner: "ownerMemberId",
    deal: "dealId",
    startsOn: "startsOn",
    endsOn: "endsOn",
    completedAt: "completedAt",
  },
  memberJob: "services",
  defaults: () => ({ kind: "onboarding", status: "active" }),

  derive: ({ incoming }) => (incoming.completedAt ? { status: "completed", ...incoming } : incoming),
  settle: ({ merged, known }) => {
    const { status } = merged.changes;
    const isTakenUp = status !== undefined && status !== "completed" && known.values.completedAt !== null;
    return isTakenUp ? { ...merged, changes: { ...merged.changes, completedAt: null } } : merged;
  },
  check: ({ startsOn, endsOn, status, completedAt }) => {
    if (startsOn && endsOn && endsOn < startsOn) return { field: "endsOn", problem: "It lies before the start." };
    return completedAt && status !== "completed"
      ? { field: "completedAt", problem: `A service that is ${status} has not been completed.` }
      : null;
  },

  tell: (_batch, { changed }) => ({
    events: [],
    copies: changed
      .filter(({ merged: { changes } }) => changes.name !== undefined)
      .map((row) => ({ ...copyOf(row), title: String(row.values.name) })),
  }),

  /** Whoever owns a service that the customer sees already is seen, too. */
  follow: (batch, { changed }) =>
    joinTeams(
      batch,
      changed
        .filter(({ known }) => known.row.sharedAt !== null)
        .map(({ companyId, merged: { changes } }) => ({ companyId, memberId: changes.ownerMemberId })),
    ),
});
