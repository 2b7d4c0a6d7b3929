import { type ActionFunctionArgs, data } from "@remix-run/node";
import { typedIn } from "~/form-values.ts";
import { type MemberRequest, memberAction, type Refusal, refusalIn } from "~/member-request.server.ts";

/** A form that the API refused: why, and every word that was typed into it. */
export interface Typed {
  refusal: Refusal | null;
  typed: Record<string, string[]>;
}
type TypedAction = (args: ActionFunctionArgs) => Promise<ReturnType<typeof data<Typed>>>;

/** An action whose form comes back as it was, with scripts and without; what it answers where all went well is thrown. */
export const typedAction = (act: (request: MemberRequest, form: FormData) => Promise<Response>): TypedAction =>
  memberAction(async (request, form) => {
    let done: Response | null = null;
    const refusal = await refusalIn(
      act(request, form).then((answer) => {
        done = answer;
      }),
    );
    if (done) throw done;
    return data({ refusal, typed: typedIn(form) }, refusal?.status ?? 422);
  }) as TypedAction;
