/** What a References header may hold before servers begin to cut it themselves. */
const MOST = 40;

/**
 * The References of an answer: the thread from its beginning, the mail that is answered last. Of a very long one the
 * first and the latest stay, as RFC 5322 and common mail programs have it.
 */
export function referencesOf(thread: readonly string[], answered: string | null): string[] {
  const ids = [...new Set(thread.filter((id) => id !== answered)), ...(answered ? [answered] : [])];
  const [first] = ids;
  return ids.length <= MOST || first === undefined ? ids : [first, ...ids.slice(1 - MOST)];
}
