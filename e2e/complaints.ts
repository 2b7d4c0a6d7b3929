import type { BrowserContext } from "@playwright/test";

/** What the browser complained about during one test: console errors (CSP violations among them) and uncaught errors. */
export class Complaints {
  readonly list: string[] = [];
  private readonly refused: { status: number; path: string }[] = [];

  watch(context: BrowserContext): void {
    context.on("weberror", (error) => this.list.push(`${error.page()?.url()}: ${error.error().stack}`));
    context.on("console", (message) => {
      if (message.type() !== "error") return;
      const { url } = message.location();
      if (!this.isExpected(message.text(), url)) this.list.push(`${url}: ${message.text()}`);
    });
  }

  /** The browser itself reports every answer of 400 and above; a test says which ones it came for. */
  expectRefusal(status: number, path: string): void {
    this.refused.push({ status, path });
  }

  private isExpected(text: string, url: string): boolean {
    // Remix writes down that it let a page go which a newer one had overtaken: before its answer began, or within it.
    if (/^AbortError: (signal is aborted without reason|BodyStreamBuffer was aborted)/.test(text)) return true;
    return this.refused.some(
      ({ status, path }) =>
        text.startsWith(`Failed to load resource: the server responded with a status of ${status} `) &&
        new URL(url).pathname.replace(/\.data$/, "") === path,
    );
  }
}
