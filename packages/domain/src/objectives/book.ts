import { z } from "zod";
import { CompanyReference } from "../fields/references.ts";
import { Objective } from "./objective.ts";

/** Status sorts by the life of an objective, then by due day; without a day comes last. */
export const OBJECTIVE_SORTS = ["status", "-status", "due", "-due", "title", "-title"] as const;
export const ObjectiveSort = z.enum(OBJECTIVE_SORTS);
export type ObjectiveSort = z.infer<typeof ObjectiveSort>;

/** An objective among those of all companies. */
export const BookObjective = Objective.extend({ company: CompanyReference });
export type BookObjective = z.infer<typeof BookObjective>;
