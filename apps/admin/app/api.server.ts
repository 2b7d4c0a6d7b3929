import { createMemberClient } from "@tandem/api/client";
import { config } from "./config.server.ts";

export type MemberClient = ReturnType<typeof createMemberClient>;

/** The API for the person who sent this request: their session, and their address for rate limits and the list of devices. */
export function apiFor(request: Request, token: string | null): MemberClient {
  const { headers } = request;
  return createMemberClient({
    url: config.apiUrl,
    token,
    onBehalfOf: { ip: headers.get("X-Forwarded-For"), userAgent: headers.get("User-Agent") },
  });
}
