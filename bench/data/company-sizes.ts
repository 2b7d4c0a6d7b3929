const STEEPNESS = 1.15;
const FLATTENED_SHARE = 0.0012;
const FEWEST = 8;

/**
 * How many events each company has, by rank, the biggest first; together exactly `events`. Zipf and Mandelbrot: the
 * share of a rank falls as (rank + q)^-1.15, where q flattens the first 0.12 % so that several companies are huge and
 * none is everything. At 10,000 companies and 3 million events some twenty have 20,000 and more, half have under 60.
 */
export function companySizes(companies: number, events: number): number[] {
  if (companies < 1 || events < companies * FEWEST)
    throw new RangeError(`${companies} companies need at least ${companies * FEWEST} events.`);
  const weights = Array.from(
    { length: companies },
    (_, rank) => (rank + 1 + companies * FLATTENED_SHARE) ** -STEEPNESS,
  );
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  const spare = events - companies * FEWEST;
  const sizes = weights.map((weight) => FEWEST + Math.floor((weight / total) * spare));
  let rest = events - sizes.reduce((sum, size) => sum + size, 0);
  for (let rank = 0; rest > 0; rank = (rank + 1) % companies, rest--) sizes[rank] = (sizes[rank] ?? 0) + 1;
  return sizes;
}
