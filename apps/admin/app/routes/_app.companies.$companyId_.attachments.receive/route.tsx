import { type ActionFunctionArgs, redirect } from "@remix-run/node";
import { addAttachment } from "~/files/add-file.server.ts";
import { memberStreamAction } from "~/member-request.server.ts";

export const loader = ({ params }: ActionFunctionArgs) => redirect(`/companies/${params.companyId}/email/new`);

const receive = memberStreamAction(async (member) => ({ attachment: await addAttachment(member) }));

/** Takes a file that a script sends with its progress: answers what it is now, or in a sentence why not. */
export async function action(args: ActionFunctionArgs): Promise<Response> {
  const result = await receive(args);
  if ("attachment" in result) return Response.json(result.attachment);
  const { refusal } = result.data;
  return Response.json({ problem: refusal.detail }, { status: refusal.status });
}
