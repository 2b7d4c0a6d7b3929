import { randomBytes } from "node:crypto";
import { createReadableStreamFromReadable, type EntryContext } from "@remix-run/node";
import { RemixServer } from "@remix-run/react";
import { streamPage } from "@tandem/ui/server/stream-page";
import { isbot } from "isbot";
import { contentSecurityPolicy } from "./content-security-policy.server.ts";
import { NonceContext } from "./nonce.tsx";

export default function handleRequest(request: Request, status: number, headers: Headers, context: EntryContext) {
  const nonce = randomBytes(16).toString("base64");
  headers.set("Content-Security-Policy", contentSecurityPolicy(nonce));
  return streamPage({
    page: (
      <NonceContext.Provider value={nonce}>
        <RemixServer context={context} url={request.url} nonce={nonce} />
      </NonceContext.Provider>
    ),
    nonce,
    status,
    headers,
    toWebStream: createReadableStreamFromReadable,
    waitsForAll: isbot(request.headers.get("User-Agent")),
  });
}
