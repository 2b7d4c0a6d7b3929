import { expect, type Page } from "@playwright/test";

/** Nothing reaches beyond the screen's edge. */
export async function expectNoSidewaysScroll(page: Page): Promise<void> {
  const { scrollWidth, clientWidth } = await page.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement;
    return { scrollWidth, clientWidth };
  });
  expect(scrollWidth, `${page.url()} is as wide as the screen`).toBeLessThanOrEqual(clientWidth);
}
