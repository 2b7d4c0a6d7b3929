import { type ProgressFacts, progressOf } from "@tandem/domain/objectives/progress";
import { matchRanges } from "@tandem/domain/search/match-ranges";
import { SEARCH_MATCHES, type SearchHits, type SearchMatch } from "@tandem/domain/search/search-hits";

type Bare<Kind extends keyof SearchHits> = Omit<SearchHits[Kind]["items"][number], "id" | "match" | "highlights">;

/** A hit as stored: `rank` is the place of its reason in `SEARCH_MATCHES`. */
interface StoredHit<Hit> {
  id: string;
  rank: number;
  hit: Hit;
}

/** Up to one more of each kind than was asked for, the best first. */
export interface StoredHits {
  companies: StoredHit<Bare<"companies">>[];
  contacts: StoredHit<Bare<"contacts">>[];
  deals: StoredHit<Bare<"deals">>[];
  objectives: StoredHit<Omit<Bare<"objectives">, "progress" | "pace"> & ProgressFacts>[];
  tickets: StoredHit<Bare<"tickets">>[];
  services: StoredHit<Bare<"services">>[];
}

/** With what depends on the question and on the day: where the words stand, and how far an objective is. */
export function toHits(
  stored: StoredHits,
  { q, limit, today }: { q: string; limit: number; today: string },
): SearchHits {
  const marks = (text: string | null) => (text ? matchRanges(text, q) : []);
  const group = <Hit, Shown>(rows: StoredHit<Hit>[], show: (hit: Hit) => Shown) => ({
    items: rows.slice(0, limit).map(({ id, rank, hit }) => ({ id, match: matchOf(rank), ...show(hit) })),
    isMore: rows.length > limit,
  });
  return {
    companies: group(stored.companies, (hit) => ({
      ...hit,
      highlights: { name: marks(hit.name), domain: marks(hit.domain) },
    })),
    contacts: group(stored.contacts, (hit) => ({
      ...hit,
      highlights: { name: marks(hit.name), email: marks(hit.email), company: marks(hit.company.name) },
    })),
    deals: group(stored.deals, (hit) => ({
      ...hit,
      highlights: { name: marks(hit.name), company: marks(hit.company.name) },
    })),
    objectives: group(stored.objectives, ({ title, status, company, ...facts }) => {
      const { value: progress, pace } = progressOf({ ...facts, status }, today);
      const highlights = { title: marks(title), company: marks(company.name) };
      return { title, status, company, progress, pace, highlights };
    }),
    tickets: group(stored.tickets, (hit) => ({
      ...hit,
      highlights: { subject: marks(hit.subject), company: marks(hit.company.name) },
    })),
    services: group(stored.services, (hit) => ({
      ...hit,
      highlights: { name: marks(hit.name), company: marks(hit.company.name) },
    })),
  };
}

const matchOf = (rank: number): SearchMatch => SEARCH_MATCHES[rank] ?? "similar";
