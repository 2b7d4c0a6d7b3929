import http from "node:http";
import https from "node:https";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import type { ReadableStream as NodeStream } from "node:stream/web";

/** `fetch` for a body of any size: Node's own takes a stream in faster than it hands it on, and holds the rest. */
export const streamFetch: typeof fetch = async (input, init) => {
  const url = new URL(String(input));
  const { request } = url.protocol === "https:" ? https : http;
  const outgoing = request(url, { method: init?.method, headers: Object.fromEntries(new Headers(init?.headers)) });
  const answer = new Promise<http.IncomingMessage>((resolve, reject) => {
    outgoing.once("response", resolve);
    outgoing.once("error", reject);
  });
  // What goes wrong here ends the request, which is where it is heard; an early answer leaves the rest unsent.
  pipeline(Readable.fromWeb(init?.body as unknown as NodeStream), outgoing).catch(() => outgoing.destroy());
  const incoming = await answer;
  const headers = new Headers();
  for (const [name, value] of Object.entries(incoming.headers)) if (value) headers.set(name, String(value));
  return new Response(Readable.toWeb(incoming) as unknown as ReadableStream, { status: incoming.statusCode, headers });
};
