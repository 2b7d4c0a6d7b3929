import type { Order } from "@tandem/domain/commerce/order";
import { orderCopy, orderPlaced } from "../../../commerce/tell-commerce.ts";
import { copyOf, IMPORTER, timeIn } from "../../records/record-events.ts";
import { recordsOfCompanies } from "../../records/record-kind.ts";
import type { WrittenRow } from "../../records/record-spec.ts";
import { moneyIn } from "../../records/record-values.ts";

/** Orders are told apart by external id, else by number at their company. */
export const orders = recordsOfCompanies({
  kind: "orders",
  object: "order",
  table: "orders",
  numbered: "source",
  natural: { values: ["number"], when: "always" },
  columns: { number: "number", deal: "dealId", status: "status", placedAt: "placedAt" },
  money: { total: "totalMinor" },
  defaults: () => ({ status: "placed" }),

  check: ({ placedAt }, { batch }) => {
    const time = timeIn(placedAt);
    return time && time > batch.now ? { field: "placedAt", problem: "It lies in the future." } : null;
  },

  tell: ({ now }, { created, changed }) => ({
    events: created.map((row) => orderPlaced(orderOf(row), timeIn(row.values.placedAt) ?? now, IMPORTER)),
    copies: changed.map((row) => ({
      ...orderCopy(orderOf(row)),
      ...copyOf(row),
      occurredAt: timeIn(row.values.placedAt),
    })),
  }),
});

const orderOf = ({ companyId, id, values }: WrittenRow) => ({
  companyId,
  id,
  number: String(values.number),
  status: values.status as Order["status"],
  total: moneyIn(values, "total"),
});
