import { z } from "zod";
import { Money } from "../fields/money.ts";
import { Id } from "../fields/references.ts";

/** Something the workspace sells; `price` is null where none is known or the reader's clearance withholds money. */
export const Product = z.object({
  id: Id,
  name: z.string(),
  series: z.string().nullable(),
  price: Money.nullable(),
});
export type Product = z.infer<typeof Product>;
