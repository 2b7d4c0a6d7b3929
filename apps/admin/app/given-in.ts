/** What the address says of these, in the shape of the API; what is left empty is not asked for. */
export const givenIn = <Query extends object>(
  params: URLSearchParams,
  names: readonly (keyof Query & string)[],
): Partial<Query> =>
  Object.fromEntries(names.flatMap((name) => (params.get(name) ? [[name, params.get(name)]] : []))) as Partial<Query>;

/** Whether any of these filters is set. */
export const isNarrowed = (params: URLSearchParams, filters: readonly string[]): boolean =>
  filters.some((name) => params.get(name));
