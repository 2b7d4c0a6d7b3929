// @ts-check
import path from "node:path";
import { parseArgs } from "node:util";
import { root } from "./check-machine.mjs";
import { importFromDb, readArguments, workOnDataFolder } from "./work-on-data-folder.mjs";

const USAGE = `Makes one file from which the data folder comes back: database, uploads, mails, secret.

  npm run backup                       into backups/ of this project
  npm run backup -- --to <file.tar.gz or folder/>

Works while Tandem runs, and while it does not. The file holds passwords: keep it as you keep them.`;

const parse = () =>
  parseArgs({ options: { to: { type: "string" }, help: { type: "boolean", default: false } } }).values;
const { to, help } = readArguments(parse, USAGE);

/** @param {Date} now */
function chooseFile(now) {
  const name = `tandem-${now.toISOString().slice(0, 19).replaceAll(":", "-")}.tar.gz`;
  if (!to) return path.join(root, "backups", name);
  return /\.(tar\.gz|tgz)$/.test(to) ? path.resolve(to) : path.join(path.resolve(to), name);
}

if (help) process.stdout.write(`${USAGE}\n`);
else
  await workOnDataFolder(async ({ dataDir, version, report, signal }) => {
    const { backUp } = await importFromDb("embedded/backup/back-up.ts");
    const now = new Date();
    const file = chooseFile(now);
    const { bytes } = await backUp({ dataDir, file, tandem: version, now, report, signal });
    const took = ((Date.now() - now.getTime()) / 1000).toFixed(1);
    return `\n${file}\n${(bytes / 1e6).toFixed(1)} MB, ${took} s. Bring it back with: npm run restore -- ${file}`;
  });
