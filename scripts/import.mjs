// @ts-check
import { existsSync, openAsBlob } from "node:fs";
import { readFile } from "node:fs/promises";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";

const USAGE = `Brings a CSV file into a running Tandem.

  npm run import -- <kind> <file.csv> --mapping <mapping.json or inline JSON> [options]
  npm run import -- <plan> <folder> [options]        a plan is a folder of docs/imports: crm-sales, saas-churn

  <kind>       members, products, companies, contacts, deals, quotes, orders, subscriptions, invoices, services,
               deliverables, objectives, tickets, ticket_messages, meetings, calls, notes, signals, attribute_values,
               product_usage or churn_dates
  --dry-run    only say what would happen
  --match name recognise records by their exact name, too
  --source s   the system the file comes from (csv)
  --url u      http://localhost:4000
  --email, --password, or TANDEM_EMAIL and TANDEM_PASSWORD; on this machine the sample admin, unless told

Exit code 0 when the file was worked off (refused rows are listed), 1 when it was not.
`;

const OPTIONS = /** @type {const} */ ({
  mapping: { type: "string" },
  "dry-run": { type: "boolean", default: false },
  source: { type: "string" },
  match: { type: "string" },
  url: { type: "string", default: "http://localhost:4000" },
  email: { type: "string" },
  password: { type: "string" },
  help: { type: "boolean", default: false },
});
const SHOWN_ERRORS = 10;
const PLANS = fileURLToPath(new URL("../docs/imports/", import.meta.url));

/** A sentence for the person at the terminal. */
class Refused extends Error {}

/** @typedef {{ kind: string, file: string, mapping: string, match?: string, source?: string }} Step */

/** @param {string} line */
const say = (line) => process.stdout.write(`${line}\n`);

async function main() {
  const { values, positionals } = readArguments();
  const [what, where] = positionals;
  if (values.help || !what || !where || positionals.length > 2) {
    process.stdout.write(USAGE);
    return values.help;
  }
  const steps = await readSteps(what, where, values);
  const call = await signIn(values);
  let isDone = true;
  for (const step of steps) isDone = isDone && (await bringIn(call, step, values["dry-run"]));
  return isDone;
}

function readArguments() {
  try {
    return parseArgs({ options: OPTIONS, allowPositionals: true });
  } catch (error) {
    throw new Refused(`${error instanceof Error ? error.message : error}\n\n${USAGE}`);
  }
}

/**
 * One step for a file, several for a plan.
 * @param {string} what @param {string} where @param {{ mapping?: string, match?: string, source?: string }} values
 * @returns {Promise<Step[]>}
 */
async function readSteps(what, where, { mapping, match, source }) {
  const plan = path.join(PLANS, what, "plan.json");
  if (/^[\w-]+$/.test(what) && existsSync(plan)) {
    const { steps } = /** @type {{ steps: Step[] }} */ (JSON.parse(await readFile(plan, "utf8")));
    return Promise.all(
      steps.map(async (step) => ({
        ...step,
        source: source ?? step.source,
        file: path.join(where, step.file),
        mapping: await readFile(path.join(PLANS, what, step.mapping), "utf8"),
      })),
    );
  }
  if (!mapping) throw new Refused('--mapping is missing: a JSON file, or JSON such as \'{"name":"Company"}\'.');
  const text = mapping.trim().startsWith("{") ? mapping : await readText(mapping);
  return [{ kind: what, file: where, mapping: text, match, source }];
}

/** @param {string} file */
async function readText(file) {
  return readFile(file, "utf8").catch(() => {
    throw new Refused(`${file} cannot be read.`);
  });
}

/** @typedef {(method: string, address: string, body?: FormData) => Promise<any>} Call */

/**
 * @param {{ url: string, email?: string, password?: string }} values
 * @returns {Promise<Call>}
 */
async function signIn({ url, email = process.env.TANDEM_EMAIL, password = process.env.TANDEM_PASSWORD }) {
  const base = url.replace(/\/+$/, "");
  const isHere = ["localhost", "127.0.0.1"].includes(new URL(base).hostname);
  const sample = isHere ? { email: "admin@tandem.example", password: "tandem-demo" } : {};
  const credentials = { email: email ?? sample.email, password: password ?? sample.password };
  if (!credentials.email || !credentials.password) throw new Refused("--email and --password are missing.");
  const headers = { "Content-Type": "application/json" };
  const answer = await ask(`${base}/v1/auth/sign-in`, { method: "POST", headers, body: JSON.stringify(credentials) });
  return (method, address, body) =>
    ask(`${base}${address}`, { method, body, headers: { Authorization: `Bearer ${answer.token}` } });
}

/** @param {string} address @param {RequestInit} request */
async function ask(address, request) {
  const answer = await fetch(address, request).catch((error) => {
    throw new Refused(
      `${new URL(address).origin} does not answer: ${error.cause?.code ?? error.message}. Is Tandem running?`,
    );
  });
  const content = await answer.json().catch(() => ({}));
  if (answer.ok) return content;
  const fields = (content.fields ?? [])
    .map((/** @type {any} */ { path, message }) => `\n  ${path} ${message}`)
    .join("");
  throw new Refused(`${answer.status} ${content.title ?? "without a reason"}: ${fields || (content.detail ?? "")}`);
}

/** @param {Call} call @param {Step} step @param {boolean} isTrial */
async function bringIn(call, { kind, file, mapping, match, source }, isTrial) {
  const form = new FormData();
  form.append("kind", kind);
  form.append("mapping", mapping);
  if (match) form.append("match", match);
  if (source) form.append("source", source);
  form.append("file", await openFile(file), path.basename(file));
  const { id } = await call("POST", `/v1/imports?dryRun=${isTrial}`, form);
  say(`${kind} from ${path.basename(file)}${isTrial ? " (only trying)" : ""}: import ${id}`);
  const report = await follow(call, id);
  const { rows, created, updated, unchanged, kept, rejected } = report.counts;
  say(
    `  ${rows} rows: ${created} created, ${updated} updated, ${unchanged} unchanged, ${rejected} refused; ` +
      `${kept} fields kept as people changed them`,
  );
  for (const error of report.errors.slice(0, SHOWN_ERRORS))
    say(
      `  row ${error.row}, ${error.column ?? "the whole row"} ${JSON.stringify(error.value ?? "")}: ${error.message}`,
    );
  if (rejected > 0) say(`  all refusals: GET /v1/imports/${id}/errors.csv`);
  if (report.failure) say(`  It came to a halt: ${report.failure}`);
  return report.status === "done";
}

/** @param {string} file */
async function openFile(file) {
  if (!existsSync(file)) throw new Refused(`${file} is not there.`);
  return openAsBlob(file, { type: "text/csv" });
}

/** @param {Call} call @param {string} id */
async function follow(call, id) {
  for (let shown = ""; ; ) {
    const report = await call("GET", `/v1/imports/${id}`);
    if (report.status === "done" || report.status === "failed") return report;
    const progress = `  ${report.status}, ${report.percent} %`;
    if (progress !== shown) say(progress);
    shown = progress;
    await new Promise((resolve) => setTimeout(resolve, 300));
  }
}

main().then(
  (isDone) => {
    process.exitCode = isDone ? 0 : 1;
  },
  (error) => {
    process.stderr.write(`${error instanceof Refused ? error.message : error.stack}\n`);
    process.exitCode = 1;
  },
);
