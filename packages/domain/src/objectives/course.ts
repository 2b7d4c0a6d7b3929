import { z } from "zod";
import { Day } from "../dates/schemas.ts";
import { Decimal } from "./objective.ts";

/** How an objective has moved: its recorded points, the oldest first, and the day it is reached if it goes on like that. */
export const ObjectiveCourse = z.object({
  points: z.array(z.object({ day: Day, value: Decimal.nullable(), percent: z.int().nullable() })),
  projectedOn: Day.nullable(),
});
export type ObjectiveCourse = z.infer<typeof ObjectiveCourse>;
