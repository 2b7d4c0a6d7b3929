import AxeBuilder from "@axe-core/playwright";
import { expect, type Page } from "@playwright/test";

const TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];
const SIZES = { wide: { width: 1280, height: 900 }, phone: { width: 390, height: 844 } };
const RULES_OF_COLOUR = ["color-contrast", "link-in-text-block"];

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

/** Dark changes colours and nothing else, so only the rules about colours are asked again. */
async function violationsInBothSchemes(page: Page): Promise<string[]> {
  await page.emulateMedia({ colorScheme: "light" });
  const light = await findViolations(new AxeBuilder({ page }).withTags(TAGS));
  await page.emulateMedia({ colorScheme: "dark" });
  const dark = await findViolations(new AxeBuilder({ page }).withRules(RULES_OF_COLOUR));
  return [...light.map((found) => `light, ${found}`), ...dark.map((found) => `dark, ${found}`)];
}

async function findViolations(axe: AxeBuilder): Promise<string[]> {
  // The legacy mode differs only in frames of other sites, which there are none of; it needs no second page.
  const { violations } = await axe.setLegacyMode(true).analyze();
  return violations.map(({ id, help, nodes }) => `${id} (${help}): ${nodes.map(({ html }) => html).join("\n    ")}`);
}
