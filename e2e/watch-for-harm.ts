import type { Page } from "@playwright/test";

/** What a page does that only a string taken for code could make it do. */
export interface Harm {
  /** Dialogs, calls of `alert` and its kin, refusals of the content security policy, requests to other hosts. */
  list(): Promise<string[]>;
}

/** To be called before the page opens anything. */
export async function watchForHarm(page: Page, addresses: Record<string, string>): Promise<Harm> {
  const seen: string[] = [];
  const own = new Set(Object.values(addresses).map((address) => new URL(address).host));
  page.on("dialog", (dialog) => {
    seen.push(`a dialog: ${dialog.message()}`);
    void dialog.dismiss();
  });
  page.on("request", (request) => {
    const { protocol, host } = new URL(request.url());
    if (protocol !== "data:" && !own.has(host)) seen.push(`a request to ${request.url()}`);
  });
  await page.exposeFunction("reportHarm", (what: string) => void seen.push(what));
  await page.addInitScript(() => {
    const report = (what: string) => (window as unknown as { reportHarm(what: string): void }).reportHarm(what);
    for (const name of ["alert", "confirm", "prompt", "print"])
      Object.assign(window, { [name]: (...said: unknown[]) => report(`${name}(${said})`) });
    document.addEventListener("securitypolicyviolation", ({ violatedDirective, blockedURI }) =>
      report(`${violatedDirective} was violated by ${blockedURI}`),
    );
  });
  return { list: async () => [...seen] };
}

/** The text nodes of the page as they are: a string that was read as markup is in none of them. */
export const textsOn = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const texts: string[] = [];
    const nodes = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = nodes.nextNode(); node; node = nodes.nextNode()) texts.push(node.nodeValue ?? "");
    return texts;
  });

/** The same of all pages of a list, from this one to the last; `next` leads on. */
export async function textsOnAllPages(page: Page, path: string, next: RegExp): Promise<Set<string>> {
  const texts = new Set<string>();
  for (let href: string | null = path; href !== null; ) {
    await page.goto(href);
    for (const text of await textsOn(page)) texts.add(text);
    const link = page.getByRole("link", { name: next });
    const leadsTo = (await link.count()) > 0 ? await link.getAttribute("href") : null;
    href = leadsTo && new URL(leadsTo, page.url()).href;
  }
  return texts;
}
