import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { complaintsOfExtremes } from "./testing/bad-input/extreme-requests.ts";
import { type Fingerprint, prepareFingerprint } from "./testing/bad-input/fingerprint.ts";
import { type Stage, setInputStage } from "./testing/bad-input/input-stage.ts";
import type { Operation } from "./testing/bad-input/operations.ts";
import { complaintsOf } from "./testing/bad-input/refusals.ts";
import { complaintsOfRepeats } from "./testing/bad-input/repeats.ts";
import { furnish, validRequest } from "./testing/bad-input/valid-requests.ts";
import { wrongRequests } from "./testing/bad-input/wrong-requests.ts";

/** They end the session that a repetition would need. */
const ENDS_SESSION = ["POST /v1/auth/sign-out"];

/** Their bodies are not JSON; each names the test that keeps this promise for it. */
const NOT_JSON = {
  "POST /v1/imports": "features/imports/bad-files.test.ts",
  "POST /v1/import-uploads": "features/imports/bad-uploads.test.ts",
  "POST /v1/companies/{companyId}/files": "features/files/bad-files.test.ts",
  "POST /v1/companies/{companyId}/attachments": "features/emails/attachments.test.ts",
  "PUT /v1/companies/{companyId}/logo": "features/pictures/bad-pictures.test.ts",
  "PUT /v1/companies/{companyId}/contacts/{contactId}/photo": "features/pictures/bad-pictures.test.ts",
};

const ADVISE = "Say in testing/bad-input/known-requests.ts what a valid request needs beyond its schema.";
const MS = 240_000;
let stage: Stage;
let fingerprint: () => Promise<Fingerprint>;
let operations: Operation[];
beforeAll(async () => {
  stage = await setInputStage();
  await furnish(stage);
  fingerprint = await prepareFingerprint(stage.api.db);
  operations = stage.operations.filter(({ path, name }) => path.startsWith("/v1/") && !Object.hasOwn(NOT_JSON, name));
});
afterAll(() => stage.close());

/** What is streamed has written its last line of the audit, and let its snapshot go, only when it has been read. */
const readToItsEnd = async (answer: Response) => ({ ok: answer.ok, text: `${answer.status} ${await answer.text()}` });

/** What is wrong with each operation, by its name. */
async function complain(about: Operation[], of: (operation: Operation) => Promise<string[]>): Promise<string[]> {
  const complaints: string[] = [];
  for (const operation of about) {
    const found = await of(operation).catch((error: Error) => [`${error.message}. ${ADVISE}`]);
    complaints.push(...found.map((complaint) => `${operation.name}: ${complaint}`));
  }
  return complaints;
}

describe("every request of the API", () => {
  it("succeeds as it should be, and with anything wrong is refused by name and writes nothing", {
    timeout: MS,
  }, async () => {
    let count = 0;
    const complaints = await complain(operations, async (operation) => {
      const valid = await validRequest(operation, stage, stage.here);
      const wrongs = await wrongRequests(operation, valid, stage);
      count += wrongs.length;
      const refusals = await complaintsOf(wrongs, stage, fingerprint);
      const { ok, text } = await readToItsEnd(await stage.send(valid));
      return ok ? refusals : [...refusals, `the valid request was refused: ${text}. ${ADVISE}`];
    });
    expect(complaints).toEqual([]);
    expect(count).toBeGreaterThan(8000);
  });

  it("would be noticed if it were refused and wrote all the same", async () => {
    const operation = operations.find(({ name }) => name === "POST /v1/companies/{companyId}/tasks");
    if (!operation) throw new Error("Choose another request that writes");
    const sent = await validRequest(operation, stage, stage.here);
    const refused = { why: "refused", sent: { ...sent, body: {} }, names: "title", statuses: [422] };
    const wrote = { why: "half a write", sent, names: null, statuses: [422] };
    const complaints = await complaintsOf([refused, wrote], stage, fingerprint);
    expect(complaints).toEqual([
      expect.stringMatching(/^half a write → 201 .*, not 422$/),
      expect.stringMatching(/^half a write wrote to .*\btasks\b/),
    ]);
  });

  it("is done once for one Idempotency-Key", { timeout: MS }, async () => {
    const writes = operations.filter(
      ({ name, method, audience, holdsSecret }) =>
        method !== "GET" && ["member", "portal"].includes(audience) && !holdsSecret && !ENDS_SESSION.includes(name),
    );
    expect(await complain(writes, (operation) => complaintsOfRepeats(operation, stage, fingerprint))).toEqual([]);
  });

  it("takes the edges of what its schema allows, or refuses them by name, and everything can still be read", {
    timeout: MS,
  }, async () => {
    const writes = operations.filter(({ body }) => body);
    expect(await complain(writes, (operation) => complaintsOfExtremes(operation, stage))).toEqual([]);
    const reads = operations.filter(({ method }) => method === "GET");
    const readAll = async (operation: Operation) => {
      const { ok, text } = await readToItsEnd(await stage.send(await validRequest(operation, stage, stage.elsewhere)));
      return ok ? [] : [text];
    };
    expect(await complain(reads, readAll)).toEqual([]);
  });
});
