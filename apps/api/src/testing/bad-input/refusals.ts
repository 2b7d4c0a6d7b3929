import { bodyOf } from "../test-api.ts";
import { changedTables, type Fingerprint } from "./fingerprint.ts";
import type { Stage } from "./input-stage.ts";
import type { WrongRequest } from "./wrong-requests.ts";

interface Problem {
  type?: string;
  title?: string;
  status?: number;
  detail?: string;
  requestId?: string;
  current?: unknown;
  fields?: { path: string; message: string }[];
}

/** Sends them all and says of each that was not refused as it should have been what is wrong; empty when all is well. */
export async function complaintsOf(
  wrongs: readonly WrongRequest[],
  stage: Stage,
  fingerprint: () => Promise<Fingerprint>,
): Promise<string[]> {
  const before = await fingerprint();
  const complaints: string[] = [];
  const waiting = wrongs.values();
  const work = async () => {
    for (const wrong of waiting) complaints.push(...(await complain(wrong, await stage.send(wrong.sent))));
  };
  await Promise.all(Array.from({ length: 6 }, work));
  const changed = changedTables(before, await fingerprint());
  return changed.length === 0
    ? complaints
    : [...complaints, ...(await findWriters(wrongs, stage, fingerprint, changed))];
}

async function complain({ why, names, statuses }: WrongRequest, answer: Response): Promise<string[]> {
  const text = await answer.clone().text();
  const said = `${why} → ${answer.status} ${text.slice(0, 300)}`;
  if (!statuses.includes(answer.status)) return [`${said}, not ${statuses.join(" or ")}`];
  if (answer.headers.get("content-type") !== "application/problem+json") return [`${said}: not a problem document`];
  const problem = await bodyOf<Problem>(answer);
  if (problem.status !== answer.status || !problem.type || !problem.title || !problem.detail || !problem.requestId)
    return [`${said}: not a whole problem document`];
  if (answer.status === 409 && problem.current === undefined)
    return [`${said}: a conflict without the record as it is`];
  const paths = problem.fields?.map(({ path }) => path) ?? [];
  if (names === null || paths.some((path) => path === names || path.startsWith(`${names}.`))) return [];
  return [`${said}: does not name ${names}`];
}

/** Again, one by one: which of them wrote. */
async function findWriters(
  wrongs: readonly WrongRequest[],
  stage: Stage,
  fingerprint: () => Promise<Fingerprint>,
  changed: string[],
): Promise<string[]> {
  const writers: string[] = [];
  let before = await fingerprint();
  for (const wrong of wrongs) {
    await stage.send(wrong.sent);
    const after = await fingerprint();
    const tables = changedTables(before, after);
    if (tables.length > 0) writers.push(`${wrong.why} wrote to ${tables.join(", ")}`);
    before = after;
  }
  return writers.length > 0 ? writers : [`One of them wrote to ${changed.join(", ")}`];
}
