// @ts-check
import path from "node:path";
import { root } from "./check-machine.mjs";
import { wipeDataFolder } from "./wipe-data-folder.mjs";

/** `npm start` on a fresh data folder of its own, at the ports that playwright.config.ts has set. */
const dataDir = path.join(root, ".data-test-e2e");
await wipeDataFolder(dataDir);
delete process.env.DATABASE_URL;
delete process.env.SMTP_URL;
process.env.TANDEM_DATA_DIR = dataDir;
process.env.TANDEM_MODE = "local";
await import("./start.mjs");
