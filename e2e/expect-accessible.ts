import AxeBuilder from "@axe-core/playwright";
import { expect, type Page } from "@playwright/test";

const TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];
const WIDE = { width: 1280, height: 900 };
const PHONE = { width: 390, height: 844 };
const RULES_OF_COLOUR = ["color-contrast", "link-in-text-block"];

/** axe finds nothing on the page, in light and in dark: WCAG 2.2 AA and its best practices. */
export async function expectAccessible(page: Page, what: string): Promise<void> {
  expect.soft(await violationsInBothSchemes(page), what).toEqual([]);
}

/** The same on a wide screen and on a phone; what is dark on the one is so on the other. */
export async function expectAccessibleInEveryLook(page: Page, what: string): Promise<void> {
  await page.setViewportSize(PHONE);
  const onPhone = await violationsInLight(page);
  await page.setViewportSize(WIDE);
  const found = [...onPhone.map((one) => `phone, ${one}`), ...(await violationsInBothSchemes(page))];
  expect.soft(found, what).toEqual([]);
}

/** Dark changes colours and nothing else, so only the rules about colours are asked again. */
async function violationsInBothSchemes(page: Page): Promise<string[]> {
  const light = await violationsInLight(page);
  await page.emulateMedia({ colorScheme: "dark" });
  const dark = await findViolations(new AxeBuilder({ page }).withRules(RULES_OF_COLOUR));
  return [...light, ...dark.map((found) => `dark, ${found}`)];
}

async function violationsInLight(page: Page): Promise<string[]> {
  await page.emulateMedia({ colorScheme: "light" });
  return findViolations(new AxeBuilder({ page }).withTags(TAGS));
}

async function findViolations(axe: AxeBuilder): Promise<string[]> {
  // The legacy mode differs only in frames of other sites, which there are none of; it needs no second page.
  const { violations } = await axe.setLegacyMode(true).analyze();
  return violations.map(({ id, help, nodes }) => `${id} (${help}): ${nodes.map(({ html }) => html).join("\n    ")}`);
}
