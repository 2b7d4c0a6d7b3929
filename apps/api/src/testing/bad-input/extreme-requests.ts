import { bodyOf } from "../test-api.ts";
import { extremeValues } from "./extreme-values.ts";
import type { Body, Stage } from "./input-stage.ts";
import { fieldsOf, nameOf, withValue } from "./json-schema.ts";
import type { Operation } from "./operations.ts";
import { signInFor, type ValidRequest, validRequest } from "./valid-requests.ts";

/** Each edge of each field on a record of its own: taken and readable, or refused with the names of fields. */
export async function complaintsOfExtremes(operation: Operation, stage: Stage): Promise<string[]> {
  const sample = await validRequest(operation, stage, stage.elsewhere);
  const complaints: string[] = [];
  const fields = fieldsOf(operation.body ?? {}, sample.body).filter((field) => nameOf(field) !== "version");
  for (const { path, schema } of fields) {
    const valid = path.reduce<unknown>((value, key) => Object(value)[key], sample.body);
    for (const value of extremeValues(schema, valid)) {
      const request = await validRequest(operation, stage, stage.elsewhere);
      const answer = await stage.send({ ...request, body: withValue(request.body, path, value) });
      const said = `${path.join(".")} = ${JSON.stringify(value)?.slice(0, 60)} → ${answer.status} `;
      const complaint = answer.ok ? await readBack(operation, request, answer, stage) : await refusal(answer);
      if (complaint) complaints.push(said + complaint);
    }
  }
  return complaints;
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
