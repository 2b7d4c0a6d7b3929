import type { Addresses } from "./addresses.ts";

export type Method = "GET" | "POST" | "PUT" | "PATCH" | "DELETE";

/** The API as one member: what a browser test needs before it begins is made here. */
export type MemberApi = <T = unknown>(method: Method, path: string, body?: unknown) => Promise<T>;

export const memberApi =
  (addresses: Addresses, token: string): MemberApi =>
  (method, path, body) =>
    callApi(addresses, method, path, { body, token });

type Options = { body?: unknown; token?: string };

/** Throws with the answer when the API refuses: a test that stands on it must not go on. */
export async function callApi<T>(addresses: Addresses, method: Method, path: string, options: Options): Promise<T> {
  const { body, token } = options;
  const isForm = body instanceof FormData;
  const response = await fetch(`${addresses.api}/v1${path}`, {
    method,
    headers: {
      ...(token && { Authorization: `Bearer ${token}` }),
      ...(body !== undefined && !isForm && { "Content-Type": "application/json" }),
    },
    body: isForm ? body : JSON.stringify(body),
  });
  const text = await response.text();
  if (!response.ok) throw new Error(`${method} ${path} answered ${response.status}: ${text}`);
  return (text === "" ? undefined : JSON.parse(text)) as T;
}
