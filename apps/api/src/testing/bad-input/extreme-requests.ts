import { bodyOf } from "../test-api.ts";
import { extremeValues } from "./extreme-values.ts";
import type { Body, Stage } from "./input-stage.ts";
import { type Field, fieldsOf, nameOf, withValue } from "./json-schema.ts";
import type { Operation } from "./operations.ts";
import { signInFor, type ValidRequest, validRequest } from "./valid-requests.ts";

interface Edge {
  field: Field;
  value: unknown;
}

/**
 * Takes the first edges of all fields together, then the second ones, and so on: taken and readable, or refused with the
 * names of fields. What is refused together is tried one by one.
 */
export async function complaintsOfExtremes(operation: Operation, stage: Stage): Promise<string[]> {
  const sample = await validRequest(operation, stage, stage.elsewhere);
  let unused: ValidRequest | null = sample;
  const trial = async (edges: Edge[]): Promise<{ isTaken: boolean; complaints: string[] }> => {
    const request = unused ?? (await validRequest(operation, stage, stage.elsewhere));
    const body = edges.reduce<unknown>((made, { field, value }) => withValue(made, field.path, value), request.body);
    const answer = await stage.send({ ...request, body });
    unused = answer.ok ? null : request;
    const complaint = answer.ok ? await readBack(operation, request, answer, stage) : await refusal(answer);
    const said = edges.map(({ field, value }) => `${field.path.join(".")} = ${JSON.stringify(value)?.slice(0, 60)}`);
    return { isTaken: answer.ok, complaints: complaint ? [`${said.join(", ")} → ${answer.status} ${complaint}`] : [] };
  };

  const complaints: string[] = [];
  for (const edges of rounds(operation, sample)) {
    const together = await trial(edges);
    complaints.push(...together.complaints);
    if (together.isTaken || edges.length === 1) continue;
    for (const edge of edges) complaints.push(...(await trial([edge])).complaints);
  }
  return complaints;
}

/** A list or an object stands alone: its own edge would take the place of its parts. */
function rounds(operation: Operation, { body }: ValidRequest): Edge[][] {
  const fields = fieldsOf(operation.body ?? {}, body).filter((field) => nameOf(field) !== "version");
  const byRound: Edge[][] = [];
  const alone: Edge[][] = [];
  for (const field of fields) {
    const valid = field.path.reduce<unknown>((value, key) => Object(value)[key], body);
    const edges = extremeValues(field.schema, valid).map((value) => ({ field, value }));
    if (field.schema.properties || field.schema.items) alone.push(...edges.map((edge) => [edge]));
    else for (const [index, edge] of edges.entries()) byRound[index] = [...(byRound[index] ?? []), edge];
  }
  return [...byRound, ...alone];
}

async function refusal(answer: Response): Promise<string | null> {
  if ([401, 412, 429].includes(answer.status)) return null;
  const { fields = [] } = await bodyOf<{ fields?: unknown[] }>(answer.clone());
  return answer.status < 500 && fields.length > 0 ? null : answer.text();
}

/** What was written, read at its own address, or else in the list it went to. */
async function readBack({ path }: Operation, { address }: ValidRequest, answer: Response, stage: Stage) {
  const { id } = answer.status === 204 ? ({} as Body) : await bodyOf<Body>(answer);
  const reads = stage.operations.filter(({ method }) => method === "GET");
  const one = reads.find((read) => read.path.replace(/\/{\w+}$/, "") === path && read.path !== path);
  const reader = one ?? reads.find((read) => read.path === path);
  if (!reader) return null;
  const own = one ? `${address}/${id}` : address;
  const token = await signInFor(reader, stage, stage.elsewhere);
  const read = await stage.send({ method: "GET", address: own, token });
  return read.ok ? null : `and then GET ${own} → ${read.status} ${await read.text()}`;
}
