import { data } from "@remix-run/node";
import { unwrap } from "@tandem/api/client";
import type { Done } from "~/act.tsx";
import type { MemberClient } from "~/api.server.ts";
import { textOf } from "~/form-values.ts";
import type { MemberRequest } from "~/member-request.server.ts";
import * as words from "~/messages/en.ts";

type Change = (api: MemberClient, companyId: string, value: string) => Promise<Done>;

/** What a form may ask for: by the name that was typed, or by the id of what is there. */
const CHANGES: Record<string, Change> = {
  async tag(api, companyId, name) {
    const { id } = await unwrap(await api.v1.tags.$post({ json: { name } }));
    return addTag(api, companyId, id);
  },
  tagId: (api, companyId, tagId) => addTag(api, companyId, tagId),
  async untag(api, companyId, tagId) {
    await unwrap(await api.v1.companies[":companyId"].tags[":tagId"].$delete({ param: { companyId, tagId } }));
    return { said: words.memberships.tag.removed(await nameOfTag(api, tagId)), undo: { tagId } };
  },
  /** Names of lists may repeat: the one that is seen goes before a new one. */
  async list(api, companyId, name) {
    const { items } = await unwrap(await api.v1.lists.$get());
    const same = items.find((list) => list.name.toLowerCase() === name.toLowerCase());
    const { id } = same ?? (await unwrap(await api.v1.lists.$post({ json: { name } })));
    return putOnList(api, companyId, id);
  },
  listId: (api, companyId, listId) => putOnList(api, companyId, listId),
  async unlist(api, companyId, listId) {
    await unwrap(await api.v1.companies[":companyId"].lists[":listId"].$delete({ param: { companyId, listId } }));
    return { said: words.memberships.list.removed(await nameOfList(api, listId)), undo: { listId } };
  },
};

/** Tags a company, puts it on a list, or takes that back; says what was done and how it is undone. */
export async function changeMembership({ api, param }: MemberRequest, form: FormData): Promise<{ done: Done }> {
  const [act] = [...form.keys()].filter((key) => Object.hasOwn(CHANGES, key));
  const change = act && CHANGES[act];
  if (!change) throw data(null, { status: 400 });
  return { done: await change(api, param("companyId"), textOf(form, act)) };
}

async function addTag(api: MemberClient, companyId: string, tagId: string): Promise<Done> {
  await unwrap(await api.v1.companies[":companyId"].tags[":tagId"].$put({ param: { companyId, tagId } }));
  return { said: words.memberships.tag.added(await nameOfTag(api, tagId)), undo: { untag: tagId } };
}

async function putOnList(api: MemberClient, companyId: string, listId: string): Promise<Done> {
  await unwrap(await api.v1.companies[":companyId"].lists[":listId"].$put({ param: { companyId, listId } }));
  return { said: words.memberships.list.added(await nameOfList(api, listId)), undo: { unlist: listId } };
}

const nameOf = (items: readonly { id: string; name: string }[], id: string) =>
  items.find((one) => one.id === id)?.name ?? "";
const nameOfTag = async (api: MemberClient, id: string) => nameOf((await unwrap(await api.v1.tags.$get())).items, id);
const nameOfList = async (api: MemberClient, id: string) => nameOf((await unwrap(await api.v1.lists.$get())).items, id);
