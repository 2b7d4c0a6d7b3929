import { type FieldError, invalid } from "@tandem/domain/errors/domain-error";
import type { Context } from "hono";
import { HttpError } from "./problem.ts";
import type { RouteDeclaration } from "./route-declaration.ts";

const JSON_TYPE = /^application\/([\w.-]+\+)?json\s*(;|$)/i;
const UNSTORABLE = /\\u0000|\\ud[89a-f]/i;
const DEEPEST = 50;

/**
 * Reads the body once, within the route's limit, before a schema or a transaction sees it: UTF-8, JSON, and no
 * character that PostgreSQL cannot store. A route with `rawBody` reads its own stream.
 */
export async function readBody(c: Context, route: RouteDeclaration): Promise<void> {
  refuseUnstorableQuery(c);
  if (c.req.method === "GET" || c.req.method === "HEAD") return;
  if (Number(c.req.header("content-length") ?? 0) > route.bodyLimit) throw tooLarge(route.bodyLimit);
  if (route.rawBody || !c.req.raw.body) return;
  const bytes = await readAtMost(c.req.raw.body, route.bodyLimit);
  if (JSON_TYPE.test(c.req.header("content-type") ?? "")) {
    // An empty body is an empty object, so that the answer names the fields that are missing.
    const text = decode(bytes).trim() || "{}";
    Object.assign(c.req.bodyCache, { text: Promise.resolve(text) });
    if (UNSTORABLE.test(text)) refuseUnstorable(parse(text));
  } else {
    Object.assign(c.req.bodyCache, { arrayBuffer: Promise.resolve(bytes.slice().buffer) });
  }
}

/** A stream of the request's body that fails once it has carried more than `limit` bytes. */
export function limitedStream(body: ReadableStream<Uint8Array>, limit: number): ReadableStream<Uint8Array> {
  let seen = 0;
  return body.pipeThrough(
    new TransformStream<Uint8Array, Uint8Array>({
      transform(chunk, controller) {
        seen += chunk.byteLength;
        if (seen > limit) controller.error(tooLarge(limit));
        else controller.enqueue(chunk);
      },
    }),
  );
}

async function readAtMost(body: ReadableStream<Uint8Array>, limit: number): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of limitedStream(body, limit)) chunks.push(chunk);
  return Buffer.concat(chunks);
}

function tooLarge(limit: number): HttpError {
  const message = `The body is larger than the ${Math.round(limit / 1024)} kB this address takes.`;
  return new HttpError("too_large", message, { fields: [{ path: "body", message }] });
}

function malformed(message: string, fields?: FieldError[]): HttpError {
  return new HttpError("malformed", message, { fields: fields?.length ? fields : [{ path: "body", message }] });
}

function decode(bytes: Uint8Array): string {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    throw malformed("The body is not valid UTF-8.", brokenFields(new TextDecoder().decode(bytes)));
  }
}

/** Where the replacement character stands; none when what is left is no JSON either. */
function brokenFields(text: string): FieldError[] {
  try {
    return findFields(JSON.parse(text), (inner) => inner.includes("\ufffd"), "is not valid UTF-8");
  } catch {
    return [];
  }
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw malformed("The body is not valid JSON.");
  }
}

function refuseUnstorable(value: unknown): void {
  const fields = findFields(value, (text) => !isStorable(text), "contains characters that cannot be stored");
  if (fields.length > 0) throw invalid(fields);
}

/** Every text, and every key, that is wrong, by its path. What is nested deeper than any schema is wrong as it is. */
function findFields(
  value: unknown,
  isWrong: (text: string) => boolean,
  message: string,
  path: readonly string[] = [],
): FieldError[] {
  if (typeof value === "string") return isWrong(value) ? [{ path: path.join(".") || "body", message }] : [];
  if (typeof value !== "object" || value === null) return [];
  if (path.length > DEEPEST) return [{ path: path[0] ?? "body", message: "is nested too deeply" }];
  return Object.entries(value).flatMap(([key, inner]) => [
    ...(isWrong(key) ? [{ path: [...path, "?"].join("."), message: `has a name that ${message}` }] : []),
    ...findFields(inner, isWrong, message, [...path, key]),
  ]);
}

/** No NUL, and no half of a surrogate pair. */
const isStorable = (text: string) => !text.includes("\0") && !/\p{Surrogate}/u.test(text);

function refuseUnstorableQuery(c: Context): void {
  const fields = Object.entries(c.req.queries())
    .filter(([key, values]) => ![key, ...values].every(isStorable))
    .map(([key]) => ({ path: key.replaceAll("\0", "?"), message: "contains characters that cannot be stored" }));
  if (fields.length > 0) throw invalid(fields);
}
