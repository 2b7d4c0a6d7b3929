import { type ActionFunctionArgs, redirect } from "@remix-run/node";
import { addFile } from "~/files/add-file.server.ts";
import { memberStreamAction } from "~/member-request.server.ts";

export const loader = ({ params }: ActionFunctionArgs) => redirect(`/companies/${params.companyId}/files`);

const receive = memberStreamAction(async (member) => ({ file: await addFile(member) }));

/** Takes a file that a script sends with its progress: answers where it is, or in a sentence why not. */
export async function action(args: ActionFunctionArgs): Promise<Response> {
  const result = await receive(args);
  if ("file" in result) return Response.json({ href: `/companies/${result.file.companyId}/files` });
  const { refusal } = result.data;
  return Response.json({ problem: refusal.detail }, { status: refusal.status });
}
