import { type ClientResponse, hc } from "hono/client";
import type { ResponseFormat } from "hono/types";
import type { MemberApi, PortalApi } from "./app.ts";
import type { Problem } from "./http/problem-schema.ts";

export interface ClientOptions {
  /** Address of the API, without a path. */
  url: string;
  /** The session of the person; null before sign-in. */
  token: string | null;
  /** The browser on whose behalf the app calls: counts for rate limits and is shown in the list of devices. */
  onBehalfOf?: { ip?: string | null; userAgent?: string | null };
  fetch?: typeof fetch;
}

/** What members may call. Types only: nothing of the server comes along. */
export const createMemberClient = (options: ClientOptions) => hc<MemberApi>(options.url, settings(options));

/** What a customer may call. */
export const createPortalClient = (options: ClientOptions) => hc<PortalApi>(options.url, settings(options));

function settings({ token, onBehalfOf, fetch }: ClientOptions) {
  const headers = {
    ...(token && { Authorization: `Bearer ${token}` }),
    ...(onBehalfOf?.ip && { "X-Forwarded-For": onBehalfOf.ip }),
    ...(onBehalfOf?.userAgent && { "User-Agent": onBehalfOf.userAgent }),
  };
  return { headers, ...(fetch && { fetch }) };
}

/** A refusal of the API, as it was written. `detail` is a sentence for the person. */
export class ApiProblem extends Error {
  readonly status: number;
  readonly type: string;
  readonly title: string;
  readonly detail: string;
  readonly requestId: string;
  readonly fields: { path: string; message: string }[] | undefined;
  /** The record as it is now, when somebody else changed it. */
  readonly current: unknown;
  /** The whole document, for members that only some problems have, such as `destination`. */
  readonly document: Problem;

  constructor(document: Problem) {
    super(document.detail);
    this.name = "ApiProblem";
    this.document = document;
    this.status = document.status;
    this.type = document.type;
    this.title = document.title;
    this.detail = document.detail;
    this.requestId = document.requestId;
    this.fields = document.fields;
    this.current = document.current;
  }

  /** Whether it is the case of this name, such as `link_expired`. */
  is(code: string): boolean {
    return this.type.endsWith(`/${code}`);
  }
}

/** The body of a success (204 has none); throws `ApiProblem` for everything else. */
export async function unwrap<T>(
  answer: ClientResponse<T, number, ResponseFormat> | Promise<ClientResponse<T, number, ResponseFormat>>,
): Promise<T> {
  const response = await answer;
  if (!response.ok) throw new ApiProblem(await readProblem(response));
  if (response.status === 204) return undefined as T;
  return (await response.json()) as T;
}

async function readProblem(response: Pick<Response, "headers" | "text" | "status" | "statusText">): Promise<Problem> {
  const requestId = response.headers.get("x-request-id") ?? "";
  const text = await response.text();
  if (response.headers.get("content-type")?.startsWith("application/problem+json")) return JSON.parse(text);
  return {
    type: "about:blank",
    title: response.statusText,
    status: response.status,
    detail: "The API did not answer as expected.",
    requestId,
  };
}
