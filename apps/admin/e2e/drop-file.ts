import { expect, type Locator, type Page } from "@playwright/test";

interface Dropped {
  name: string;
  text: string | Buffer;
}

/** Drops a file as a mouse would: on the zone around the picker with this name. */
export async function dropFile(page: Page, picker: string | RegExp, { name, text }: Dropped): Promise<void> {
  const file = await page.evaluateHandle(
    ([name, base64]) => {
      const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
      const transfer = new DataTransfer();
      transfer.items.add(new File([bytes], name));
      return transfer;
    },
    [name, Buffer.from(text).toString("base64")] as const,
  );
  await page.getByLabel(picker).dispatchEvent("drop", { dataTransfer: file });
}

/** The row of a column in the table of a mapping. */
export const columnRow = (page: Page, column: string): Locator =>
  page.getByRole("row").filter({ has: page.getByRole("combobox", { name: `What ${column} becomes` }) });

/** Waits until an import has ended, as its page says it. */
export async function expectStatus(page: Page, word: "Done" | "Undone" | "Stopped"): Promise<void> {
  await expect(page.getByRole("main").getByText(word, { exact: true }).first()).toBeVisible({ timeout: 20_000 });
}

/** A figure of the strip on top, such as "Created". */
export const figure = (page: Page, label: string): Locator =>
  page
    .locator("dl > div")
    .filter({ has: page.getByText(label, { exact: true }) })
    .locator("dd");
