// @ts-check
import path from "node:path";
import { parseArgs } from "node:util";
import { importFromDb, readArguments, workOnDataFolder } from "./work-on-data-folder.mjs";

const USAGE = `Brings the data folder back from a file of \`npm run backup\`.

  npm run restore -- <file.tar.gz>
  npm run restore -- <file.tar.gz> --replace    moves what is in the data folder aside first

Tandem must not run on that folder (TANDEM_DATA_DIR, else .data). The file is checked whole before anything is touched.`;

const options = /** @type {const} */ ({
  replace: { type: "boolean", default: false },
  help: { type: "boolean", default: false },
});
const parse = () => {
  const { values, positionals } = parseArgs({ options, allowPositionals: true });
  if (!values.help && positionals.length !== 1) throw new Error("Name one backup file.");
  return { ...values, file: path.resolve(positionals[0] ?? "") };
};
const { file, replace, help } = readArguments(parse, USAGE);

if (help) process.stdout.write(`${USAGE}\n`);
else
  await workOnDataFolder(async ({ dataDir, migrations, report, signal }) => {
    const { restore } = await importFromDb("embedded/backup/restore.ts");
    const { head, setAside } = await restore({ dataDir, file, replace, migrations, now: new Date(), report, signal });
    const lines = ["", `${dataDir} is as it was at ${head.madeAt}. Start Tandem with: npm start`];
    if (setAside) lines.push(`What was there before lies in ${setAside}; TANDEM_DATA_DIR can point at it.`);
    return lines.join("\n");
  });
