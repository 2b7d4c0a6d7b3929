import { type ActionFunctionArgs, redirect } from "@remix-run/node";
import { mappingPath, receiveFile } from "~/imports/receive-file.server.ts";
import { memberStreamAction } from "~/member-request.server.ts";

export const loader = () => redirect("/imports");

const receive = memberStreamAction(async (member) => {
  const { id } = await receiveFile(member);
  return { href: mappingPath(id, member.url.searchParams.get("like")) };
});

/** Takes a file that a script sends with its progress: answers where to go on, or in a sentence why not. */
export async function action(args: ActionFunctionArgs): Promise<Response> {
  const result = await receive(args);
  if ("href" in result) return Response.json({ href: result.href });
  const { refusal } = result.data;
  return Response.json({ problem: refusal.fields.file?.[0] ?? refusal.detail }, { status: refusal.status });
}
