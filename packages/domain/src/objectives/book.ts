import type { z } from "zod";
import { CompanyReference } from "../fields/references.ts";
import { sortsBy } from "../fields/sorts.ts";
import { Objective } from "./objective.ts";

const OBJECTIVE_SORTS = [
  "status",
  "due",
  "title",
  "progress",
  "assignee",
  "priority",
  "health",
  "shared",
  "company",
] as const;
export type ObjectiveColumn = (typeof OBJECTIVE_SORTS)[number];

/**
 * Status sorts by the life of an objective, then by due day; priority from high to low, health from 1 to 5, what is shared first,
 * company by its name.
 * Without a day, a figure, an assignee or a rating it comes last.
 */
export const ObjectiveSort = sortsBy(OBJECTIVE_SORTS);
export type ObjectiveSort = z.infer<typeof ObjectiveSort>;

/** An objective among those of all companies. */
export const BookObjective = Objective.extend({ company: CompanyReference });
export type BookObjective = z.infer<typeof BookObjective>;
