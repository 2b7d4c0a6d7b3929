import AxeBuilder from "@axe-core/playwright";
import { expect, type Page } from "@playwright/test";

const TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];
const SIZES = { wide: { width: 1280, height: 900 }, phone: { width: 390, height: 844 } };
const SCHEMES = ["light", "dark"] as const;

/** axe finds nothing on the page, in light and in dark: WCAG 2.2 AA and its best practices. */
export async function expectAccessible(page: Page, what: string): Promise<void> {
  expect.soft(await violationsInBothSchemes(page), what).toEqual([]);
}

/** The same on a wide screen and on a phone. */
export async function expectAccessibleInEveryLook(page: Page, what: string): Promise<void> {
  const found: string[] = [];
  for (const [size, viewport] of Object.entries(SIZES)) {
    await page.setViewportSize(viewport);
    found.push(...(await violationsInBothSchemes(page)).map((violation) => `${size}, ${violation}`));
  }
  expect.soft(found, what).toEqual([]);
}

async function violationsInBothSchemes(page: Page): Promise<string[]> {
  const found: string[] = [];
  for (const colorScheme of SCHEMES) {
    await page.emulateMedia({ colorScheme });
    // The legacy mode differs only in frames of other sites, which there are none of; it needs no second page.
    const { violations } = await new AxeBuilder({ page }).withTags(TAGS).setLegacyMode(true).analyze();
    for (const { id, help, nodes } of violations)
      found.push(`${colorScheme}, ${id} (${help}): ${nodes.map((node) => node.html).join("\n    ")}`);
  }
  return found;
}
