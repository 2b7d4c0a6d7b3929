import type { Money } from "@tandem/domain/fields/money";

/** The two columns of a total; nothing where the edit leaves it alone. */
export const totalColumns = (total: Money | undefined) =>
  total && { totalMinor: total.minor, currency: total.currency };
