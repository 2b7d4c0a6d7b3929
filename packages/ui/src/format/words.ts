/** The words of a key that a system wrote for itself: `scanner_users`, `api-calls` and `exportRuns` become plain words. */
export const wordsOfKey = (key: string): string =>
  key
    .replace(
      /([\p{Ll}\d])(\p{Lu})(?=\p{Ll}|\P{L}|$)/gu,
      (_, before: string, letter: string) => `${before} ${letter.toLowerCase()}`,
    )
    .replace(/[_\-.:/\s]+/gu, " ")
    .trim();
