import { redirect } from "@remix-run/node";
import { unwrap } from "@tandem/api/client";
import { textOf } from "~/form-values.ts";
import { type DraftFile, draftAsTold, stepOf, toldBy } from "~/imports/draft.ts";
import { readDraft } from "~/imports/draft-form.ts";
import { problemsOf } from "~/imports/draft-problems.ts";
import { type MappingView, readAgain } from "~/imports/mapping-view.server.ts";
import { type MemberRequest, type Refusal, refusalIn } from "~/member-request.server.ts";
import { words } from "~/messages/en.ts";

export interface MappingResult {
  view: MappingView;
  /** The one file that was read again or mapped anew; the others stay as the browser has them. */
  changed: number | null;
  refusal: Refusal | null;
  /** What has been done, for a toast. */
  done: string | null;
}

const said = words.imports.upload.saved;

/** Every button of the page: "act", or "act:place of the file". The form holds all that was said, and comes back with it. */
export async function actOnMapping({ api, param }: MemberRequest, form: FormData): Promise<MappingResult> {
  const uploadId = param("uploadId");
  const [act = "", place] = textOf(form, "act").split(":");
  const changed = place === undefined ? null : Number(place);
  if (act === "discard") {
    await unwrap(await api.v1["import-uploads"][":uploadId"].$delete({ param: { uploadId } }));
    throw redirect("/imports");
  }
  const read = await readAgain(api, uploadId, readDraft(form));
  const answer = async (result: Partial<MappingResult> = {}): Promise<MappingResult> => {
    const saved = (await unwrap(await api.v1["import-mappings"].$get({ query: {} }))).items;
    return { view: { ...read, saved }, changed, refusal: null, done: null, ...result };
  };
  const file = changed === null ? undefined : read.draft[changed];
  switch (act) {
    case "try":
    case "import":
      return answer({ refusal: await start(api, read, { uploadId, dryRun: act === "try" }) });
    case "save":
      return file ? saveMapping(api, file, textOf(form, `files.${changed}.saveAs`), answer) : answer();
    case "use":
      return changed === null ? answer() : applyMapping(read, changed, textOf(form, `files.${changed}.saved`), answer);
    case "forget": {
      const mappingId = textOf(form, `files.${changed}.saved`);
      await unwrap(await api.v1["import-mappings"][":mappingId"].$delete({ param: { mappingId } }));
      return answer({ done: said.forgotten });
    }
    default:
      return answer();
  }
}

type Answer = (result?: Partial<MappingResult>) => Promise<MappingResult>;
type Read = Omit<MappingView, "saved">;

/** Starts what the draft says, or says why not; leads on to the first of the imports. */
async function start(
  api: MemberRequest["api"],
  { draft, files, kinds }: Read,
  { uploadId, dryRun }: { uploadId: string; dryRun: boolean },
): Promise<Refusal | null> {
  const isOpen = draft.some((file, at) => files[at] && problemsOf(file, files[at], kinds).length > 0);
  const steps = draft.filter(({ isIncluded }) => isIncluded).flatMap((file) => stepOf(file) ?? []);
  if (isOpen || steps.length === 0) {
    const detail = isOpen ? words.imports.upload.notSettled : words.imports.upload.problems.nothing;
    return { status: 422, detail, fields: {} };
  }
  const started = api.v1["import-uploads"][":uploadId"].imports
    .$post({ param: { uploadId }, json: { dryRun, steps } })
    .then(unwrap)
    .then(({ imports }) => {
      throw redirect(`/imports/${imports[0]?.id}`);
    });
  return refusalIn(started);
}

async function saveMapping(api: MemberRequest["api"], file: DraftFile, name: string, answer: Answer) {
  const step = stepOf(file);
  if (!step) return answer();
  const { kind, source, match, mapping } = step;
  const json = { name, kind, source, mapping, ...(match && { match }) };
  const refusal = await refusalIn(api.v1["import-mappings"].$post({ json }).then(unwrap));
  return answer(refusal ? { refusal } : { done: said.done(name) });
}

async function applyMapping({ draft, files, kinds }: Read, at: number, mappingId: string, answer: Answer) {
  const { view, ...rest } = await answer();
  const found = view.saved.find(({ id }) => id === mappingId);
  const file = files[at];
  if (!found || !file) return { view, ...rest };
  const mapped = { ...draftAsTold(file, toldBy(found), kinds), encoding: file.encoding, delimiter: file.delimiter };
  const next = draft.map((one, i) => (i === at ? mapped : one));
  return { view: { ...view, draft: next }, ...rest, done: said.used(found.name) };
}
