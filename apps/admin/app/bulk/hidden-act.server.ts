const COOKIE = "tandem_hidden_act";

/** The report that was put away last: an act's id and the state it was in. */
export const hiddenAct = (request: Request): string | null =>
  new RegExp(`(?:^|; )${COOKIE}=([\\w.-]+)`).exec(request.headers.get("Cookie") ?? "")?.[1] ?? null;

export const hideAct = (name: string): string =>
  `${COOKIE}=${name.replace(/[^\w.-]/g, "")}; Path=/; Max-Age=3600; SameSite=Lax; HttpOnly`;
