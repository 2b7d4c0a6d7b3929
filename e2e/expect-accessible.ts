import AxeBuilder from "@axe-core/playwright";
import { expect, type Page } from "@playwright/test";

const TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];

/** axe finds nothing on the page as it is shown now: WCAG 2.2 AA and its best practices. */
export async function expectAccessible(page: Page, what: string): Promise<void> {
  // The legacy mode differs only in frames of other sites, which there are none of; it needs no second page.
  const { violations } = await new AxeBuilder({ page }).withTags(TAGS).setLegacyMode(true).analyze();
  const found = violations.map(
    ({ id, help, nodes }) => `${id} (${help}): ${nodes.map((node) => `${node.target} ${node.html}`).join("\n    ")}`,
  );
  expect.soft(found, what).toEqual([]);
}

const WIDE = { width: 1280, height: 900 };
const PHONE = { width: 390, height: 844 };

/** The same page in light and dark, on a wide screen and on a phone. */
export async function expectAccessibleInEveryLook(page: Page, what: string): Promise<void> {
  for (const [size, viewport] of Object.entries({ wide: WIDE, phone: PHONE })) {
    await page.setViewportSize(viewport);
    for (const colorScheme of ["light", "dark"] as const) {
      await page.emulateMedia({ colorScheme });
      await expectAccessible(page, `${what}, ${size}, ${colorScheme}`);
    }
  }
}
