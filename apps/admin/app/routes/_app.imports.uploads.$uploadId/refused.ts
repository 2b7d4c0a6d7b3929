import type { Refusal } from "~/member-request.server.ts";

/** The name under which a mapping was to be saved. */
export const SAVE_AS = "save as";

/** What the API refused in one file, by the field of its mapping; "" is about the file itself. */
export function refusedOf(refusal: Refusal | null, step: number | null): ReadonlyMap<string, string> {
  const refused = new Map<string, string>();
  if (!refusal || step === null) return refused;
  for (const [path, [message]] of Object.entries(refusal.fields)) {
    const own = path.replace(/^steps\.(\d+)\./, (all, at) => (Number(at) === step ? "" : all));
    if (own.startsWith("steps.") || message === undefined) continue;
    const field = own === "name" ? SAVE_AS : (/^mapping\.([^.]+)/.exec(own)?.[1] ?? "");
    refused.set(field, [refused.get(field), message].filter(Boolean).join(" "));
  }
  return refused;
}
