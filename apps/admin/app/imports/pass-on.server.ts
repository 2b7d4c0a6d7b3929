import { unwrap } from "@tandem/api/client";

type Answer = Pick<Response, "ok" | "status" | "headers" | "body">;

const HEADERS = ["Content-Type", "Content-Disposition", "Content-Length"];

/** A file of the API for the browser, as it comes in: nothing of it is held here. */
export async function passOn(answer: Answer & Parameters<typeof unwrap>[0]): Promise<Response> {
  if (!answer.ok) await unwrap(answer);
  const headers = new Headers({ "Cache-Control": "no-store" });
  for (const name of HEADERS) {
    const value = answer.headers.get(name);
    if (value) headers.set(name, value);
  }
  return new Response(answer.body, { status: answer.status, headers });
}
