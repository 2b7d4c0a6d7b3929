import { findList } from "@tandem/db/lists/reads";
import { findMember } from "@tandem/db/members/reads";
import type { Database } from "@tandem/db/schema/database";
import { findTag } from "@tandem/db/tags/reads";
import type { BulkChange, BulkChangeInput } from "@tandem/domain/bulk-acts/bulk-act";
import { invalid } from "@tandem/domain/errors/domain-error";
import type { Transaction } from "kysely";
import { createList } from "../lists/save-list.ts";
import { createTag } from "../tags/create-tag.ts";
import type { ActContext } from "../timeline/act-context.ts";

/** The asked change with the names of what it speaks of; a new tag or list is made here. Refuses by the field what is not there. */
export async function resolveChange(
  ctx: ActContext & { db: Transaction<Database> },
  asked: BulkChangeInput,
): Promise<BulkChange> {
  switch (asked.kind) {
    case "add_tag": {
      const { kind, newTag, tagId } = asked;
      return { kind, tag: newTag ? named((await createTag(ctx, newTag)).tag) : await tagOf(ctx, tagId) };
    }
    case "remove_tag":
      return { kind: asked.kind, tag: await tagOf(ctx, asked.tagId) };
    case "add_to_list": {
      const { kind, newList, listId } = asked;
      return { kind, list: newList ? named(await createList(ctx, newList)) : await listOf(ctx, listId) };
    }
    case "take_off_list":
      return { kind: asked.kind, list: await listOf(ctx, asked.listId) };
    case "set_owner":
      return { kind: asked.kind, owner: asked.memberId === null ? null : await memberOf(ctx, asked.memberId) };
    case "set_relationship":
    case "archive":
    case "restore":
      return asked;
  }
}

const named = ({ id, name }: { id: string; name: string }) => ({ id, name });

const refuse = (field: string, message: string) => invalid([{ path: `change.${field}`, message }]);

async function tagOf({ db }: ActContext, tagId = "") {
  const tag = await findTag(db, tagId);
  if (!tag) throw refuse("tagId", "is not a tag");
  return named(tag);
}

async function listOf({ db, actor }: ActContext, listId = "") {
  const list = await findList(db, actor.memberId, listId);
  if (!list) throw refuse("listId", "is not a list of yours or a shared one");
  return named(list);
}

async function memberOf({ db }: ActContext, memberId: string) {
  const member = await findMember(db, memberId);
  if (!member?.active) throw refuse("memberId", member ? "is no longer active" : "is not a member");
  return named(member);
}
