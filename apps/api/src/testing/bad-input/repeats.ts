import { changedTables, type Fingerprint } from "./fingerprint.ts";
import type { Stage } from "./input-stage.ts";
import type { Operation } from "./operations.ts";
import { validRequest } from "./valid-requests.ts";

/** The same key again, with another body, and twice at the same moment: what did not go as promised. */
export async function complaintsOfRepeats(
  operation: Operation,
  stage: Stage,
  fingerprint: () => Promise<Fingerprint>,
): Promise<string[]> {
  const complaints: string[] = [];
  const request = await validRequest(operation, stage, stage.here);
  const keyed = { ...request, headers: { "Idempotency-Key": stage.here.unique() } };
  const first = await answerTo(keyed, stage);
  const before = await fingerprint();
  const again = await answerTo(keyed, stage);
  if (!first.ok || again.text !== first.text || again.status !== first.status || !again.isReplayed)
    complaints.push(`replayed ${first.status} ${first.text} as ${again.status} ${again.text}`);
  const other = await answerTo({ ...keyed, body: { ...request.body, another: 1 } }, stage);
  if (other.status !== 422 || !other.text.includes('"Idempotency-Key"'))
    complaints.push(`another body with the same key → ${other.status} ${other.text}`);
  const changed = changedTables(before, await fingerprint());
  if (changed.length > 0) complaints.push(`a repeated request wrote to ${changed.join(", ")}`);

  const fresh = await validRequest(operation, stage, stage.here);
  const twin = { ...fresh, headers: { "Idempotency-Key": stage.here.unique() } };
  const [one, two] = await Promise.all([answerTo(twin, stage), answerTo(twin, stage)]);
  if (!one.ok || one.status !== two.status || one.text !== two.text || one.isReplayed === two.isReplayed)
    complaints.push(`twins were answered ${one.status} ${one.text} and ${two.status} ${two.text}`);
  return complaints;
}

async function answerTo(sent: Parameters<Stage["send"]>[0], stage: Stage) {
  const answer = await stage.send(sent);
  const isReplayed = answer.headers.get("idempotent-replayed") === "true";
  return { ok: answer.ok, status: answer.status, text: await answer.text(), isReplayed };
}
