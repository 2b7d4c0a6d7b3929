import type { Context } from "hono";

class RolledBack extends Error {}

/**
 * Runs a request inside `transaction`, which calls `finish` when the handler has answered: a problem rolls
 * everything back and stays the answer; anything thrown after it (the commit itself) becomes the answer instead.
 */
export async function commitOrRollBack(
  c: Context,
  transaction: (finish: () => void) => Promise<unknown>,
): Promise<void> {
  try {
    await transaction(() => {
      if (c.error || c.res.status >= 400) throw new RolledBack();
    });
  } catch (error) {
    if (!(error instanceof RolledBack)) throw error;
  }
}
