import { newId } from "@tandem/db/ids";
import type { Sent, Stage } from "./input-stage.ts";
import { type Field, fieldsOf, nameOf, withValue } from "./json-schema.ts";
import { ADVICE } from "./known-requests.ts";
import type { Operation } from "./operations.ts";
import { fill, idsFor, isOfWorkspace, type ValidRequest } from "./valid-requests.ts";
import { nounOf } from "./valid-values.ts";
import { wrongTexts } from "./wrong-texts.ts";
import { wrongValues } from "./wrong-values.ts";

/** A request that must be refused, and how. */
export interface WrongRequest {
  why: string;
  sent: Sent;
  /** What `fields` of the problem must name; null where nothing of the request can be blamed. */
  names: string | null;
  statuses: number[];
}

/** Nouns that belong to no company: another company's id means nothing there. */
const SHARED_NOUNS = ["attribute", "company", "member", "product", "stage", "tag"];

/** Everything wrong with this operation that can be made from its description, each a small change of the valid request. */
export async function wrongRequests(operation: Operation, valid: ValidRequest, stage: Stage): Promise<WrongRequest[]> {
  return [
    ...(await wrongAddresses(operation, valid, stage)),
    ...wrongQueries(operation, valid),
    ...(operation.method === "GET" ? [] : wrongEnvelopes(operation, valid)),
    ...(operation.body ? wrongBodies(operation, valid, stage) : []),
  ];
}

async function wrongAddresses(operation: Operation, valid: ValidRequest, stage: Stage): Promise<WrongRequest[]> {
  if (operation.params.length === 0) return [];
  const elsewhere = await idsFor(operation, stage, stage.elsewhere);
  const at = (param: string, id: string) => ({
    ...valid,
    address: fill(operation.path, { ...valid.ids, [param]: id }),
  });
  return operation.params.flatMap((param) => {
    const unknown = param === "sessionId" ? "0".repeat(64) : newId();
    const wrong = (why: string, id: string, names: string | null = null, statuses = [404]): WrongRequest => ({
      why: `${param}: ${why}`,
      sent: at(param, id),
      names,
      statuses,
    });
    // A currency or a day is nobody's.
    const isShared = elsewhere.ids[param] === valid.ids[param];
    // Whoever holds the key of a mail may use it: it was sent to them.
    const isKey = param === "followerId";
    const isOfAll = operation.params.some((one) => isOfWorkspace(operation, one));
    const isOwned = !isShared && !isKey && !isOfAll && (operation.params.length > 1 || operation.audience !== "member");
    // Where the whole company is another one, what the body names is not of it either.
    const strange = operation.body && param === "companyId" ? [404, 422] : [404];
    return [
      wrong("not an id", "not-an-id", param),
      wrong("too long", "x".repeat(2000), param),
      wrong("a NUL", "%00", param),
      wrong("broken encoding", "%ff%c0", param),
      wrong("an unknown id", unknown),
      ...(isOwned ? [wrong("of another company", elsewhere.ids[param] ?? "", null, strange)] : []),
    ];
  });
}

function wrongQueries(operation: Operation, valid: ValidRequest): WrongRequest[] {
  const [path = "", needed = ""] = valid.address.split("?");
  const ask = (name: string, text: string) => {
    const others = needed.split("&").filter((one) => one && !one.startsWith(`${name}=`));
    return { ...valid, address: `${path}?${[...others, `${name}=${text}`].join("&")}` };
  };
  const wrongs = operation.query.flatMap(({ name, schema }) =>
    wrongTexts(name, schema).map(({ why, value }) => ({
      why: `?${name}: ${why}`,
      sent: ask(name, value),
      names: name,
    })),
  );
  if (wrongs.length > 0) wrongs.push({ why: "?colour", sent: ask("colour", "red"), names: "colour" });
  return wrongs.map((wrong) => ({ ...wrong, statuses: [422] }));
}

/** What is wrong before the fields are looked at. */
function wrongEnvelopes({ body, bodyLimit }: Operation, valid: ValidRequest): WrongRequest[] {
  const whole = (why: string, sent: unknown, statuses: number[], headers?: Record<string, string>): WrongRequest => ({
    why,
    sent: { ...valid, body: sent, headers },
    names: "body",
    statuses,
  });
  const nest = (depth: number) => `${"[".repeat(depth)}"\\u0000"${"]".repeat(depth)}`;
  const wrongs = [
    whole("too large", `{"filler":"${"x".repeat(bodyLimit)}"}`, [413]),
    whole("cut off with broken UTF-8", '{"\ue000', [400]),
  ];
  if (!body) return wrongs;
  return [
    ...wrongs,
    whole("cut off", "{", [400]),
    whole("a list", [valid.body], [422]),
    whole("null", null, [422]),
    whole("a text", '"text"', [422]),
    whole("not JSON", "name=x", [415], { "Content-Type": "application/x-www-form-urlencoded" }),
    { ...whole("a deep nest with a NUL", nest(50_000), [422]), names: null },
  ];
}

function wrongBodies(
  { name, body: schema }: Operation,
  { body, ...valid }: ValidRequest,
  stage: Stage,
): WrongRequest[] {
  if (!schema) return [];
  const secrets = ADVICE[name]?.secrets ?? [];
  const wrong = (field: string[], why: string, value: unknown, statuses = [422]): WrongRequest => ({
    why: `${field.join(".")}: ${why}`,
    sent: { ...valid, body: withValue(body, field, value) },
    names: field.join("."),
    statuses,
  });
  const fields = fieldsOf(schema, body);
  const objects = fields.filter((field) => field.schema.properties);
  return [
    ...["unheardOf", "constructor", "__proto__"].map((key) => ({
      ...wrong([key], "an unknown field", null),
      sent: { ...valid, body: withKey(body, key, "{}") },
    })),
    ...objects.map(({ path }) => wrong([...path, "unheardOf"], "an unknown field", 1)),
    ...fields.flatMap((field) => [
      ...wrongValues(field.schema).map(({ why, value, status, isWellFormed }) =>
        isWellFormed && secrets.includes(nameOf(field))
          ? { ...wrong(field.path, why, value, [401, 412]), names: null }
          : wrong(field.path, why, value, [status ?? 422]),
      ),
      ...strangeIds(field, stage).map(({ why, value }) => wrong(field.path, why, value)),
      ...(field.isRequired ? [wrong(field.path, "left out", undefined)] : []),
      ...(field.path.length > 1 ? [] : [twice(wrong(field.path, "given twice", null), body, field)]),
    ]),
    ...(schema.properties?.version ? [{ ...wrong(["version"], "stale", 99, [409]), names: null }] : []),
  ];
}

/** The second one counts, as JSON.parse has it: a right value before it does not help. */
function twice(wrong: WrongRequest, body: unknown, { path: [key = ""] }: Field): WrongRequest {
  return { ...wrong, sent: { ...wrong.sent, body: withKey(body, key, '{"a":[1]}') } };
}

/** As text, since an object has no key twice, and one of these no JavaScript would write. */
function withKey(body: unknown, key: string, value: string): string {
  const text = JSON.stringify(body).slice(0, -1);
  return `${text}${text === "{" ? "" : ","}"${key}":${value}}`;
}

function strangeIds(field: Field, { here, elsewhere }: Stage): { why: string; value: unknown }[] {
  if (field.schema.format !== "uuid") return [];
  const noun = nounOf(nameOf(field));
  if (SHARED_NOUNS.includes(noun)) return [];
  if (noun === "id") return [{ why: "of another company", value: elsewhere.idOf("ticket") }];
  if (!here.ids[noun] || here.ids[noun] === elsewhere.ids[noun])
    throw new Error(`Both companies need a ${noun}: add it to CREATED in valid-requests.ts`);
  return [{ why: "of another company", value: elsewhere.idOf(noun) }];
}
