/** What a field of a form holds, in the API's shape. The API is the one that judges: what is no number goes on as text. */
export const textOf = (form: FormData, name: string): string => String(form.get(name) ?? "").trim();

export const textOrNull = (form: FormData, name: string): string | null => textOf(form, name) || null;

export function numberOrNull(form: FormData, name: string): number | null {
  const text = textOf(form, name);
  return text === "" ? null : ((Number.isFinite(Number(text)) ? Number(text) : text) as number);
}

/** Words as they were typed, blanks at their edges included; a form sends its line breaks as CRLF. */
export const wordsOf = (form: FormData, name: string): string => String(form.get(name) ?? "").replaceAll("\r\n", "\n");

/** Everything that was typed, for a form that has to come back as it was. */
export const typedIn = (form: FormData): Record<string, string[]> =>
  Object.fromEntries([...new Set(form.keys())].map((name) => [name, form.getAll(name).map(String)]));
