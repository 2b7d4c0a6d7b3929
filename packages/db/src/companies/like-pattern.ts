/** A pattern for ILIKE that finds the text anywhere, taken literally: `50%` does not find everything. */
export const containing = (text: string): string => `%${text.replace(/[\\%_]/g, "\\$&")}%`;

/** The same for what begins with the text. */
export const startingWith = (text: string): string => containing(text).slice(1);
