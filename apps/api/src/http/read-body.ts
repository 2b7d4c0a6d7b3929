import { type FieldError, invalid } from "@tandem/domain/errors/domain-error";
import type { Context } from "hono";
import { HttpError } from "./problem.ts";
import type { RouteDeclaration } from "./route-declaration.ts";

const JSON_TYPE = /^application\/([\w.-]+\+)?json\s*(;|$)/i;
const UNSTORABLE = /\\u0000|\\ud[89a-f]/i;

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

function malformed(message: string): HttpError {
  return new HttpError("malformed", message, { fields: [{ path: "body", message }] });
}

function decode(bytes: Uint8Array): string {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    throw malformed("The body is not valid UTF-8.");
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
  const fields = unstorableFields(value, []);
  if (fields.length > 0) throw invalid(fields);
}

function unstorableFields(value: unknown, path: string[]): FieldError[] {
  if (typeof value === "string")
    return isStorable(value)
      ? []
      : [{ path: path.join(".") || "body", message: "contains characters that cannot be stored" }];
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => [
    ...(isStorable(key)
      ? []
      : [{ path: [...path, "?"].join("."), message: "is named with characters that cannot be stored" }]),
    ...unstorableFields(inner, [...path, key]),
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
