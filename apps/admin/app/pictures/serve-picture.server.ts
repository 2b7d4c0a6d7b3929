import { unwrap } from "@tandem/api/client";

type Answer = Pick<Response, "ok" | "status" | "headers" | "body">;

const HEADERS = [
  "Content-Type",
  "Content-Length",
  "Content-Disposition",
  "Content-Security-Policy",
  "X-Content-Type-Options",
  "Cache-Control",
  "ETag",
];

/** What the API is told of what the browser has already. */
export function knownTo(request: Request): { headers: Record<string, string> } {
  const known = request.headers.get("If-None-Match");
  return { headers: known ? { "If-None-Match": known } : {} };
}

/** The bytes of a picture with the API's own safe headers; what the browser has already is not sent again. */
export async function servePicture(answer: Answer & Parameters<typeof unwrap>[0]): Promise<Response> {
  if (!answer.ok && answer.status !== 304) await unwrap(answer);
  const headers = new Headers();
  for (const name of HEADERS) {
    const value = answer.headers.get(name);
    if (value) headers.set(name, value);
  }
  return new Response(answer.status === 304 ? null : answer.body, { status: answer.status, headers });
}
