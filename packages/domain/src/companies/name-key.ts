/** What two spellings of one name have in common: case, width and spacing do not tell companies apart. */
export const nameKey = (name: string): string => name.normalize("NFKC").toLowerCase().replace(/\s+/g, " ").trim();
