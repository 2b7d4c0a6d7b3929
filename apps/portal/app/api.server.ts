import { createPortalClient } from "@tandem/api/client";
import { config } from "./config.server.ts";

export type PortalClient = ReturnType<typeof createPortalClient>;

/** The API for the person who sent this request: their session, and their address for rate limits and the list of devices. */
export function apiFor(request: Request, token: string | null): PortalClient {
  const { headers } = request;
  return createPortalClient({
    url: config.apiUrl,
    token,
    onBehalfOf: { ip: headers.get("X-Forwarded-For"), userAgent: headers.get("User-Agent") },
  });
}
