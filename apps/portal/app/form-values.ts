/** What a field of a form holds; the API is the one that judges it. */
export const textOf = (form: FormData, name: string): string => String(form.get(name) ?? "").trim();

/** Words as they were typed, blanks at their edges included; a form sends its line breaks as CRLF. */
export const wordsOf = (form: FormData, name: string): string => String(form.get(name) ?? "").replaceAll("\r\n", "\n");
