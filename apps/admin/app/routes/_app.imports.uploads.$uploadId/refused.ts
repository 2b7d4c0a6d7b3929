import { fieldWord } from "~/imports/draft-problems.ts";
import type { Refusal } from "~/member-request.server.ts";
import * as words from "~/messages/en.ts";

const said = words.imports.upload;

/** The name under which a mapping was to be saved. */
export const SAVE_AS = "save as";

/** What the API refused in one file, by the field of its mapping; "" is about the file itself. */
export function refusedOf(refusal: Refusal | null, step: number | null): ReadonlyMap<string, string> {
  const refused = new Map<string, string>();
  if (!refusal || step === null) return refused;
  for (const [path, [message]] of Object.entries(refusal.fields)) {
    const own = path.replace(/^steps\.(\d+)\./, (all, at) => (Number(at) === step ? "" : all));
    if (own.startsWith("steps.") || message === undefined) continue;
    const [place, sentence] = sentenceOf(own, message);
    refused.set(place, [refused.get(place), sentence].filter(Boolean).join(" "));
  }
  return refused;
}

/** "mapping.customerSince.format" and "has to be told": where it is shown, and in which words. */
function sentenceOf(path: string, message: string): [place: string, sentence: string] {
  const field = /^mapping\.([^.]+)/.exec(path)?.[1];
  const why = message.replace(/\.$/, "");
  if (field) return [field, said.refusedField(fieldWord(field), why)];
  if (path === "name") return [SAVE_AS, message];
  return ["", path === "file" ? said.refusedFile(why) : message];
}
