import { recordsOfCompanies } from "../../records/record-kind.ts";

/** The days on which a customer left, told apart by external id at the company; it may have left more than once. */
export const churnDates = recordsOfCompanies({
  kind: "churn_dates",
  object: "churn_date",
  table: "churnDates",
  isBesideTheBook: true,
  numbered: "company",
  columns: { churnedOn: "churnedOn", reason: "reason", feedback: "feedback" },
});
