import type { CastCompany } from "../cast/company.ts";
import type { CastContact } from "../cast/person.ts";

/**
 * How often we speak with a company, so that its health comes out as it is meant to: interactions per 30 days, the share of
 * that in the last 30, how many days ago the last one was, who stayed silent for a quarter, how often nobody answers.
 */
export interface Cadence {
  perMonth: number;
  /** in the first year and a half, when less was written down */
  perMonthEarly: number;
  recentShare: number;
  lastDaysAgo: number;
  silent: readonly string[];
  unanswered: number;
}

const BY_SHAPE: Record<CastCompany["shape"], Cadence> = {
  thriving: { perMonth: 6, perMonthEarly: 3.6, recentShare: 1.35, lastDaysAgo: 1, silent: [], unanswered: 0 },
  attention: { perMonth: 6, perMonthEarly: 3.6, recentShare: 0.8, lastDaysAgo: 8, silent: [], unanswered: 0.3 },
  risk: { perMonth: 6, perMonthEarly: 3.6, recentShare: 0.4, lastDaysAgo: 23, silent: [], unanswered: 0.5 },
};

const OWN: Partial<Record<string, Partial<Cadence>>> = {
  northwind: { perMonth: 15, recentShare: 0, lastDaysAgo: 1, silent: ["margarethe"] },
  delacourt: { silent: ["solange", "yuna"], recentShare: 0.72 },
  ostrava: { silent: ["radek", "vlasta"] },
  vnl: { recentShare: 1.05, lastDaysAgo: 3, silent: ["friederike"] },
  kuehl: { recentShare: 1, silent: ["torben"] },
  kestrel: { recentShare: 1.1, lastDaysAgo: 2, silent: ["marcus"] },
  bellavista: { recentShare: 1, lastDaysAgo: 2, silent: ["ruggero"] },
  koharu: { recentShare: 1.05, lastDaysAgo: 2, silent: ["kenji"] },
  tegelaar: { recentShare: 1.15, silent: ["hakan"] },
  initech: { silent: ["dorothy", "joanna"] },
};

export const cadenceOf = ({ key, shape }: Pick<CastCompany, "key" | "shape">): Cadence => ({
  ...BY_SHAPE[shape],
  ...OWN[key],
});

/** Whether that person has not been heard of for a quarter. */
export const isSilent = (cadence: Cadence, { key }: CastContact, daysAgo: number): boolean =>
  daysAgo < 100 && cadence.silent.includes(key);
