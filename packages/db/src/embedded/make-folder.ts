import { realpathSync } from "node:fs";
import { chmod, mkdir } from "node:fs/promises";
import path from "node:path";
import { CannotStartError } from "./cannot-start-error.ts";

/** `<dataDir>/postgres`, by its real path. */
export async function makeFolder(dataDir: string): Promise<string> {
  try {
    const created = await mkdir(dataDir, { recursive: true });
    // Under umask 077 the postgres user could not pass through root's new folder.
    if (created && process.getuid?.() === 0) await chmod(dataDir, 0o711);
    const folder = path.join(realpathSync(dataDir), "postgres");
    await mkdir(folder, { recursive: true });
    return folder;
  } catch (error) {
    const reason = (error as Error).message;
    throw new CannotStartError(
      `The data folder ${dataDir} cannot be made (${reason}). Set TANDEM_DATA_DIR to another one.`,
    );
  }
}
