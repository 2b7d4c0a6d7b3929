import { redirect } from "@remix-run/node";
import { unwrap } from "@tandem/api/client";
import { textOf } from "~/form-values.ts";
import { type DraftFile, draftAsTold, stepOf } from "~/imports/draft.ts";
import { readDraft } from "~/imports/draft-form.ts";
import { problemsOf } from "~/imports/draft-problems.ts";
import { type MappingView, readAgain } from "~/imports/mapping-view.server.ts";
import { type MemberRequest, type Refusal, refusalIn } from "~/member-request.server.ts";
import * as words from "~/messages/en.ts";

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
  const told = readDraft(form);
  const at = Number(place ?? 0);
  const answer = async (result: Partial<MappingResult> = {}): Promise<MappingResult> => ({
    view: await readAgain(api, uploadId, told),
    changed: place === undefined ? null : at,
    refusal: null,
    done: null,
    ...result,
  });
  switch (act) {
    case "discard":
      await unwrap(await api.v1["import-uploads"][":uploadId"].$delete({ param: { uploadId } }));
      throw redirect("/imports");
    case "try":
    case "import": {
      const { view, ...rest } = await answer();
      return { ...rest, view, refusal: await start(api, view, act === "try") };
    }
    case "save":
      return answer(await saveMapping(api, told.draft[at], textOf(form, `files.${at}.saveAs`)));
    case "use":
      return applyMapping(await answer(), at, textOf(form, `files.${at}.saved`));
    case "forget": {
      const mappingId = textOf(form, `files.${at}.saved`);
      await unwrap(await api.v1["import-mappings"][":mappingId"].$delete({ param: { mappingId } }));
      return answer({ done: said.forgotten });
    }
    default:
      return answer();
  }
}

/** Starts what the draft says, or says why not; leads on to the first of the imports. */
async function start(
  api: MemberRequest["api"],
  { upload, draft, files, kinds }: MappingView,
  dryRun: boolean,
): Promise<Refusal | null> {
  const isOpen = draft.some((file, at) => files[at] && problemsOf(file, files[at], kinds).length > 0);
  const steps = draft.filter(({ isIncluded }) => isIncluded).flatMap((file) => stepOf(file) ?? []);
  if (isOpen || steps.length === 0) {
    const detail = isOpen ? words.imports.upload.notSettled : words.imports.upload.problems.nothing;
    return { status: 422, detail, fields: {} };
  }
  const started = api.v1["import-uploads"][":uploadId"].imports
    .$post({ param: { uploadId: upload.id }, json: { dryRun, steps } })
    .then(unwrap)
    .then(({ imports }) => {
      throw redirect(`/imports/${imports[0]?.id}`);
    });
  return refusalIn(started);
}

async function saveMapping(
  api: MemberRequest["api"],
  file: DraftFile | undefined,
  name: string,
): Promise<Partial<MappingResult>> {
  const step = file && stepOf(file);
  if (!step) return {};
  const { kind, source, match, mapping } = step;
  const json = { name, kind, source, mapping, ...(match && { match }) };
  const refusal = await refusalIn(api.v1["import-mappings"].$post({ json }).then(unwrap));
  return refusal ? { refusal } : { done: said.done(name) };
}

function applyMapping(result: MappingResult, at: number, mappingId: string): MappingResult {
  const { saved, files, draft, kinds } = result.view;
  const found = saved.find(({ id }) => id === mappingId);
  const file = files[at];
  if (!found || !file) return result;
  const mapped = draft.map((one, i) => (i === at ? draftAsTold(file, found, kinds) : one));
  return { ...result, view: { ...result.view, draft: mapped }, done: said.used(found.name) };
}
