// @ts-check
/**
 * Whether a request may change something: a browser names the site that sent a form, and it must be ours. Programs
 * without an Origin pass; they carry no one's cookies.
 * @param {string} method
 * @param {Headers} headers
 * @param {string | undefined} publicUrl our address when a proxy stands before us
 */
export function isOwnOrigin(method, headers, publicUrl) {
  if (method === "GET" || method === "HEAD" || method === "OPTIONS") return true;
  const origin = headers.get("origin");
  if (origin === null) return headers.get("sec-fetch-site") !== "cross-site";
  if (!URL.canParse(origin)) return false;
  if (publicUrl && URL.canParse(publicUrl) && new URL(publicUrl).origin === origin) return true;
  return new URL(origin).host === headers.get("host");
}
