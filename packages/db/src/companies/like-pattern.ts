/** A pattern for ILIKE that finds the text anywhere, taken literally: `50%` does not find everything. */
export const containing = (text: string): string => `%${text.replace(/[\\%_]/g, "\\$&")}%`;
