/** Reads one of our own addresses; an ended session (which leads to sign-in) is a failure like any other. */
export async function fetchJson<Body>(url: string, signal?: AbortSignal): Promise<Body> {
  const answer = await fetch(url, { signal, redirect: "manual", headers: { Accept: "application/json" } });
  if (!answer.ok) throw new Error(`${url} answered ${answer.status}`);
  return (await answer.json()) as Body;
}
