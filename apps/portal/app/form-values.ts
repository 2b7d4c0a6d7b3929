/** What a field of a form holds; the API is the one that judges it. */
export const textOf = (form: FormData, name: string): string => String(form.get(name) ?? "").trim();
